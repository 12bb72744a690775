# make demo   set everything up and open the example case in the workbench
# make test   set everything up and run linters, type checks, unit, contract and browser tests
# The second run is quick: stamp files remember what is installed and built.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
NODE_MODULES := workbench/node_modules/.installed
STATIC := src/paperchain/web/static/index.html
SOURCES := $(shell find workbench -name node_modules -prune -o -type f -print 2>/dev/null)

.PHONY: help demo test pytest lint workbench vitest wheel lock chromium clean

help:  ## show what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

demo: .venv/.installed $(STATIC)  ## read the example folder and open it in the workbench
	@$(BIN)/paperchain demo $(DEMO)

test: lint vitest pytest  ## linters, types, unit, contract and browser tests

lint: .venv/.installed-test  ## ruff, mypy, import-linter
	@echo "linters and types"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache | tail -n 3

vitest: $(NODE_MODULES)  ## tests of the workbench's own logic
	@echo "tests of the workbench"
	@cd workbench && npm test --silent

pytest: .venv/.installed-test $(STATIC) chromium  ## tests of Python and of the browser (PYTEST="-k name" narrows)
	@echo "tests"
	@$(BIN)/pytest $(PYTEST)

workbench: $(STATIC)  ## build the browser workbench (needs Node 20)

wheel: .venv/.installed $(STATIC)  ## build the wheel, workbench inside, into dist/
	@rm -rf dist
	@$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .
	@ls -sh dist/*.whl

lock: $(BIN)/python  ## resolve all packages anew and write the lock files
	@$(BIN)/python tools/lock.py

clean:  ## remove what was built (not .venv)
	rm -rf dist build src/paperchain/web/static workbench/node_modules tests/browser/screens

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it with: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || tools/apt_install python3-venv
	@$(PYTHON) -m venv .venv

.venv/.installed: requirements.lock pyproject.toml $(BIN)/python
	@echo "installing Python packages into .venv"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.installed-test: requirements-test.lock .venv/.installed
	@echo "installing what tests need into .venv"
	@$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@

$(NODE_MODULES): workbench/package.json workbench/package-lock.json
	@command -v npm >/dev/null || { echo "Node 20 with npm is needed to build the workbench: https://nodejs.org"; exit 1; }
	@echo "installing the workbench's packages"
	@cd workbench && npm ci --silent --no-audit --no-fund
	@touch $@

$(STATIC): $(NODE_MODULES) $(SOURCES)
	@echo "building the workbench"
	@cd workbench && npm run build --silent -- --logLevel warn
	@touch $@

chromium:
	@command -v chromium >/dev/null || tools/apt_install chromium \
		|| echo "no Chromium: the browser tests will be skipped (with CI=true they fail)"

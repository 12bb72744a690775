"""Write requirements.lock and requirements-test.lock: every package at one version, with the hashes of its wheels.

    make lock            (or: python tools/lock.py)

pip itself resolves (`pip install --dry-run --report`), so that its own settings hold and no index is named here.
The hashes cover the platforms in TARGETS; where a package has no wheel for one, that platform is left out for it.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BUILD = ["hatchling", "editables"]  # `pip install --no-build-isolation -e .` needs them
LINUX = ("manylinux_2_28", "manylinux_2_27", "manylinux_2_26", "manylinux_2_24", "manylinux_2_17", "manylinux2014")
TARGETS = [
    (python, [f"{name}_{machine}" for name in platforms])
    for machine, platforms in [
        ("x86_64", LINUX),
        ("aarch64", LINUX),
        ("arm64", ("macosx_14_0", "macosx_13_0", "macosx_12_0", "macosx_11_0")),
    ]
    for python in ("3.11", "3.12", "3.13")
]


def pip_report(*arguments: str) -> list[dict[str, Any]]:
    """What pip would install, with the hash of each file."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        command += ["--only-binary=:all:", "--target", f"{folder}/t", "--report", str(report), *arguments]
        subprocess.run(command, check=True, capture_output=True, text=True)
        installs: list[dict[str, Any]] = json.loads(report.read_text())["install"]
        return installs


def resolve(requirements: list[str], constraints: Path | None) -> dict[str, tuple[str, set[str]]]:
    """Name → (version, hashes) for this machine and then for the other targets."""
    extra = ["--constraint", str(constraints)] if constraints else []
    found = {_name(row): (row["metadata"]["version"], {_hash(row)}) for row in pip_report(*extra, *requirements)}
    for python, platforms in TARGETS:
        flags = ["--no-deps", "--python-version", python]
        flags += [flag for platform in platforms for flag in ("--platform", platform)]
        pins = {name: f"{name}=={version}" for name, (version, _) in found.items()}
        for row in _available(flags, pins):
            found[_name(row)][1].add(_hash(row))
    return found


def _available(flags: list[str], pins: dict[str, str]) -> list[dict[str, Any]]:
    """Rows for all pins at once, or, if one has no wheel there, for each half on its own."""
    try:
        return pip_report(*flags, *pins.values())
    except subprocess.CalledProcessError:
        if len(pins) == 1:
            print(f"  no wheel: {next(iter(pins.values()))} {' '.join(flags[1:5])}", file=sys.stderr)
            return []
        names = sorted(pins)
        half = len(names) // 2
        return [row for part in (names[:half], names[half:]) for row in _available(flags, {n: pins[n] for n in part})]


def _name(row: dict[str, Any]) -> str:
    return str(row["metadata"]["name"]).lower().replace("_", "-").replace(".", "-")


def _hash(row: dict[str, Any]) -> str:
    return str(row["download_info"]["archive_info"]["hashes"]["sha256"])


def write(path: Path, found: dict[str, tuple[str, set[str]]]) -> None:
    """One package a paragraph, in name order."""
    lines = ["# Made by tools/lock.py (`make lock`). Do not edit.\n"]
    for name, (version, hashes) in sorted(found.items()):
        hashed = " \\\n".join(f"    --hash=sha256:{digest}" for digest in sorted(hashes))
        lines.append(f"{name}=={version} \\\n{hashed}\n")
    path.write_text("".join(lines))
    print(f"{path.name}: {len(found)} packages")


def main() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    needed = [*project["dependencies"], *BUILD]
    found = resolve(needed, None)
    write(ROOT / "requirements.lock", found)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as pins:
        pins.write("".join(f"{name}=={version}\n" for name, (version, _) in found.items()))
        pins.flush()
        write(
            ROOT / "requirements-test.lock", resolve(needed + project["optional-dependencies"]["test"], Path(pins.name))
        )


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"pip could not resolve: {error.stderr.strip()}")

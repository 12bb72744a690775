"""The workbench on a large case, in headless Chromium: when screens can be used, evidence on a click, first load.

    python benchmarks/workbench.py [--case FILE] [--json FILE]

The case is made up with a fixed seed: 1,000 tables of 30 rows (who sold what to whom, when), some 10,000 firms, 30,000
claims. It is made in --case (default: a temporary file) unless it is there already. A screen counts as usable when its
content stands in the page, from the moment of the click on an address; the server has answered each question once
before (as it has for whoever worked in the case for a minute), and the first answers are reported beside it.
"""

import argparse
import gzip
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from kept import json_option, keep, show
from playwright.sync_api import Page, TimeoutError, sync_playwright

import paperchain.web
from paperchain.case import Settings, open_case

PATIENCE = 60
"""Seconds after which a screen counts as one that cannot be used."""
SERVE = "from paperchain.cli import main; main()"
PARTS = (
    "Al Bor Cas Den El Far Gor Hal Ist Jor Kal Lum Mar Nor Ost Pel Quin Ras Sev Tor Ulm Vel War Xan Yar Zel".split(),
    "avi erin olta umar indo eska oran ilka andra ovia ustra etta imora anka elto urga".split(),
    "Trading Shipping Optics Marine Logistics Metals Energy Bearings Chemicals Instruments Systems Export".split(),
    "Ltd LLC GmbH JSC".split(),
)
GOODS = [f"{a} {b}" for a in "ball thermal hydraulic marine optical".split() for b in "bearings cameras pumps".split()]


def firm(chance: Random) -> str:
    """A made-up name of two words, a trade and a legal form."""
    first, last, trade, form = PARTS
    words = [chance.choice(first) + chance.choice(last) + chance.choice(last) for _ in range(2)]
    return " ".join([*words, chance.choice(trade), chance.choice(form)])


def made(where: Path) -> None:
    """Write the tables and read them into a case."""
    chance = Random(5)
    names = sorted({firm(chance) for _ in range(10_400)})
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1_000):
            home = chance.sample(names, 14)
            rows = ["Date,Exporter,Importer,Goods description,Quantity"]
            for _ in range(30):
                seller, buyer = chance.sample(home if chance.random() < 0.7 else names, 2)
                day = f"202{chance.randint(0, 4)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
                rows.append(f"{day},{seller},{buyer},{chance.choice(GOODS)},{chance.randint(1, 500)}")
            (Path(folder) / f"rows-{number:04}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        case = open_case(where, Settings(user="benchmark", clock="2026-01-01T00:00:00Z"), create=True)
        case.add(sorted(Path(folder).glob("*.csv")))


def until(page: Page, address: str, shown: str) -> float:
    """Seconds from asking for an address until what counts stands in the page; infinite beyond the patience."""
    before = time.perf_counter()
    try:
        page.goto(address, wait_until="commit", timeout=PATIENCE * 1000)
        page.wait_for_selector(shown, timeout=PATIENCE * 1000)
    except TimeoutError:
        return float("inf")
    return time.perf_counter() - before


def measured(root: str, token: str) -> list[dict[str, Any]]:
    """Every figure, on a served case."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("google-chrome") or ""
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.goto(f"{root}/open?token={token}", timeout=240_000)
        held = page.evaluate("fetch('/documents.json').then(r => r.json())")
        document = held[0]["id"]
        screens = {
            "overview": ("/", ".stat b", 1.0),
            "document": (f"/sources/{document}", ".claim", 0.5),
            "network": ("/network", ".stage canvas", 2.0),
            "timeline": ("/timeline", ".bar-of", None),
        }
        rows = []
        for name, (address, shown, aim) in screens.items():
            first = until(page, root + address, shown)
            again = median(until(page, root + address, shown) for _ in range(3)) if first < PATIENCE else first
            rows.append({"what": f"{name} usable, s", "value": round(again, 2), "n": 3, "aim": aim})
            rows.append({"what": f"{name}, the first time after opening the case, s", "value": round(first, 2), "n": 1})
            show(rows[-2:])
        rows.append(clicks(page, root, document))
        rows.append(review(page, root))
        browser.close()
    return rows


def clicks(page: Page, root: str, document: str) -> dict[str, Any]:
    """Milliseconds from the click on a claim to its passage, 95th percentile."""
    until(page, f"{root}/sources/{document}", ".claim")
    taken = []
    for card in page.locator(".claim .face").all()[:20]:
        card.scroll_into_view_if_needed()
        before = time.perf_counter()
        card.click()
        page.wait_for_selector(".claim.sel", timeout=10_000)
        taken.append((time.perf_counter() - before) * 1000)
    return {
        "what": "evidence on a click, 95th percentile, ms",
        "value": round(sorted(taken)[-2]),
        "n": len(taken),
        "aim": 200,
    }


def review(page: Page, root: str) -> dict[str, Any]:
    """Decisions a minute with the keyboard alone: accept, and wait until the next claim stands there."""
    until(page, f"{root}/review", ".q mark")
    before, done = time.perf_counter(), 0
    while time.perf_counter() - before < 30 and done < 60:
        words = page.locator(".q mark").first.inner_text()
        page.keyboard.press("a" if done % 3 else "r")
        page.wait_for_function(
            "words => document.querySelector('.q mark')?.innerText !== words", arg=words, timeout=60_000
        )
        done += 1
    spent = time.perf_counter() - before
    return {"what": "decisions a minute by keyboard", "value": round(done / spent * 60, 1), "n": done, "aim": 30}


def script() -> dict[str, Any]:
    """Kilobytes of script, compressed, that the first load asks for."""
    folder = Path(paperchain.web.__file__).parent / "static" / "assets"
    size = sum(len(gzip.compress(path.read_bytes())) for path in folder.glob("*.js")) / 1000
    return {"what": "script of the first load, compressed, kB", "value": round(size), "n": 1, "aim": 350}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--case", type=Path, metavar="FILE", help="where the made-up case lies, or is to be made")
    json_option(parser)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = asked.case or Path(folder) / "large.case"
        if not where.exists():
            made(where)
        served = Path(folder) / "served.case"  # the review decides: on a copy
        for part in where.parent.glob(where.name + "*"):
            shutil.copy(part, served.with_name(served.name + part.name.removeprefix(where.name)))
        command = [sys.executable, "-c", SERVE, "serve", str(served), "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            address = next(
                m for line in process.stdout or () if (m := re.search(r"(http://\S+)/open\?token=(\S+)", line))
            )
            try:
                rows = [*measured(address[1], address[2]), script()]
            finally:
                process.terminate()
    show(rows)
    keep(asked.json, "workbench", "1,000 papers, 10,000 firms, 30,000 claims", rows)


if __name__ == "__main__":
    main()

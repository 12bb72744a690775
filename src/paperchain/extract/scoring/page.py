"""The evaluation as one page of HTML: the measures, then each miss and each false claim in its sentence."""

from collections.abc import Mapping, Sequence
from html import escape

from paperchain.extract.scoring.gold import Plain
from paperchain.extract.scoring.pooling import Pooled
from paperchain.extract.scoring.results import Evaluation

_STYLE = """
:root { --ink: #1c2127; --ink-2: #474f59; --ink-3: #606872; --line: #e4e0d7; --bg: #f4f2ed; --paper: #fff;
  --gold: #fbe9a9; --read: #d5e6f2; --bad: #b3261e; --bad-s: #fae7e5; --bar: #1c5d8c; --soft: #ebedef; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e9ebed; --ink-2: #b7bec6; --ink-3: #9aa2ab;
  --line: #2a3037; --bg: #101316; --paper: #191d21; --gold: #4a3e12; --read: #17384e; --bad: #f38a80; --bad-s: #3a1f1d;
  --bar: #79b8e3; --soft: #2a3037; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink);
  font: 400 15px/24px Inter, "Noto Sans", system-ui, sans-serif; }
main { max-width: 1000px; margin: 28px auto; padding: 44px 56px; background: var(--paper); border-radius: 8px; }
h1 { font: 600 28px/36px "Source Serif 4", Georgia, serif; margin: 0 0 6px; }
h2 { font: 600 20px/28px "Source Serif 4", Georgia, serif; margin: 40px 0 8px; padding-top: 14px;
  border-top: 1px solid var(--line); }
h3 { font-size: 14px; margin: 22px 0 8px; color: var(--ink-2); }
.meta { color: var(--ink-3); margin: 0 0 20px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 500; color: var(--ink-3); font-size: 13px; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; white-space: nowrap; }
.range { position: relative; height: 12px; min-width: 160px; background: var(--soft); border-radius: 6px; }
.range i { position: absolute; top: 3px; height: 6px; background: var(--bar); opacity: .45; border-radius: 3px; }
.range b { position: absolute; top: 0; width: 3px; height: 12px; margin-left: -1px; background: var(--bar); }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 14px; padding-left: 14px; border-left: 2px solid var(--line); break-inside: avoid; }
li.hard { border-color: var(--bad); background: var(--bad-s); padding: 8px 14px; }
li p { margin: 2px 0 0; font-family: "Source Serif 4", Georgia, serif; color: var(--ink-2); }
.tag { display: inline-block; padding: 0 7px; margin-left: 6px; border-radius: 5px; background: var(--soft);
  font-size: 12px; line-height: 19px; }
mark { color: inherit; background: var(--gold); padding: 1px 0; border-radius: 2px; }
mark.read { background: var(--read); }
.legend { font-size: 13px; color: var(--ink-3); }
@media (max-width: 720px) { main { margin: 0; padding: 24px 18px; } }
@media print { body, main { background: #fff; } main { max-width: none; padding: 0; } }
"""


def page(title: str, pooled: Sequence[Pooled], evaluations: Mapping[str, Evaluation]) -> str:
    """The page for several documents, by name. Nothing in it is loaded from elsewhere."""
    documents = "".join(_document(name, evaluation) for name, evaluation in evaluations.items())
    count = f"{len(evaluations)} document" + ("s" if len(evaluations) != 1 else "")
    enough = len(evaluations) > 2
    interval = "Intervals: 95 %, bootstrap over documents." if enough else "Too few documents for intervals."
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style></head><body><main><h1>{escape(title)}</h1>"
        f'<p class="meta">{count} read against gold readings. {interval}</p>{_measures(pooled)}'
        '<p class="legend">In the sentences: <mark>what the gold reading holds and was missed</mark> · '
        '<mark class="read">what was read and the gold does not hold</mark></p>'
        f"{documents}</main></body></html>\n"
    )


def _measures(pooled: Sequence[Pooled]) -> str:
    rows = []
    for row in pooled:
        if row.name == "hard failures":
            rows.append(f'<tr><td>{row.name}</td><td class="number">{row.value:.0f}</td><td colspan="3"></td></tr>')
            continue
        between, bar = "", f'<b style="left:{100 * row.value:.1f}%"></b>'
        if row.low is not None and row.high is not None:
            between = f"{row.low:.3f} to {row.high:.3f}"
            bar = f'<i style="left:{100 * row.low:.1f}%;width:{100 * (row.high - row.low):.1f}%"></i>{bar}'
        rows.append(
            f'<tr><td>{escape(row.name)}</td><td class="number">{row.value:.3f}</td><td class="number">{between}</td>'
            f'<td><div class="range">{bar}</div></td><td class="number">{row.n}</td></tr>'
        )
    heads = '<th>measure</th><th class="number">value</th><th class="number">95 %</th><th>0 to 1</th>'
    return f'<table><thead><tr>{heads}<th class="number">of</th></tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _document(name: str, evaluation: Evaluation) -> str:
    found, counts = evaluation.claims, evaluation.counts
    parts = [
        f"<h2>{escape(name)}</h2>",
        f'<p class="meta">{counts["pred_ok"]} of {counts["pred"]} claims read are right ({found.precision:.3f}); '
        f"{counts['core_found']} of {counts['core']} core claims were found ({found.recall:.3f}).</p>",
    ]
    hard = [
        _item(f"{failure.id}: {failure.statement}", "must not be asserted", _evidence(failure.claim), "hard")
        for failure in evaluation.hard_failures
    ]
    misses = [
        _item(
            f"{miss.id} {miss.kind}",
            "core" if miss.core else "",
            _marked(miss.sentence, miss.start, _gold_places(miss.claim), ""),
        )
        for miss in evaluation.misses
    ]
    false = [
        _item(
            str(wrong.claim.get("gloss") or wrong.kind),
            _standing(wrong.claim),
            _marked(wrong.sentence, wrong.start, _read_places(wrong.claim), "read"),
        )
        for wrong in evaluation.false_claims
    ]
    for head, items in (("Hard failures", hard), ("Missed", misses), ("Read falsely", false)):
        if items:
            parts.append(f"<h3>{head} ({len(items)})</h3><ol>{''.join(items)}</ol>")
    return "".join(parts)


def _item(head: str, tag: str, sentence: str, kind: str = "") -> str:
    shown = f'<span class="tag">{escape(tag)}</span>' if tag else ""
    return f'<li class="{kind}"><b>{escape(head)}</b>{shown}<p>{sentence}</p></li>'


def _standing(claim: Plain) -> str:
    speakers = ", ".join(claim.get("speakers") or [])
    modality = "denied" if claim.get("polarity") == "negative" else str(claim.get("modality") or "")
    return f"{modality}: {speakers}" if speakers else modality


def _evidence(claim: Plain) -> str:
    evidence = claim.get("evidence") or {}
    text, start = str(evidence.get("exact") or ""), int(evidence.get("start") or 0)
    return _marked(text, start, _read_places(claim), "read")


def _gold_places(claim: Plain) -> list[tuple[int, int]]:
    spans = [claim.get("trigger"), *(p.get("span") for p in claim.get("participants", []))]
    return [(span["start"], span["end"]) for span in spans if span]


def _read_places(claim: Plain) -> list[tuple[int, int]]:
    slots = claim.get("arguments") or []
    return [(a["start"], a["end"]) for a in slots if a.get("start") is not None and a.get("end") is not None]


def _marked(sentence: str, start: int, places: Sequence[tuple[int, int]], kind: str) -> str:
    """A sentence as HTML, its places marked; places outside of it or inside of another are passed over."""
    parts, at = [], 0
    for left, right in sorted({(a - start, b - start) for a, b in places}):
        if left < at or right > len(sentence):
            continue
        parts.append(escape(sentence[at:left]))
        css = f' class="{kind}"' if kind else ""
        parts.append(f"<mark{css}>{escape(sentence[left:right])}</mark>")
        at = right
    return "".join([*parts, escape(sentence[at:])])

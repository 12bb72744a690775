"""Same-event grouping: gold mentions of MEANTIME and of the SemEval-2015 timelines, grouped by `weigh.events`.

    python benchmarks/same_event.py [--json FILE]

Each event mention that has an instance becomes a claim: its predicate is the kind, its gold participants the parties
(agents first), its gold time links the time. B-cubed over all mentions (Bagga and Baldwin 1998) within each of the four
topics. Of the timelines (task 4, gold of the three evaluation corpora) every line is an event; a mention becomes a
claim with the lemma of its word as the kind, the target entity as the party and the gold date as the time. Baselines:
every mention alone; same predicate, one event.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kept import data_option, json_option, keep, needed, show
from meantime import Happening, News, news

from paperchain.language.analyse import model
from paperchain.language.edtf import is_date
from paperchain.model import Argument, Claim, Document, Span
from paperchain.weigh import events, lineage

AGENT = ("Arg0", "Arg1", "Arg2")


def claim(one: Happening, where: Document) -> Claim:
    """A gold mention as a claim: kind, parties, time and polarity; wording plays no part."""
    ranked = sorted(one.parties, key=lambda p: (AGENT.index(p[0]) if p[0] in AGENT else 9, p))
    parties = [Argument(role, instance, instance) for role, instance in ranked if role.startswith("Arg")][:4]
    times = [t for t in one.times if is_date(t)]
    arguments = (*parties, *(Argument("time", t) for t in times[:1]))
    return Claim.of(one.predicate, tuple(arguments), Span.of(where, one.start, one.end), polarity=one.polarity)


def b_cubed(truth: Sequence[str], found: Sequence[str]) -> tuple[float, float, float]:
    """Precision, recall and F over things by their two groups."""
    gold, made = defaultdict(set), defaultdict(set)
    for n, (a, b) in enumerate(zip(truth, found, strict=True)):
        gold[a].add(n)
        made[b].add(n)
    shared = [len(gold[a] & made[b]) for a, b in zip(truth, found, strict=True)]
    precision = sum(s / len(made[b]) for s, b in zip(shared, found, strict=True)) / len(truth)
    recall = sum(s / len(gold[a]) for s, a in zip(shared, truth, strict=True)) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def grouped(texts: Sequence[News]) -> tuple[list[Happening], list[str]]:
    """Mentions of a topic, and the event of each."""
    documents = [
        Document(f"{n:064}", one.name, "text/plain", one.text, published=one.published) for n, one in enumerate(texts)
    ]
    told = [(h, claim(h, where)) for one, where in zip(texts, documents, strict=True) for h in one.happenings]
    found = events([c for _, c in told], {}, lineage(documents))
    event_of = {i: event.id for event in found for i in (*event.claims, *event.against)}
    return [h for h, _ in told], [event_of.get(c.id, c.id) for _, c in told]


def timelines(data: Path) -> dict[str, tuple[list[str], list[str], list[str]]]:
    """Of each timeline: the gold line, the event found and the lemma of every mention."""
    found = {}
    folder = needed(data / "semeval2015_timeline")
    for path in sorted(folder.glob("data/*/SemEval_Task4_data/corpus_*/TimeLines_Gold_Standard/*.txt")):
        entity, *lines = path.read_text("utf-8").strip().split("\n")
        told: list[tuple[str, str, Claim]] = []
        for number, line in enumerate(lines):
            _, day, *mentions = line.rstrip("\t").split("\t")
            for mention in mentions:
                document, _, word = mention.split("-", 2)
                where = Document(f"{document:0>64}", document, "text/plain", f"{mention} {number}")
                kind = "_".join(token.lemma_.lower() for token in model()(word.replace("_", " ")))
                when = day.replace("-XX", "").replace("XXXX", "")
                time = (Argument("time", when),) if is_date(when) else ()
                span = Span.of(where, 0, len(where.text))
                told.append((str(number), kind, Claim.of(kind, (Argument("party", entity, entity), *time), span)))
        papers = {c.span.document: Document(c.span.document, "", "text/plain", "") for _, _, c in told}
        made = events([c for _, _, c in told], {}, lineage(tuple(papers.values())))
        event_of = {i: event.id for event in made for i in event.claims}
        found[path.stem] = (
            [gold for gold, _, _ in told],
            [event_of.get(c.id, c.id) for _, _, c in told],
            [k for _, k, _ in told],
        )
    return found


def of_timelines(data: Path) -> list[dict[str, Any]]:
    """B-cubed over all mentions of the timelines, each timeline by itself."""
    truth, ours, alone, kinds = [], [], [], []
    for name, (gold, made, lemmas) in timelines(data).items():
        truth += [f"{name} {line}" for line in gold]
        ours += [f"{name} {event}" for event in made]
        alone += [f"{name} {n}" for n in range(len(gold))]
        kinds += [f"{name} {lemma}" for lemma in lemmas]
    scores = {"every mention alone": b_cubed(truth, alone)[2], "same predicate": b_cubed(truth, kinds)[2]}
    peer = max(scores, key=lambda name: scores[name])
    mine = b_cubed(truth, ours)
    shown = (("precision", mine[0], None), ("recall", mine[1], None), ("F", mine[2], 0.75))
    return [
        {"what": f"SemEval-2015 timelines, B-cubed {what}", "value": round(value, 3), "n": len(truth), "aim": aim}
        | ({"peer_value": round(scores[peer], 3), "peer": peer} if aim else {})
        for what, value, aim in shown
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    data_option(parser)
    json_option(parser)
    asked = parser.parse_args()
    topics: dict[str, list[News]] = defaultdict(list)
    for one in news(asked.data):
        topics[one.corpus].append(one)
    truth: list[str] = []
    made: dict[str, list[str]] = {"ours": [], "alone": [], "predicate": []}
    for topic, texts in sorted(topics.items()):
        mentions, found = grouped(texts)
        truth += [f"{topic} {h.instance}" for h in mentions]
        made["ours"] += [f"{topic} {e}" for e in found]
        made["alone"] += [f"{topic} {h.id} {n}" for n, h in enumerate(mentions)]
        made["predicate"] += [f"{topic} {h.predicate}" for h in mentions]
    scores = {name: b_cubed(truth, groups) for name, groups in made.items()}
    rows: list[dict[str, Any]] = []
    for at, what in enumerate(("precision", "recall", "F")):
        best = max(("alone", "predicate"), key=lambda name: scores[name][2])
        rows.append(
            {"what": f"same event, B-cubed {what}", "value": round(scores["ours"][at], 3), "n": len(truth)}
            | {"aim": 0.75 if what == "F" else None, "peer_value": round(scores[best][at], 3)}
            | {"peer": {"alone": "every mention alone", "predicate": "same predicate"}[best]}
        )
    often = Counter(truth)
    several = [n for n, instance in enumerate(truth) if often[instance] > 1]
    told = {name: b_cubed([truth[n] for n in several], [groups[n] for n in several]) for name, groups in made.items()}
    rows.append(
        {"what": "events told more than once, B-cubed F", "value": round(told["ours"][2], 3), "n": len(several)}
        | {"aim": None, "peer_value": round(told["predicate"][2], 3), "peer": "same predicate"}
    )
    rows += of_timelines(asked.data)
    show(rows)
    keep(asked.json, "same_event", "MEANTIME, SemEval-2015", rows)


if __name__ == "__main__":
    main()

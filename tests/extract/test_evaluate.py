"""Our scorer against the reference program on perturbed gold readings, and its report on a small invented one."""

import copy
import importlib.util
import json
import os
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from paperchain.extract.evaluate import evaluate
from paperchain.extract.scoring.results import Evaluation

ROOT = Path(__file__).resolve().parents[2]
SEED = Path(os.environ.get("PAPERCHAIN_SEED", ROOT.parent / "shared" / "seed"))
CASES = 250
MODALITIES = ("asserted", "reported", "alleged", "possible", "planned", "no_comment", "denied")


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    path = SEED / "score.py"
    if not path.exists():
        pytest.skip("the reference scorer is not here; set PAPERCHAIN_SEED to the folder of score.py")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return json.loads((SEED / "article.gold.json").read_text(encoding="utf-8"))


def predictions_of(gold: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The gold reading itself, in the shape of predictions."""
    names = {e["id"]: e["canonical"] for e in gold["entities"]}
    claims = []
    for claim in gold["claims"]:
        quantity, money = claim.get("quantity") or {}, claim.get("money") or {}
        claims.append(
            {
                "kind": claim["event_type"],
                "evidence": {k: claim["evidence"][k] for k in ("start", "end")},
                "arguments": [argument_of(p, names) for p in claim["participants"]],
                "polarity": claim["polarity"],
                "modality": claim["modality"][0],
                "speakers": [names[s] for s in claim["attribution"]["sources"] if s in names],
                "time": (claim.get("time") or {}).get("value"),
                "quantity": f"{quantity['op']}{quantity['value']}" if quantity else None,
                "money": f"{money['op']}{money['amount']} {money['currency']}" if money else None,
            }
        )
    mentions = [
        {"type": e.get("ftm_schema") or e["type"], "start": m["start"], "end": m["end"]}
        for e in gold["entities"]
        for m in e["mentions"]
    ]
    return claims, mentions


def argument_of(participant: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    span = participant.get("span") or {}
    name = names.get(participant.get("entity") or "") or span.get("text") or "nobody"
    return {"role": participant["role"], "name": name, **{k: span[k] for k in ("start", "end") if k in span}}


def perturbed(dice: random.Random, claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Some claims dropped, doubled and mangled: roles swapped, spans shifted, values and polarity changed."""
    everyone = [a["name"] for c in claims for a in c["arguments"]]
    out = []
    for original in claims:
        if dice.random() < 0.2:
            continue
        for _ in range(1 + (dice.random() < 0.1)):
            claim = copy.deepcopy(original)
            for _ in range(dice.randrange(4)):
                mangle(dice, claim, everyone, [c["kind"] for c in claims])
            out.append(claim)
    dice.shuffle(out)
    return out


def mangle(dice: random.Random, claim: dict[str, Any], everyone: list[str], kinds: list[str]) -> None:
    arguments = claim["arguments"]
    match dice.randrange(12):
        case 0 if len(arguments) > 1:
            a, b = dice.sample(arguments, 2)
            a["role"], b["role"] = b["role"], a["role"]
        case 1:
            shift = dice.randint(-60, 60)
            claim["evidence"] = {k: max(0, v + shift) for k, v in claim["evidence"].items()}
        case 2:
            claim["polarity"] = "negative" if claim["polarity"] == "positive" else "positive"
        case 3:
            claim["modality"] = dice.choice(MODALITIES)
        case 4:
            claim["speakers"] = dice.choice([[], [dice.choice(everyone)], ["NARRATOR"], ["", dice.choice(everyone)]])
        case 5:
            claim["time"] = dice.choice(
                [None, "2023", "2024-10/2024-12", "../..", "2023-06/..", "2024-22", "1990/2050", "x"]
            )
        case 6:
            claim["quantity"] = dice.choice([None, 12, ">12", ">=6", {"op": ">", "value": 6}, "~40"])
        case 7:
            claim["money"] = dice.choice(
                [None, "5000000 CNY", ">5001000 CNY", {"op": ">", "amount": 5e6, "currency": "USD"}]
            )
        case 8 if arguments:
            arguments.remove(dice.choice(arguments))
        case 9 if arguments:
            dice.choice(arguments)["name"] = dice.choice([*everyone, "the", "it", "Nobody Ltd."])
        case 10 if arguments:
            argument = dice.choice(arguments)
            argument.pop("start", None), argument.pop("end", None)
        case 11:
            claim["kind"] = dice.choice([*kinds, "payment", "supply/delivery", "war", ""])


def mangled_mentions(dice: random.Random, mentions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    out = []
    for mention in mentions:
        if dice.random() < 0.7:
            start = max(0, mention["start"] + dice.choice([0, 0, 0, -3, 4]))
            end = max(start + 1, mention["end"] + dice.choice([0, 0, 0, -2, 5]))
            kind = dice.choice([mention["type"]] * 5 + ["Person", "Company", "Address", "Thing"])
            out.append({"type": kind, "start": start, "end": end})
    return out


def comparable(result: Evaluation) -> dict[str, Any]:
    """Our result in the reference's shape."""
    prf = lambda s: {"precision": s.precision, "recall": s.recall, "f1": s.f1}  # noqa: E731
    return {
        "claims": {**prf(result.claims), "recall_full": result.recall_full, "counts": result.counts},
        "accuracy_on_matched": {k: {"accuracy": v.accuracy, "n": v.n} for k, v in result.accuracies.items()},
        "mentions": {
            k: {"gold": v.gold, "exact": prf(v.exact), "overlap": prf(v.overlap)} for k, v in result.mentions.items()
        },
        "hard_failures": [(f.id, f.claim) for f in result.hard_failures],
        "by_hand": len(result.by_hand),
    }


def expected(result: dict[str, Any]) -> dict[str, Any]:
    claims = copy.deepcopy(result["claims"])
    return {
        "claims": claims,
        "accuracy_on_matched": result["accuracy_on_matched"],
        "mentions": result["mentions"],
        "hard_failures": [(f["id"], f["prediction"]) for f in result["hard_failures"]],
        "by_hand": len(result["to_check_by_hand"]),
    }


def test_agrees_with_the_reference_on_perturbed_readings(reference: ModuleType, gold: dict[str, Any]) -> None:
    theirs = reference.Gold(SEED / "article.gold.json")
    claims, mentions = predictions_of(gold)
    dice = random.Random(2026)
    hard = 0
    for _ in range(CASES):
        these, names = perturbed(dice, claims), mangled_mentions(dice, mentions)
        wanted = expected(reference.score([theirs], {"claims": these, "mentions": names}))
        got = comparable(evaluate(gold, these, names))
        assert got == wanted
        hard += len(got["hard_failures"])
    assert hard > 20, "the perturbations must reach the checks of what must not be asserted"


def test_the_gold_reading_itself_scores_full_marks(reference: ModuleType, gold: dict[str, Any]) -> None:
    result = evaluate(gold, predictions_of(gold)[0])
    assert (result.claims.precision, result.claims.recall, result.recall_full) == (1.0, 1.0, 1.0)
    assert result.hard_failures == () and result.misses == () and result.false_claims == ()


SENTENCES = ("Orvane sold 12 pumps to Dryden in 2023.", "Kestrel denies it paid Orvane.")
TEXT = " ".join(SENTENCES)


def small_gold() -> dict[str, Any]:
    """Two sentences, three firms, a sale and a denied payment."""

    def span(word: str, sentence: str) -> dict[str, Any]:
        start = TEXT.index(word, TEXT.index(sentence))
        return {"start": start, "end": start + len(word), "text": word}

    def entity(name: str) -> dict[str, Any]:
        mention = {**span(name, SENTENCES[0] if name in SENTENCES[0] else SENTENCES[1]), "kind": "name"}
        return {
            "id": name,
            "type": "ORG",
            "ftm_schema": "Company",
            "canonical": name,
            "aliases": [],
            "mentions": [mention],
        }

    def claim(number: str, kind: str, sentence: str, roles: dict[str, str], **more: Any) -> dict[str, Any]:
        parties = [{"role": r, "entity": n, "span": span(n, sentence)} for r, n in roles.items()]
        return {
            "id": number, "event_type": kind, "evidence": span(sentence, sentence), "participants": parties,
            "attribution": {"sources": ["NARRATOR"]}, "modality": ["asserted"], "polarity": "positive", "core": True,
            **more,
        }  # fmt: skip

    return {
        "doc": {"path": "small.txt", "sha256": "0" * 64},
        "entities": [entity(name) for name in ("Orvane", "Dryden", "Kestrel")],
        "sentences": {f"S{n}": span(sentence, sentence) for n, sentence in enumerate(SENTENCES)},
        "claims": [
            claim("C1", "supply", SENTENCES[0], {"supplier": "Orvane", "recipient": "Dryden"}, time={"value": "2023"}),
            claim("C2", "payment", SENTENCES[1], {"payer": "Kestrel", "payee": "Orvane"}, polarity="negative"),
        ],
        "must_not_assert": [
            {
                "id": "X1",
                "statement": "Kestrel paid Orvane",
                "check": [{"kinds": ["pay"], "polarity": "positive", "all": [{"names": ["Kestrel"], "side": "from"}]}],
            },
            {"id": "X2", "statement": "needs a person"},
        ],
    }


def prediction(kind: str, sentence: int, roles: dict[str, str], **more: Any) -> dict[str, Any]:
    start = TEXT.index(SENTENCES[sentence])
    return {
        "document": "small.txt",
        "kind": kind,
        "evidence": {"start": start, "end": start + len(SENTENCES[sentence])},
        "arguments": [{"role": r, "name": n} for r, n in roles.items()],
        **more,
    }


def test_a_denial_turned_positive_is_a_hard_failure_a_miss_and_a_false_claim() -> None:
    right = prediction("supply", 0, {"supplier": "Orvane", "recipient": "Dryden"}, modality="asserted", time="2023")
    wrong = prediction("payment", 1, {"payer": "Kestrel", "payee": "Orvane"}, modality="asserted")
    result = evaluate(small_gold(), [right, wrong])
    assert (result.claims.precision, result.claims.recall) == (0.5, 0.5)
    assert [f.id for f in result.hard_failures] == ["X1"]
    assert [(m.id, m.sentence) for m in result.misses] == [("C2", SENTENCES[1])]
    assert [(f.kind, f.sentence) for f in result.false_claims] == [("payment", SENTENCES[1])]
    assert result.by_hand == ("X2: needs a person",)
    assert {f.kind: (f.gold, f.found, f.predicted, f.right) for f in result.frames} == {
        "supply": (1, 1, 1, 1),
        "payment": (1, 0, 1, 0),
    }


def test_swapped_sides_match_but_cost_direction() -> None:
    swapped = prediction("supply", 0, {"supplier": "Dryden", "recipient": "Orvane"}, modality="asserted")
    result = evaluate(small_gold(), [swapped])
    assert result.claims.precision == 1.0
    assert result.accuracies["direction"].accuracy == 0.0


def test_predictions_of_another_document_are_left_out() -> None:
    other = prediction("supply", 0, {"supplier": "Orvane", "recipient": "Dryden"}) | {"document": "other.txt"}
    assert evaluate(small_gold(), [other]).counts["pred"] == 0


def test_nothing_predicted_scores_nothing() -> None:
    result = evaluate(small_gold(), [])
    assert (result.claims.precision, result.claims.recall, result.claims.f1) == (0.0, 0.0, 0.0)
    assert len(result.misses) == 2 and not result.mentions

"""The report: one page of HTML that prints on A4, every sentence with its footnote, every denial beside its claim."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from html import escape
from typing import IO

from paperchain.export.footnotes import Footnotes
from paperchain.export.report_style import STYLE
from paperchain.export.snapshot import Json, Snapshot
from paperchain.model.gloss import period

NAME = "report"
EXTENSION = ".html"
MEDIA_TYPE = "text/html"

MALPRACTICE = (
    "Unless clearly stated, there is no inference of malpractice on the part of the parties named in this report."
)
_HOW = (
    "Every sentence repeats what a passage says, with the doubt and the speakers of that passage; the number behind it "
    "leads to the quotation. “Machine-read” means that no person has checked the reading yet. Copies of one report and "
    "texts that credit one agency are one source group, and only groups count as independent. A denial does not "
    "disprove a claim and a claim does not disprove a denial: both are printed side by side."
)
_STATUS = {"no_comment": "no comment"}
_ORDER = ("asserted", "reported", "alleged", "possible", "planned", "denied", "no_comment")
KINDS = {
    "document": "papers",
    "record": "rows of records",
    "official": "officials",
    "witness": "witnesses",
    "party": "a party's own word",
    "person": "named people",
    "unnamed": "unnamed people",
}
_STANDING = {"machine": "machine-read", "accepted": "accepted by a reviewer", "edited": "corrected by a reviewer"}


def write(snapshot: Snapshot, stream: IO[bytes]) -> None:
    """Write the report; the same snapshot gives the same bytes."""
    stream.write(_Report(snapshot).html().encode())


def sentences(snapshot: Snapshot) -> dict[str, str]:
    """The sentence that the report prints for each claim, by its id."""
    report = _Report(snapshot)
    return {view["id"]: f"{report.words(view)}." for view in snapshot.claims}


class _Report:
    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.views: dict[str, Json] = {view["id"]: view for view in snapshot.claims}
        self.sources = {source.id: source.name for source in snapshot.sources}
        self.documents = {document.id: document for document in snapshot.documents}
        self.notes = Footnotes(snapshot)
        self.events = snapshot.events

    def html(self) -> str:
        """The whole page. Sections come first: they number the footnotes."""
        title = escape(self.snapshot.title)
        sections = [self._summary(), self._findings(), *self._told(), self._silence(), self._left_out(), self._lists()]
        body = "\n".join(part for part in [self._head(title), *sections, self.notes.html()] if part)
        return (
            f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
            f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
        )

    def _head(self, title: str) -> str:
        count = _count(len(self.snapshot.documents), "document")
        made = f" Made with {escape(self.snapshot.made_with)}." if self.snapshot.made_with else ""
        return (
            f'<header><h1>{title}</h1>\n<p class="meta">What {count} say{"s" * (count == "1 document")}, passage by '
            f'passage.{made}</p>\n<p class="read">{_HOW}</p></header>'
        )

    def _summary(self) -> str:
        documents, views = self.snapshot.documents, self.snapshot.claims
        standing = Counter(view["standing"] for view in views)
        affirmed = [event for event in self.events if event["claims"]]
        single = sum(event["groups"] < 2 for event in affirmed)
        dates = sorted(d.published for d in documents if d.published)
        languages = sorted({d.language for d in documents if d.language})
        checked = standing["accepted"] + standing["edited"]
        rows = [
            ("documents", str(len(documents)), "figure"),
            ("independent source groups", str(len(set(self.snapshot.groups.values()))), "figure"),
            ("claims", str(len(views)), "figure"),
            ("machine-read, not checked", str(standing["machine"]), "figure"),
            ("checked by a reviewer", str(checked), "figure"),
            ("events on a single group", f"{single} of {len(affirmed)}", "figure"),
            ("oldest document", period(dates[0]) if dates else "not dated", "words"),
            ("newest document", period(dates[-1]) if dates else "not dated", "words"),
            ("languages", ", ".join(languages) or "not known", "words"),
        ]
        cells = "".join(
            f'<div><dt>{label}</dt><dd class="{kind}">{escape(value)}</dd></div>' for label, value, kind in rows
        )
        by_status = Counter(view["status"] for view in views)
        spread = ", ".join(f"{by_status[s]} {_STATUS.get(s, s)}" for s in _ORDER if by_status[s])
        words = f"<p>By status: {escape(spread)}.</p>" if spread else "<p>No claim was read.</p>"
        return (
            f"<section><h2>Summary</h2>\n<dl>{cells}</dl>\n{words}\n{self._source_summary(affirmed)}\n"
            f'<p class="malpractice">{MALPRACTICE}</p></section>'
        )

    def _source_summary(self, affirmed: Sequence[Json]) -> str:
        """The source summary statement (ICD 206): what the report leans on, and where that is thin."""
        if not affirmed:
            return ""
        alone = Counter(e["group_names"][0] for e in affirmed if e["groups"] == 1 and e["group_names"])
        most = alone.most_common(1)
        graded = sum(event["grade"] != "F6" for event in affirmed)
        contested = sum(bool(event["contests"]) for event in affirmed)
        told = [
            f"{sum(alone.values())} of {_count(len(affirmed), 'event')} rest on a single source group"
            + (f", {most[0][1]} of them on {most[0][0]}" if most else ""),
            f"{_count(contested, 'event')} {'is' if contested == 1 else 'are'} contested",
            f"{graded} of {len(affirmed)} carry a grade that a person gave; the others are F6, not judged",
        ]
        marked = "".join(
            f"<li>{escape(row['name'])} is marked {row['mark']} by {escape(row['by'])}: {escape(row['reason'])}.</li>"
            for row in self.snapshot.marked
        )
        gone = f"<p>Not counted, or to be read again:</p><ul>{marked}</ul>" if marked else ""
        return f"<h3>What this rests on</h3><p>{escape('; '.join(told))}.</p>{gone}"

    def _findings(self) -> str:
        if not self.snapshot.findings:
            screened = "Screening found nothing." if self.snapshot.lists else "No list was loaded to screen against."
            return f"<section><h2>Findings</h2>\n<p>{screened}</p>{self._dismissed()}</section>"
        made = []
        for finding in self.snapshot.findings:
            detail = "".join(f"<p>{escape(line)}</p>" for line in (finding.get("detail") or "").splitlines())
            entry = f"<blockquote>{escape(finding['passage'])}</blockquote>" if finding.get("passage") else ""
            reasons = "; ".join(
                f"{r['feature']} {r['score']:.2f}" + (f" (“{r['left']}”, “{r['right']}”)" if r.get("left") else "")
                for r in finding.get("reasons") or ()
            )
            why = f'<p class="reasons">Why: {escape(reasons)}.</p>' if reasons else ""
            proof = "".join(f"<p>{self._sentence(self.views.get(v['id'], v))}</p>" for v in finding["claims"])
            made.append(f'<div class="finding"><h3>{escape(finding["title"])}</h3>{detail}{entry}{why}{proof}</div>')
        return "<section><h2>Findings</h2>\n" + "\n".join(made) + self._dismissed() + "</section>"

    def _dismissed(self) -> str:
        """Findings that people called false alerts, each with who, when and why: nothing goes without a word."""
        if not self.snapshot.dismissed:
            return ""
        told = [f"{f['title']}. {f['detail'].splitlines()[-1]}" for f in self.snapshot.dismissed]
        return "<h3>Dismissed as false alerts</h3><ul>" + "".join(f"<li>{escape(t)}</li>" for t in told) + "</ul>"

    def _told(self) -> list[str]:
        """Events under the party that they start with, those with most events first."""
        sections: dict[str, list[Json]] = defaultdict(list)
        for event in self.events:
            if event["claims"]:
                sections[self._subject(self.views[event["claims"][0]])].append(event)
        made = []
        for name in sorted(sections, key=lambda n: (-len(sections[n]), n)):
            told = "\n".join(self._event(event) for event in sections[name])
            made.append(f"<h3>{escape(name)}</h3>\n{told}")
        return ["<section><h2>What the documents say</h2>\n" + "\n".join(made) + "</section>"] if made else []

    def _subject(self, view: Json) -> str:
        first = next((a for a in view["arguments"] if a["entity"]), None)
        return str(first.get("known_as") or first["name"]) if first else "Others"

    def _event(self, event: Json) -> str:
        told = "".join(f"<p>{self._sentence(self.views[claim])}</p>" for claim in event["claims"])
        against = "".join(f"<p><b>Against:</b> {self._sentence(self.views[c])}</p>" for c in event["against"])
        for contest in event["contests"]:
            if contest["slot"] != "polarity":
                both = f"{contest['left_gloss']}; {contest['right_gloss']}"
                against += f"<p><b>Cannot both be right</b> ({escape(contest['why'])}): {escape(both)}.</p>"
        beside = f'<div class="against">{against}</div>' if against else ""
        return f'<div class="event">{told}<p class="rests">{escape(self._rests(event))}</p>{beside}</div>'

    def _rests(self, event: Json) -> str:
        """What carries an event, in words: "Rests on 2 independent source groups: X and Y. Grade B2."."""
        kinds = [KINDS[row["kind"]] for row in event["primary"] if row["kind"] in KINDS]
        behind = f"; behind them {_and(kinds)}" if kinds else ""
        cautions = "".join(f" {c[:1].upper()}{c[1:]}." for c in event["cautions"])
        grade = f" Graded {event['grade']}." if event["grade"] != "F6" else ""
        count = _count(event["groups"], "independent source group")
        names = f": {_and(event['group_names'])}" if event["group_names"] else ""
        return f"Rests on {count}{names}{behind}.{grade}{cautions}"

    def words(self, view: Json) -> str:
        """The sentence that prints a claim, without its footnote."""
        lead = _lead([link for link in view["chain"] if link["name"]], self._outlet(view))
        return lead[:1].upper() + lead[1:] + str(view["gloss"])

    def _sentence(self, view: Json) -> str:
        hedge = f" (in its words: “{escape(view['hedge'])}”)" if view.get("hedge") else ""
        heading = " This is a heading." if view.get("heading") else ""
        text = self.words(view)
        status, check = view["status"], _STANDING.get(view["standing"], view["standing"])
        return (
            f"{escape(text)}{hedge}.{heading}{self.notes.mark(view)} "
            f'<span class="check"><span class="status {status}">{_STATUS.get(status, status)}</span> {check}</span>'
        )

    def _answers(self, view: Json) -> str:
        """What a denial answers, where its own words do not say it."""
        told = [self.views[i] for i in view["answers"] if i in self.views]
        if not told:
            return ""
        shown = "; ".join(f"{escape(other['gloss'])}{self.notes.mark(other)}" for other in told)
        return f'<span class="answers">Answers: {shown}.</span>'

    def _outlet(self, view: Json) -> str:
        document = self.documents.get(view["document_id"])
        return self.sources.get(document.source if document else "", "") or f"the document {view['document']}"

    def _silence(self) -> str:
        quiet = ("no_comment", "unaware")
        denied = [v for v in self.snapshot.claims if v["status"] == "denied" and v["kind"] not in quiet]
        silent = [v for v in self.snapshot.claims if v["kind"] in quiet or v["status"] == "no_comment"]
        said = [v for v in self.snapshot.claims if v["kind"] == "statement" and v["status"] != "denied"]
        parts = [
            self._list("Denials", denied, "No denial was read."),
            self._list("No comment, or no knowledge", silent, "Nobody was read as silent or unaware."),
        ]
        if said:
            parts.append(self._list("Statements", said, ""))
        return "<section><h2>Denials and no comment</h2>\n" + "\n".join(parts) + "</section>"

    def _list(self, title: str, views: Sequence[Json], none: str) -> str:
        lines = "".join(f'<p class="event">{self._sentence(view)}{self._answers(view)}</p>' for view in views)
        return f"<h3>{title}</h3>\n{lines or f'<p>{none}</p>'}"

    def _left_out(self) -> str:
        rows = [f"<li>{escape(name)}: {escape(reason)}</li>" for name, reason in self.snapshot.left_out]
        body = f"<ul>{''.join(rows)}</ul>" if rows else "<p>Every document was read in full.</p>"
        return f"<section><h2>What was left out or read in part</h2>\n{body}</section>"

    def _lists(self) -> str:
        rows = [
            f"<li>{escape(str(row.get('name', '')))}"
            + (f", published {escape(period(str(row['published'])[:10]))}" if row.get("published") else "")
            + (f", {row['entries']} entries" if row.get("entries") is not None else "")
            + (f", SHA-256 {escape(str(row['sha256'])[:12])}…" if row.get("sha256") else "")
            + "</li>"
            for row in self.snapshot.lists
        ]
        return f"<section><h2>Lists screened against</h2>\n<ul>{''.join(rows)}</ul></section>" if rows else ""


def _lead(chain: Sequence[Json], outlet: str) -> str:
    """How a sentence begins: who says it, together with whom, and through whom it came to the page.

    "According to records and two officials, as reported by Orsa Wire, "; a source that the sentence itself does not
    name, carried over from one before it, is said to be so.
    """
    if not chain:
        return f"{outlet} says that "
    levels: list[list[str]] = []
    for link in chain:
        if link["joint"] and levels:
            levels[-1].append(link["name"])
        else:
            levels.append([link["name"]])
    said = {name.casefold() for name in levels[0]}
    through = [name for level in levels[1:] for name in level] + [outlet]
    through = [name for name in dict.fromkeys(through) if name.casefold() not in said]
    carried = " (the source of the sentences before)" if chain[0]["implicit"] else ""
    reported = f", as reported by {_and(through)}" if through else ""
    return f"According to {_and(levels[0])}{carried}{reported}, "


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _and(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)

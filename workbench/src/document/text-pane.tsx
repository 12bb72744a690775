import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ClaimView, DocumentView } from "../api/types";
import { shapeOf } from "../parts/types";
import { statusName, strings } from "../strings";
import { linesOf, segmentsOf, type TextLine } from "./segments";

const STEP = 1500;

interface Props {
  view: DocumentView;
  numbers: Map<string, string>;
  selected: string;
  target: { start: number; end: number } | null;
  select: (claim: string) => void;
}

/** The source's own words: claims as tints with numbers, entities as underlines, bars in the gutter. */
export function TextPane({ view, numbers, selected, target, select }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(view.text), [view.text]);
  const chosen = view.claims.find((c) => c.id === selected);
  const wanted = chosen?.evidence.start ?? target?.start ?? 0;
  const needed = lines.findIndex((l) => l.end >= wanted) + 1;
  const [limit, setLimit] = useState(STEP);
  const shown = Math.max(limit, Math.ceil(needed / STEP) * STEP);
  const headings = useMemo(() => new Map(view.places.filter((p) => p.kind === "title" || p.kind === "heading").map((p) => [p.start, p.kind])), [view.places]);
  const firstTitle = view.places.some((p) => p.kind === "title") ? -1 : view.text.split("\n", 1)[0]?.trim() === view.title.trim() ? 0 : -1;

  useLayoutEffect(() => {
    const box = sheet.current;
    if (!box) return undefined;
    const draw = () => lanes(box, view.claims);
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(box);
    void document.fonts.ready.then(draw);
    return () => watch.disconnect();
  }, [view, shown]);

  useEffect(() => {
    const box = sheet.current;
    const hit = box?.querySelector(selected ? `[data-claims~="${CSS.escape(selected)}"]` : ".found");
    hit?.scrollIntoView({ block: "center" });
  }, [selected, target]);

  return (
    <div className="sheet" ref={sheet}>
      <div className="lanes" aria-hidden="true" />
      <div className="doc" lang={view.language ?? undefined}>
        {lines.slice(0, shown).map((line) => (
          <Line
            key={line.start}
            line={line}
            view={view}
            numbers={numbers}
            kind={headings.get(line.start) ?? (line.start === firstTitle ? "title" : "")}
            selected={chosen && chosen.evidence.start < line.end && chosen.evidence.end > line.start ? selected : ""}
            target={target && target.start < line.end && target.end > line.start ? target : null}
            select={select}
          />
        ))}
      </div>
      {shown < lines.length && (
        <div className="row centre">
          <span className="sm dim">{strings.document.shown(shown, lines.length)}</span>
          <button type="button" className="btn s" onClick={() => setLimit(shown + STEP)}>{strings.document.more(Math.min(STEP, lines.length - shown))}</button>
        </div>
      )}
    </div>
  );
}

interface LineProps extends Props {
  line: TextLine;
  kind: string;
}

const Line = memo(function Line({ line, view, numbers, kind, selected, target, select }: LineProps) {
  const byId = new Map(view.claims.map((c) => [c.id, c]));
  if (view.text.slice(line.start, line.end).trim() === "") return <p className="blank" />;
  const parts = segmentsOf(line, view.claims, view.mentions).map((part) => {
    const claim = byId.get(part.claims[0] ?? "");
    const found = target && target.start < part.end && target.end > part.start;
    const classes = [
      claim ? `c ${claim.status}` : "",
      claim && part.claims.includes(selected) ? "sel" : "",
      found ? "found" : "",
    ];
    const text = view.text.slice(part.start, part.end);
    const next = () => {
      const at = part.claims.indexOf(selected);
      select(part.claims[(at + 1) % part.claims.length] ?? "");
    };
    return (
      <span key={part.start}>
        <span className={classes.join(" ")} data-claims={part.claims.join(" ") || undefined} onClick={claim ? next : undefined}>
          {part.mention ? <span className={`m ${shapeOf(part.mention.schema, part.mention.named)}`} title={part.mention.name}>{text}</span> : text}
        </span>
        {part.ending.map((id) => (
          <Number key={id} claim={byId.get(id)} no={numbers.get(id) ?? ""} select={select} />
        ))}
      </span>
    );
  });
  if (kind === "title") return <h1>{parts}</h1>;
  if (kind === "heading") return <h2>{parts}</h2>;
  return <p>{parts}</p>;
});

/** The number is drawn by CSS, so that it never gets into a copied quotation. */
function Number({ claim, no, select }: { claim: ClaimView | undefined; no: string; select: (id: string) => void }) {
  if (!claim) return null;
  return <button type="button" className="no" data-no={no} aria-label={strings.document.claimNo(no, statusName[claim.status])} onClick={() => select(claim.id)} />;
}

/** One bar per claim in the gutter; claims that overlap stand in lanes beside each other. */
function lanes(box: HTMLElement, claims: readonly ClaimView[]): void {
  const gutter = box.querySelector<HTMLElement>(".lanes");
  if (!gutter) return;
  gutter.replaceChildren();
  const top = box.getBoundingClientRect().top;
  const taken: number[] = [];
  const spans = new Map<string, { from: number; to: number }>();
  for (const element of box.querySelectorAll<HTMLElement>("[data-claims]")) {
    const rects = [...element.getClientRects()];
    const from = Math.min(...rects.map((r) => r.top)) - top;
    const to = Math.max(...rects.map((r) => r.bottom)) - top;
    for (const id of (element.dataset.claims ?? "").split(" ")) {
      const known = spans.get(id);
      spans.set(id, { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to) });
    }
  }
  const ordered = claims.filter((c) => spans.has(c.id)).sort((a, b) => a.evidence.start - b.evidence.start);
  for (const claim of ordered) {
    const span = spans.get(claim.id);
    if (!span) continue;
    let lane = taken.findIndex((end) => end <= span.from + 4);
    if (lane < 0) lane = taken.length < 4 ? taken.length : 3;
    taken[lane] = span.to;
    const bar = document.createElement("i");
    bar.className = `lane ${claim.status}`;
    bar.style.top = `${span.from + 3}px`;
    bar.style.height = `${Math.max(8, span.to - span.from - 6)}px`;
    bar.style.insetInlineStart = `${-lane * 8}px`;
    gutter.append(bar);
  }
}

import { X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { MARKS, useMark, useRipple, type Mark, type Ripple } from "../api/weighing";
import { Loaded } from "../parts/states";
import { weighing } from "../strings-sources";

const w = weighing.mark;
const SHOWN = 8;

/** What falls with a paper, a source or a claim, before it is marked; then the reason, and the mark. */
export function MarkDialog({ target, name, close }: { target: string; name: string; close: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const [mark, setMark] = useState<Mark>("retracted");
  const [reason, setReason] = useState("");
  const answer = useRipple(target, mark);
  const say = useMark();
  useEffect(() => box.current?.showModal(), []);
  const done = (event: React.FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) return;
    say.mutate({ target, mark, reason: reason.trim(), done: w.done(name, mark) });
    close();
  };
  return (
    <dialog ref={box} className="dialog scr" aria-label={w.title(name)} data-modal onClose={close} onClick={(e) => e.target === box.current && close()}>
      <div className="row pad">
        <h2 className="grow"><bdi>{w.title(name)}</bdi></h2>
        <button type="button" className="btn g s ic" aria-label={w.cancel} onClick={close}><X className="i" aria-hidden /></button>
      </div>
      <form className="pad col" onSubmit={done}>
        <div className="row gap6 wrap" role="group" aria-label={w.label}>
          {MARKS.map((one) => <button key={one} type="button" className="chip" aria-pressed={one === mark} onClick={() => setMark(one)}>{w.names[one]}</button>)}
        </div>
        <p className="sm mut">{w.means[mark]}</p>
        <div className="ripple"><Loaded answer={answer} rows={4}>{(ripple) => <Parts ripple={ripple} />}</Loaded></div>
        <div className="row gap6">
          <input className="field grow" placeholder={w.reason} aria-label={w.reason} value={reason} onChange={(e) => setReason(e.target.value)} autoFocus />
          <button type="submit" className="btn p" disabled={!reason.trim()}>{w.doIt}</button>
        </div>
      </form>
    </dialog>
  );
}

function Parts({ ripple }: { ripple: Ripple }) {
  const rows: Record<string, ReactNode[]> = {
    claims: ripple.claims.map((c) => <>{c.gloss} <span className="dim">{c.document}</span></>),
    read_again: ripple.read_again.map((c) => <>{c.gloss} <span className="dim">{c.document}</span></>),
    events: ripple.events.map((e) => <>{e.gloss} <span className="dim">{change(e.before.groups, e.after?.groups ?? null)}{e.before.contested && e.after && !e.after.contested ? `, ${w.uncontested}` : ""}</span></>),
    merges: ripple.merges.map((j) => <>{j.left_name} = {j.right_name} <span className="dim">{j.reason}</span></>),
    grades: ripple.grades.map((g) => <>{g.gloss} <span className="dim">{w.grade(g.before.grade, g.after.grade, g.before.proposed, g.after.proposed)}</span></>),
    links: ripple.links.map((l) => <>{l.left_name} {l.label} {l.right_name} <span className="dim">{change(l.before, l.after || null)}</span></>),
    findings: ripple.findings.map((f) => <>{f.title} {f.after === null && <span className="dim">{w.goes}</span>}</>),
    report: ripple.report.map((r) => r.sentence),
  };
  const held = Object.entries(rows).filter(([, list]) => list.length > 0);
  if (held.length === 0) return <p className="sm mut">{w.nothing}</p>;
  return (
    <>
      <p className="tally">{held.map(([part, list]) => <span key={part} className="chip quiet"><b className="num">{list.length}</b> {w.parts[part]}</span>)}</p>
      {held.map(([part, list]) => (
        <details key={part} className="mt8" open={part === "claims" || part === "read_again"}>
          <summary className="over">{w.parts[part]} <span className="num">{list.length}</span></summary>
          <ul className="facts-list mt4">{list.slice(0, SHOWN).map((row, i) => <li key={i} className="sm">{row}</li>)}</ul>
          {list.length > SHOWN && <p className="xs dim mt4">{w.more(list.length - SHOWN)}</p>}
        </details>
      ))}
    </>
  );
}

const change = (before: number, after: number | null) => (after === null ? w.goes : before === after ? "" : w.groups(before, after));

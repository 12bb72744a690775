import { Check, Clock, ShieldOff, Undo2, Upload } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useDismiss, useDismissed, useFindings, useLists, useUndo } from "../api/queries";
import type { FindingView, ListVersion } from "../api/types";
import { chooseList } from "../parts/adding";
import { useHeld } from "../parts/held";
import { useKeys } from "../parts/keys";
import { Empty, Loaded } from "../parts/states";
import { toast } from "../parts/toast";
import { FindingSheet } from "../review/finding-sheet";
import { ListSheet } from "../review/list-sheet";
import { setQuery, useLocation } from "../router";
import { count, strings } from "../strings";

const s = strings.screening;
const HITS = ["listed", "possible-match"];
const TABS = ["hits", "follows", "dismissed", "lists"] as const;
type Tab = (typeof TABS)[number];

/** Whom the lists name, what follows from it, what a person dismissed, and the lists themselves. */
export function ScreeningScreen() {
  const findings = useFindings();
  const dismissed = useDismissed();
  const lists = useLists();
  return (
    <Loaded answer={findings}>
      {(found) => <Loaded answer={dismissed}>{(away) => <Loaded answer={lists}>{(rows) => <Screen found={found} away={away} lists={[...rows].sort(newest)} />}</Loaded>}</Loaded>}
    </Loaded>
  );
}

/** Versions that hold come first, then the newest. */
const newest = (a: ListVersion, b: ListVersion) => Number(b.current) - Number(a.current) || b.published.localeCompare(a.published);
const versionId = (row: ListVersion) => `${row.id}@${row.sha256}`;

function Screen({ found, away, lists }: { found: FindingView[]; away: FindingView[]; lists: ListVersion[] }) {
  const { query } = useLocation();
  const tab = TABS.find((t) => t === query.get("show")) ?? "hits";
  const [chosen, setChosen] = useState(query.get("finding") ?? "");
  const [later, setLater] = useHeld("screening");
  const [reason, setReason] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const queue = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const dismiss = useDismiss();
  const undo = useUndo();

  const hits = found.filter((f) => HITS.includes(f.rule));
  const rows: Record<Exclude<Tab, "lists">, FindingView[]> = {
    hits: [...hits.filter((f) => !later.includes(f.id)), ...hits.filter((f) => later.includes(f.id))],
    follows: found.filter((f) => !HITS.includes(f.rule)),
    dismissed: away,
  };
  const shown = tab === "lists" ? [] : rows[tab];
  const ids = tab === "lists" ? lists.map(versionId) : shown.map((f) => f.id);
  const current = ids.includes(chosen) ? chosen : (ids[0] ?? "");
  const finding = shown.find((f) => f.id === current);
  const list = lists.find((row) => versionId(row) === current);
  useEffect(() => {
    queue.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
    desk.current?.scrollTo({ top: 0 });
  }, [current]);
  useEffect(() => setReason(""), [current]);

  const move = (by: number) => setChosen(ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(current) + by))] ?? "");
  const advance = () => {
    const at = ids.indexOf(current);
    setChosen(ids[at + 1] ?? ids[at - 1] ?? "");
  };
  const send = () => {
    if (tab !== "hits" || !finding) return;
    if (!reason.trim()) {
      field.current?.focus();
      return;
    }
    dismiss.mutate({ finding: finding.id, reason: reason.trim(), done: s.dismissedDone(finding.entity_name) });
    field.current?.blur();
    advance();
  };
  const postpone = () => {
    if (tab !== "hits" || !current) return;
    advance();
    setLater([...later.filter((id) => id !== current), current]);
    toast(strings.toast.later);
  };
  const back = () => {
    if (finding?.judgement) undo.mutate(finding.judgement);
  };
  const pick = (next: Tab) => {
    setQuery({ show: next === "hits" ? null : next, finding: null });
    setChosen("");
  };
  useKeys({
    j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1),
    n: send, d: send, l: postpone, h: postpone,
    a: chooseList, o: () => tab === "dismissed" && back(),
    1: () => pick("hits"), 2: () => pick("follows"), 3: () => pick("dismissed"), 4: () => pick("lists"),
  });
  const numbers: Record<Tab, number> = { hits: hits.length, follows: rows.follows.length, dismissed: away.length, lists: lists.length };
  return (
    <section className="screen s-review" aria-label={s.title}>
      <aside className="panel queue">
        <div className="pad">
          <div className="row between"><h2>{s.title}</h2><button type="button" className="btn s" onClick={chooseList}><Upload className="i s" aria-hidden />{s.load} <kbd>A</kbd></button></div>
          <div className="seg four mt8" role="tablist" aria-label={s.queue}>
            {TABS.map((t) => <button key={t} type="button" role="tab" aria-selected={t === tab} onClick={() => pick(t)}>{s.tabs[t]} {numbers[t]}</button>)}
          </div>
        </div>
        <div className="scr" ref={queue}>
          {shown.map((f) => (
            <button key={f.id} type="button" className={f.id === current ? "qi sel" : "qi"} aria-current={f.id === current} onClick={() => setChosen(f.id)}>
              <span className="row between xs dim"><span>{s.rules[f.rule] ?? f.rule}{tab === "hits" && later.includes(f.id) && ` · ${strings.review.held}`}</span>{f.score !== null && HITS.includes(f.rule) && <span className="num">{f.score.toFixed(2)}</span>}</span>
              <span className="b5 cut"><bdi>{f.entity_name}</bdi></span>
              <span className="sm mut clamp">{f.title}</span>
            </button>
          ))}
          {tab === "lists" && lists.map((row) => (
            <button key={versionId(row)} type="button" className={versionId(row) === current ? "qi sel" : "qi"} aria-current={versionId(row) === current} onClick={() => setChosen(versionId(row))}>
              <span className="row between xs dim"><span>{row.current ? s.holds : s.older}</span><span className="num">{row.published || s.undated}</span></span>
              <span className="b5 cut">{row.name}</span>
              <span className="sm mut num">{count.entries(row.entries)}</span>
            </button>
          ))}
        </div>
      </aside>
      <div className="scr desk" ref={desk}>
        {current === "" ? (
          <Empty title={s.empty[tab]} hint={lists.length === 0 ? s.noList : s.emptyHint[tab]} icon={<Check className="i big" aria-hidden />}>
            {lists.length === 0 && <button type="button" className="btn p s" onClick={chooseList}>{s.load}</button>}
          </Empty>
        ) : finding ? (
          <FindingSheet finding={finding} />
        ) : list ? (
          <ListSheet list={list} />
        ) : null}
        {finding && tab === "hits" && (
          <form className="row wrap sticky" onSubmit={(event) => { event.preventDefault(); send(); }}>
            <div className="grow reason"><input ref={field} className="field" aria-label={s.reason} value={reason} placeholder={s.reasonHint} maxLength={2000} onChange={(event) => setReason(event.target.value)} /></div>
            <button type="submit" className="btn p"><ShieldOff className="i s" aria-hidden />{s.dismiss} <kbd>N</kbd></button>
            <button type="button" className="btn g" onClick={postpone}><Clock className="i s" aria-hidden />{strings.review.hold} <kbd>H</kbd></button>
            <span className="sm dim wide"><kbd>J</kbd> <kbd>K</kbd> {strings.review.next} <kbd>U</kbd> {strings.review.undo}</span>
          </form>
        )}
        {finding && tab === "dismissed" && (
          <div className="row wrap sticky"><span className="sm dim grow">{s.away}</span><button type="button" className="btn" onClick={back}><Undo2 className="i s" aria-hidden />{s.undoThis} <kbd>O</kbd></button></div>
        )}
      </div>
    </section>
  );
}

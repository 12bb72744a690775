import { Check, Clock, GitMerge, Link2, PenLine, Split, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useDecide, useEdit, useReview } from "../api/queries";
import type { ClaimView, MergeView, Review, Verdict } from "../api/types";
import { Gloss, useVerdict } from "../parts/claim";
import { useHeld } from "../parts/held";
import { useKeys } from "../parts/keys";
import { Empty, Loaded } from "../parts/states";
import { StatusPill } from "../parts/status";
import { toast } from "../parts/toast";
import { ClaimSheet } from "../review/claim-sheet";
import { MergeSheet } from "../review/merge-sheet";
import { go, setQuery, useLocation } from "../router";
import { strings } from "../strings";

const r = strings.review;

export function ReviewScreen() {
  const answer = useReview();
  return <Loaded answer={answer}>{(review) => <Screen review={review} at={answer.dataUpdatedAt} />}</Loaded>;
}

type Kind = "claims" | "merges";
const mergeId = (m: MergeView) => `${m.left}|${m.right}`;

/** `at`: when the review was asked for last; the same answer again, after an undo, is news too. */
function Screen({ review, at: asOf }: { review: Review; at: number }) {
  const { query } = useLocation();
  const asked = query.get("claim") ?? "";
  const wanted = query.get("show") === "merges" || (review.claims.length === 0 && review.merges.length > 0);
  const kind: Kind = wanted && !asked ? "merges" : "claims";
  const [later, setLater] = useHeld("review");
  const [why, setWhy] = useState("");
  const reason = useRef<HTMLInputElement>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState(asked);
  const [editing, setEditing] = useState(asked !== "");
  const verdict = useVerdict();
  const decide = useDecide();
  const edit = useEdit();
  const queue = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => setGone(new Set()), [asOf]);

  const last = <T,>(rows: T[], id: (row: T) => string): T[] => {
    const kept = rows.filter((row) => !gone.has(id(row)));
    return [...kept.filter((row) => !later.includes(id(row))), ...kept.filter((row) => later.includes(id(row)))];
  };
  const claims = last(review.claims, (c) => c.id);
  const merges = last(review.merges, mergeId);
  const ids = kind === "claims" ? claims.map((c) => c.id) : merges.map(mergeId);
  const alone = kind === "claims" && asked !== "" && chosen === asked && !ids.includes(asked) ? asked : "";
  const current = alone || (ids.includes(chosen) ? chosen : (ids[0] ?? ""));
  const claim = claims.find((c) => c.id === current);
  const merge = kind === "merges" ? merges.find((m) => mergeId(m) === current) : undefined;
  useEffect(() => {
    queue.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
    desk.current?.scrollTo({ top: 0 });
    setWhy("");
  }, [current]);

  const move = (by: number) => {
    const at = ids.indexOf(current);
    setEditing(false);
    setChosen(ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? "");
  };
  const advance = () => {
    const at = ids.indexOf(current);
    setEditing(false);
    setChosen(ids[at + 1] ?? ids[at - 1] ?? "");
  };
  const next = () => {
    advance();
    setGone(new Set([...gone, current]));
  };
  const pair = (chosenVerdict: Verdict, done: string) => {
    if (!merge) return;
    decide.mutate({ left: merge.left, right: merge.right, verdict: chosenVerdict, reason: why.trim(), done });
    next();
  };
  const answer = (yes: boolean) => {
    if (merge) pair(yes ? "positive" : "negative", yes ? strings.toast.merged : strings.toast.parted);
    else if (kind === "claims" && claim) {
      verdict(claim, yes);
      next();
    }
  };
  const maybe = () => pair("possible", strings.toast.linked);
  const postpone = () => {
    if (!current) return;
    advance();
    setLater([...later.filter((id) => id !== current), current]);
    toast(strings.toast.later);
  };
  const startEdit = () => kind === "claims" && setEditing(true);
  useKeys({
    a: () => answer(true), y: () => answer(true), m: () => merge && answer(true),
    r: () => answer(false), n: () => answer(false), d: () => merge && answer(false),
    p: maybe, w: () => reason.current?.focus(), 1: () => pick("claims"), 2: () => pick("merges"),
    e: startEdit, l: postpone, h: postpone,
    j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: () => setEditing(false),
  });
  const pick = (wish: Kind) => {
    setQuery({ show: wish === "merges" ? wish : null, claim: null });
    setChosen("");
    setEditing(false);
  };
  const left = claims.length + merges.length;
  return (
    <section className="screen s-review" aria-label={r.title}>
      <aside className="panel queue">
        <div className="pad">
          <div className="row between"><h2>{r.title}</h2><span className="sm dim num">{r.left(left)}</span></div>
          <div className="seg mt8" role="tablist" aria-label={r.queue}>
            <button type="button" role="tab" aria-selected={kind === "claims"} onClick={() => pick("claims")}>{r.claims} {claims.length}</button>
            <button type="button" role="tab" aria-selected={kind === "merges"} onClick={() => pick("merges")}>{r.merges} {merges.length}</button>
          </div>
        </div>
        <div className="scr" ref={queue}>
          {kind === "claims"
            ? claims.map((c) => <ClaimItem key={c.id} claim={c} here={c.id === current} pick={() => { setEditing(false); setChosen(c.id); }} />)
            : merges.map((m) => (
                <button key={mergeId(m)} type="button" className={mergeId(m) === current ? "qi sel" : "qi"} aria-current={mergeId(m) === current} onClick={() => setChosen(mergeId(m))}>
                  <span className="row between xs dim"><span>{later.includes(mergeId(m)) ? r.held : ""}</span><span className="num">{m.score.toFixed(2)}</span></span>
                  <span className="b5 cut"><bdi>{m.left_name}</bdi></span>
                  <span className="sm mut cut"><bdi>{m.right_name}</bdi></span>
                </button>
              ))}
        </div>
      </aside>
      <div className="scr desk" ref={desk}>
        {current === "" ? (
          <Empty title={r.empty} hint={r.emptyHint} icon={<Check className="i big" aria-hidden />}><button type="button" className="btn p s" onClick={() => go("/network")}>{r.emptyAction}</button></Empty>
        ) : kind === "claims" ? (
          <ClaimSheet id={current} editing={editing} close={() => setEditing(false)} save={(change) => { edit.mutate({ claim: current, edit: change }); setEditing(false); }} />
        ) : merge ? (
          <MergeSheet merge={merge} />
        ) : null}
        {current !== "" && (
          <div className="row wrap sticky">
            <button type="button" className="btn p" onClick={() => answer(true)}>{kind === "claims" ? <><Check className="i s" aria-hidden />{strings.claim.accept} <kbd>A</kbd></> : <><GitMerge className="i s" aria-hidden />{r.mergeYes} <kbd>Y</kbd></>}</button>
            <button type="button" className="btn" onClick={() => answer(false)}>{kind === "claims" ? <><X className="i s" aria-hidden />{strings.claim.reject} <kbd>R</kbd></> : <><Split className="i s" aria-hidden />{r.mergeNo} <kbd>N</kbd></>}</button>
            {merge && <button type="button" className="btn" onClick={maybe}><Link2 className="i s" aria-hidden />{r.maybe} <kbd>P</kbd></button>}
            {kind === "claims" && <button type="button" className="btn" onClick={startEdit}><PenLine className="i s" aria-hidden />{strings.claim.edit} <kbd>E</kbd></button>}
            <button type="button" className="btn g" onClick={postpone}><Clock className="i s" aria-hidden />{merge ? r.hold : r.later} <kbd>{merge ? "H" : "L"}</kbd></button>
            {merge && (
              <div className="grow reason">
                <input ref={reason} className="field" aria-label={r.why} placeholder={r.whyHint} value={why} maxLength={2000} onChange={(event) => setWhy(event.target.value)} onKeyDown={(event) => ["Enter", "Escape"].includes(event.key) && (event.preventDefault(), event.currentTarget.blur())} />
              </div>
            )}
            <span className="sp" />
            <span className="sm dim wide"><kbd>J</kbd> <kbd>K</kbd> {r.next} <kbd>U</kbd> {r.undo} <kbd>?</kbd> {r.allKeys}</span>
          </div>
        )}
      </div>
    </section>
  );
}

function ClaimItem({ claim, here, pick }: { claim: ClaimView; here: boolean; pick: () => void }) {
  return (
    <button type="button" className={here ? "qi sel" : "qi"} aria-current={here} onClick={pick}>
      <span className="row between"><StatusPill status={claim.status} /><span className="xs dim cut">{claim.document}</span></span>
      <span className="sm mt4"><Gloss claim={claim} /></span>
    </button>
  );
}

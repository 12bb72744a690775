import { Table2 } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useEntities, useTimeline } from "../api/queries";
import { STATUSES, type Happening, type Status } from "../api/types";
import { useKeys } from "../parts/keys";
import { Empty, Loaded } from "../parts/states";
import { LineSample, StatusPill } from "../parts/status";
import { setQuery, useLocation } from "../router";
import { statusName } from "../strings";
import { timeline as w } from "../strings-timeline";
import { Lanes } from "../timeline/lanes";
import type { Unit } from "../timeline/scale";
import { Tray } from "../timeline/tray";

const UNITS: readonly Unit[] = ["month", "quarter", "year"];
/** What the names of lanes and the column without dates take of the window. */
const BESIDE = 148 + 260;

/** Happenings that are drawn at once; beyond it those with most independent groups come first, and the rest is counted. */
const LIMIT = 400;
/** Parties to choose from, those with most claims first; others are found by the search and their dossier. */
const PARTIES = 300;

function strongest(items: readonly Happening[], limit: number): Happening[] {
  if (items.length <= limit) return [...items];
  const kept = new Set([...items].sort((a, b) => b.groups - a.groups || Number(!!b.time) - Number(!!a.time)).slice(0, limit));
  return items.filter((i) => kept.has(i));
}

export function TimelineScreen() {
  const answer = useTimeline();
  return <Loaded answer={answer}>{(items) => <Screen items={items} />}</Loaded>;
}

function Screen({ items }: { items: Happening[] }) {
  const { query } = useLocation();
  const entities = useEntities().data ?? [];
  const unit = UNITS.find((u) => u === query.get("by")) ?? "quarter";
  const hidden = new Set((query.get("without") ?? "").split(",").filter(Boolean));
  const party = query.get("party") ?? "";
  const claim = query.get("claim") ?? "";
  const table = query.get("view") === "table";
  const box = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(900);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => setRoom(Math.max(420, (entry?.contentRect.width ?? 0) - BESIDE)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);

  const [limit, setLimit] = useState(LIMIT);
  const fitting = items.filter((i) => !hidden.has(i.status) && (party === "" || i.entities.includes(party)));
  const shown = useMemo(() => strongest(fitting, limit), [items, query.get("without"), party, limit]);
  const chosen = items.find((i) => i.claims.includes(claim)) ?? null;
  const pick = (item: Happening) => setQuery({ claim: item.claims[0] ?? null });
  const toTable = () => setQuery({ view: table ? null : "table" });
  const zoom = (by: number) => setQuery({ by: UNITS[UNITS.indexOf(unit) + by] ?? unit });
  const toggle = (status: Status) => {
    const next = new Set(hidden);
    if (!next.delete(status)) next.add(status);
    setQuery({ without: [...next].join(",") });
  };
  useKeys({ t: toTable, "+": () => zoom(-1), "-": () => zoom(1), Escape: () => setQuery({ claim: null }) });

  if (items.length === 0) return <section className="screen"><Empty title={w.empty} hint={w.emptyHint} /></section>;
  const present = STATUSES.filter((s) => items.some((i) => i.status === s));
  const named = new Set(items.flatMap((i) => i.entities));
  const known = entities.filter((e) => named.has(e.id)).filter((e, n) => n < PARTIES || e.id === party);
  return (
    <section className="screen s-time" aria-label={w.title} ref={box}>
      <div className="head">
        <h1>{w.title}</h1>
        <select aria-label={w.party} value={party} onChange={(e) => setQuery({ party: e.target.value || null })}>
          <option value="">{w.all}</option>
          {known.map((e) => <option key={e.id} value={e.id}>{e.name}</option>)}
        </select>
        <span className="row gap6 wrap" role="group" aria-label={w.statuses}>
          {present.map((s) => (
            <button key={s} type="button" className="chip" aria-pressed={!hidden.has(s)} onClick={() => toggle(s)}><LineSample status={s} width={18} />{statusName[s]}</button>
          ))}
        </span>
        {shown.length < fitting.length && (
          <span className="chip">{w.partly(shown.length, fitting.length)} <button type="button" className="link" onClick={() => setLimit(limit * 2)}>{w.showMore}</button></span>
        )}
        <span className="sp" />
        <div className="seg" role="radiogroup" aria-label={w.by.label}>
          {UNITS.map((u) => <button key={u} type="button" role="radio" aria-checked={u === unit} onClick={() => setQuery({ by: u })}>{w.by[u]}</button>)}
        </div>
        <button type="button" className="btn s" aria-pressed={table} onClick={toTable}><Table2 className="i s" aria-hidden />{table ? w.picture : w.table} <kbd>T</kbd></button>
      </div>
      {shown.length === 0 ? (
        <Empty title={w.none} hint=""><button type="button" className="btn p s" onClick={() => setQuery({ without: null, party: null })}>{w.clear}</button></Empty>
      ) : table ? (
        <Rows items={shown} claim={claim} pick={pick} />
      ) : (
        <Lanes items={shown} unit={unit} room={room} chosen={claim} choose={pick} />
      )}
      <Tray item={chosen} claim={claim} choose={(id) => setQuery({ claim: id })} />
    </section>
  );
}

/** The picture as rows: the same happenings, order, selection and actions. */
function Rows({ items, claim, pick }: { items: Happening[]; claim: string; pick: (item: Happening) => void }) {
  const c = w.columns;
  return (
    <div className="scr twin">
      <div className="card scr">
        <table>
          <thead><tr><th scope="col">{c.when}</th><th scope="col">{c.words}</th><th scope="col">{c.what}</th><th scope="col">{c.status}</th><th scope="col" className="r">{c.groups}</th></tr></thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.claims[0]} className="pick" aria-selected={item.claims.includes(claim)} onClick={() => pick(item)}>
                <td className="num sm">{item.time ?? w.undated}</td>
                <td className="sm mut">{item.told && `“${item.told}”`}</td>
                <td><button type="button" className="title" onClick={() => pick(item)}>{item.gloss}</button></td>
                <td><StatusPill status={item.status} /></td>
                <td className="r">{item.groups}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Happening } from "../api/types";
import { LineSample } from "../parts/status";
import { statusName } from "../strings";
import { timeline as w } from "../strings-timeline";
import { middle, packed, ROW, scaleOf, short, ticksOf, type Bar, type Scale, type Tick, type Unit } from "./scale";

const SHOWN = 3;
const LANES = ["deliveries", "money", "making", "visits", "ties", "law", "statements", "other"] as const;

interface Props {
  items: readonly Happening[];
  unit: Unit;
  room: number;
  chosen: string;
  choose: (item: Happening) => void;
}

/** Lanes by what happened; bars with a date, and beside them what has none. */
export function Lanes({ items, unit, room, chosen, choose }: Props) {
  const dated = useMemo(() => items.filter((i) => i.first !== null || i.last !== null), [items]);
  const scale = useMemo(() => (dated.length > 0 ? scaleOf(dated, unit, room) : null), [dated, unit, room]);
  const ticks = useMemo(() => (scale ? ticksOf(scale, unit) : []), [scale, unit]);
  const lanes = LANES.map((lane) => [lane, items.filter((i) => i.lane === lane)] as const).filter(([, held]) => held.length > 0);
  const undated = items.length - dated.length;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = chosen ? box.current?.querySelector('[aria-pressed="true"]') : null;
    if (bar) bar.scrollIntoView({ block: "nearest", inline: "center" });
    else if (box.current && scale) box.current.scrollLeft = middle(dated, scale) - room / 2;
  }, [scale]); // choosing a bar moves nothing
  return (
    <div className="span-of" ref={box} role="group" aria-label={w.title} onKeyDown={move}>
      <Fades />
      <div className="lane axis">
        <div className="name"><span className="xs dim">{w.hint}</span></div>
        <div>{scale && <Axis scale={scale} ticks={ticks} />}</div>
        <div className="undated"><b className="sm">{w.undated}</b><span className="xs dim">{w.happenings(undated)}</span></div>
      </div>
      {lanes.map(([lane, held], n) => (
        <div key={lane} className={n % 2 ? "lane odd" : "lane"} role="group" aria-label={w.lanes[lane]}>
          <div className="name">{w.lanes[lane]}</div>
          <div className="stretch">{scale && <LaneBars items={held.filter((i) => i.first !== null || i.last !== null)} scale={scale} ticks={ticks} chosen={chosen} choose={choose} />}</div>
          <Undated items={held.filter((i) => i.first === null && i.last === null)} chosen={chosen} choose={choose} />
        </div>
      ))}
    </div>
  );
}

/** Arrow keys walk from bar to bar, in the order in which they stand. */
function move(event: KeyboardEvent<HTMLDivElement>) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by || !(event.target instanceof Element)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement | SVGElement>("[data-happening]")];
  const next = all[all.indexOf(event.target as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Axis({ scale, ticks }: { scale: Scale; ticks: Tick[] }) {
  return (
    <svg width={scale.width} height={52} aria-hidden="true">
      {ticks.map((t, i) => (
        <g key={i}>
          <line className={t.major ? "grid major" : "grid"} x1={t.x} x2={t.x} y1={t.major ? 8 : 30} y2={52} />
          <text className={t.major ? "major" : ""} x={t.x + 7} y={t.major ? 22 : 43}>{t.label}</text>
        </g>
      ))}
    </svg>
  );
}

function LaneBars({ items, scale, ticks, chosen, choose }: { items: Happening[]; scale: Scale; ticks: Tick[]; chosen: string; choose: (item: Happening) => void }) {
  const { bars, rows } = useMemo(() => packed(items, scale), [items, scale]);
  return (
    <>
      <svg className="behind" width={scale.width} aria-hidden="true">
        {ticks.map((t, i) => <line key={i} className={t.major ? "grid major" : "grid"} x1={t.x} x2={t.x} y1={0} y2="100%" />)}
      </svg>
      <svg className="front" width={scale.width} height={rows * ROW + 14} role="group">
        {bars.map((bar) => <BarOf key={bar.item.claims[0]} bar={bar} scale={scale} pressed={bar.item.claims.includes(chosen)} choose={choose} />)}
      </svg>
    </>
  );
}

function BarOf({ bar, scale, pressed, choose }: { bar: Bar; scale: Scale; pressed: boolean; choose: (item: Happening) => void }) {
  const { item, x, width, inside, soft } = bar;
  const y = 8 + bar.row * ROW;
  const fade = `fade-${soft[0] ? 1 : 0}${soft[1] ? 1 : 0}`;
  const label = short(item.gloss);
  const before = !inside && x + width + label.length * 6.6 + 18 > scale.width;
  const at = inside ? x + 9 : before ? x - 7 : x + width + 7;
  return (
    <g
      className={`bar-of ${item.status}`} role="button" tabIndex={0} data-happening={item.claims[0]} aria-pressed={pressed}
      aria-label={w.bar(item.gloss, item.told || item.time || "", statusName[item.status])}
      onClick={() => choose(item)}
      onKeyDown={(e) => {
        if (e.key === "Enter" || e.key === " ") {
          e.preventDefault();
          choose(item);
        }
      }}
    >
      <title>{[item.gloss, item.told || item.time, statusName[item.status], item.contested ? w.contested[item.contested] : ""].filter(Boolean).join(" · ")}</title>
      {(soft[0] || soft[1]) && (
        <mask id={`m-${item.claims[0]}`} maskUnits="userSpaceOnUse" x={x} y={y - 2} width={width} height={ROW}><rect x={x} y={y - 2} width={width} height={ROW} fill={`url(#${fade})`} /></mask>
      )}
      <g mask={soft[0] || soft[1] ? `url(#m-${item.claims[0]})` : undefined}>
        <rect className="fill" x={x} y={y} width={width} height={28} />
        <line className="under" x1={x} x2={x + width} y1={y + 28} y2={y + 28} />
      </g>
      <rect className="frame" x={x - 2} y={y - 2} width={width + 4} height={33} />
      <text className="what" x={at} y={y + 18} textAnchor={before ? "end" : "start"}>{label}{label !== item.gloss && <tspan aria-hidden="true">…</tspan>}</text>
    </g>
  );
}

/** Gradients that let a bar begin or end softly; one set for the whole picture. */
function Fades() {
  const stops: Record<string, [string, string][]> = {
    "10": [["0", "0"], ["0.5", "1"]], "01": [["0.5", "1"], ["1", "0"]], "11": [["0", "0"], ["0.3", "1"], ["0.7", "1"], ["1", "0"]],
  };
  return (
    <svg width="0" height="0" className="hide" aria-hidden="true">
      <defs>
        {Object.entries(stops).map(([name, held]) => (
          <linearGradient key={name} id={`fade-${name}`}>{held.map(([at, light]) => <stop key={at} offset={at} stopColor="white" stopOpacity={light} />)}</linearGradient>
        ))}
      </defs>
    </svg>
  );
}

function Undated({ items, chosen, choose }: { items: Happening[]; chosen: string; choose: (item: Happening) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <div className="undated">
      {shown.map((item) => (
        <button key={item.claims[0]} type="button" className="one" data-happening={item.claims[0]} aria-pressed={item.claims.includes(chosen)} onClick={() => choose(item)}>
          <LineSample status={item.status} width={18} />
          <span className="cut" title={item.gloss}>{item.gloss}</span>
        </button>
      ))}
      {items.length > SHOWN && <button type="button" className="link xs" onClick={() => setAll(!all)}>{all ? w.less : w.more(items.length - SHOWN)}</button>}
    </div>
  );
}

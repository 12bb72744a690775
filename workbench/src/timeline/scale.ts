/** From days to pixels: the stretch of time that a case covers, its ticks, and bars packed into rows. */

import type { Happening } from "../api/types";

export type Unit = "month" | "quarter" | "year";

const DAY = 86_400_000;
/** Pixels of a month at the least, by zoom; a wide window gives more. */
const MONTH: Record<Unit, number> = { month: 84, quarter: 22, year: 8 };
/** Days for which a bar without an end goes on, fading. */
const FADE = 180;
const CHARACTER = 6.6;
export const ROW = 38;

export interface Scale {
  first: number;
  last: number;
  width: number;
  x: (day: number) => number;
}

export interface Tick {
  x: number;
  label: string;
  major: boolean;
}

export interface Bar {
  item: Happening;
  x: number;
  width: number;
  row: number;
  inside: boolean;
  soft: [boolean, boolean];
}

export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const iso = (day: number) => new Date(day * DAY);

/** First and last day of a happening as drawn: a side that is open goes on for a while. */
export function reach(item: Happening): [number, number] {
  const first = item.first === null ? null : dayOf(item.first);
  const last = item.last === null ? null : dayOf(item.last) + 1;
  return [first ?? (last ?? 0) - FADE, last ?? (first ?? 0) + FADE];
}

/** The scale over all dated happenings, from the beginning of a year or quarter to the end of one. */
export function scaleOf(items: readonly Happening[], unit: Unit, room: number): Scale {
  const ends = items.map(reach);
  const low = iso(Math.min(...ends.map(([a]) => a)));
  const high = iso(Math.max(...ends.map(([, b]) => b)));
  const step = unit === "year" ? 12 : 3;
  const start = (d: Date, more: number) => Math.round(Date.UTC(d.getUTCFullYear(), Math.floor(d.getUTCMonth() / step) * step + more, 1) / DAY);
  const first = start(low, 0);
  const last = start(high, step);
  const width = Math.max(room, Math.round(((last - first) / 30.44) * MONTH[unit]));
  return { first, last, width, x: (day) => ((day - first) / (last - first)) * width };
}

/** Where to look first: the middle of what is dated, which a lone early date does not pull away. */
export function middle(items: readonly Happening[], scale: Scale): number {
  const days = items.map((i) => reach(i)[0]).sort((a, b) => a - b);
  return scale.x(days[Math.floor(days.length / 2)] ?? scale.first);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Years as major ticks; quarters or months between them where there is room. */
export function ticksOf(scale: Scale, unit: Unit): Tick[] {
  const found: Tick[] = [];
  const from = iso(scale.first);
  const perMonth = scale.width / ((scale.last - scale.first) / 30.44);
  const step = unit === "month" && perMonth > 44 ? 1 : perMonth > 14 ? 3 : 12;
  for (let m = from.getUTCMonth(), y = from.getUTCFullYear(); ; m += 1) {
    if (m > 11) [m, y] = [0, y + 1];
    const day = Math.round(Date.UTC(y, m, 1) / DAY);
    if (day > scale.last) return found;
    if (m === 0 || found.length === 0) found.push({ x: scale.x(day), label: String(y), major: true });
    if (step < 12 && m % step === 0) found.push({ x: scale.x(day), label: step === 1 ? (MONTHS[m] ?? "") : `Q${m / 3 + 1}`, major: false });
  }
}

/** As much of a text as a bar is labelled with; the dots that stand for the rest are added where it is drawn. */
export const short = (text: string): string => (text.length > 58 ? text.slice(0, 57).replace(/[\s,]+\S*$/, "") : text);

/** Bars of a lane in as few rows as hold them with their labels. */
export function packed(items: readonly Happening[], scale: Scale): { bars: Bar[]; rows: number } {
  const free: number[] = [];
  const bars = [...items].sort((a, b) => reach(a)[0] - reach(b)[0]).map((item) => {
    const [a, b] = reach(item);
    const x = scale.x(a);
    const width = Math.max(6, scale.x(b) - x);
    const label = short(item.gloss).length * CHARACTER + 18;
    const inside = width >= label;
    const end = inside ? x + width : x + width + label;
    const over = !inside && end > scale.width;  // the label stands before the bar at the right edge
    const from = over ? Math.max(0, x - label) : x;
    let row = free.findIndex((taken) => taken <= from);
    if (row < 0) row = free.push(0) - 1;
    free[row] = (over ? x + width : end) + 8;
    return { item, x, width, row, inside, soft: [item.soft[0] || item.first === null, item.soft[1] || item.last === null] as [boolean, boolean] };
  });
  return { bars, rows: Math.max(1, free.length) };
}

/**
 * The server counts Unicode code points, a JavaScript string counts UTF-16 units. This is the only place where one
 * becomes the other; everything behind it uses UTF-16 units.
 */

import type { ClaimView, DocumentView, MentionView, PlaceView } from "./api/types";

/** `units[i]` is the UTF-16 index of code point `i`; the last element is the length. Null: they are the same. */
export function unitsOf(text: string): Uint32Array | null {
  let points = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) i += 1;
    }
    points += 1;
  }
  if (points === text.length) return null;
  const units = new Uint32Array(points + 1);
  let unit = 0;
  for (let point = 0; point < points; point += 1) {
    units[point] = unit;
    const code = text.codePointAt(unit) ?? 0;
    unit += code > 0xffff ? 2 : 1;
  }
  units[points] = text.length;
  return units;
}

/** A converter for one text; offsets outside the text are clamped to its end. */
export function converter(text: string): (point: number) => number {
  const units = unitsOf(text);
  if (units === null) return (point) => Math.max(0, Math.min(point, text.length));
  return (point) => units[Math.max(0, Math.min(point, units.length - 1))] ?? text.length;
}

/** A document whose claims, mentions and places hold UTF-16 offsets. */
export function converted(view: DocumentView): DocumentView {
  const at = converter(view.text);
  const span = <T extends { start: number; end: number }>(s: T): T => ({ ...s, start: at(s.start), end: at(s.end) });
  const claim = (c: ClaimView): ClaimView => ({
    ...c,
    evidence: span(c.evidence),
    arguments: c.arguments.map((a) => ({
      ...a,
      start: a.start === null ? null : at(a.start),
      end: a.end === null ? null : at(a.end),
    })),
  });
  return {
    ...view,
    claims: view.claims.map(claim),
    mentions: view.mentions.map((m): MentionView => span(m)),
    places: view.places.map((p): PlaceView => span(p)),
  };
}

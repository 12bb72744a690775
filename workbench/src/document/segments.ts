/** A line of text, cut at every boundary of a claim, a mention or a cited part. */

import type { ClaimView, MentionView } from "../api/types";

export interface Segment {
  start: number;
  end: number;
  claims: string[]; // shortest first
  mention: MentionView | null;
  ending: string[]; // claims that end here: their numbers follow
}

export interface TextLine {
  start: number;
  end: number;
}

export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

export function segmentsOf(line: TextLine, claims: readonly ClaimView[], mentions: readonly MentionView[]): Segment[] {
  const inLine = claims.filter((c) => c.evidence.start < line.end && c.evidence.end > line.start);
  const named = mentions.filter((m) => m.start < line.end && m.end > line.start);
  const cuts = new Set([line.start, line.end]);
  const cut = (offset: number) => {
    if (offset > line.start && offset < line.end) cuts.add(offset);
  };
  for (const claim of inLine) {
    cut(claim.evidence.start);
    cut(claim.evidence.end);
  }
  for (const mention of named) {
    cut(mention.start);
    cut(mention.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < places.length; i += 1) {
    const start = places[i] ?? 0;
    const end = places[i + 1] ?? 0;
    const over = inLine
      .filter((c) => c.evidence.start <= start && c.evidence.end >= end)
      .sort((a, b) => a.evidence.end - a.evidence.start - (b.evidence.end - b.evidence.start));
    const around = named
      .filter((m) => m.start <= start && m.end >= end)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    segments.push({
      start,
      end,
      claims: over.map((c) => c.id),
      mention: around[0] ?? null,
      ending: over.filter((c) => c.evidence.end === end).map((c) => c.id),
    });
  }
  return segments;
}

/** Claims in text order with their numbers: "01", "02", … */
export function numbered(claims: readonly ClaimView[]): { ordered: ClaimView[]; numbers: Map<string, string> } {
  const ordered = [...claims].sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
  return { ordered, numbers: new Map(ordered.map((c, i) => [c.id, String(i + 1).padStart(2, "0")])) };
}

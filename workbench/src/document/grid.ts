/** Tables: cells from the places of a document, back in sheets, rows and columns. */

import type { PlaceView } from "../api/types";

export interface Grid {
  name: string;
  columns: string[];
  rows: { number: number; cells: Map<string, PlaceView> }[];
}

const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function gridsOf(places: readonly PlaceView[]): Grid[] {
  const sheets = new Map<string, Map<number, Map<string, PlaceView>>>();
  for (const place of places) {
    if (place.kind !== "cell") continue;
    const query = new URLSearchParams(place.fragment);
    const match = /^([A-Z]+)([0-9]+)$/.exec(query.get("cell") ?? "");
    if (!match) continue;
    const [, letters = "A", digits = "1"] = match;
    const sheet = query.get("sheet") ?? "";
    const rows = sheets.get(sheet) ?? new Map<number, Map<string, PlaceView>>();
    sheets.set(sheet, rows);
    const row = rows.get(Number(digits)) ?? new Map<string, PlaceView>();
    rows.set(Number(digits), row);
    row.set(letters, place);
  }
  return [...sheets].map(([name, rows]) => ({
    name,
    columns: [...new Set([...rows.values()].flatMap((r) => [...r.keys()]))].sort((a, b) => column(a) - column(b)),
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells })),
  }));
}

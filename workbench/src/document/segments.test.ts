import { describe, expect, it } from "vitest";
import type { ClaimView, MentionView } from "../api/types";
import { linesOf, segmentsOf } from "./segments";
import { gridsOf } from "./grid";

const claim = (id: string, start: number, end: number): ClaimView => ({
  id, document: "a.txt", document_id: "d", kind: "supply", evidence: { start, end, exact: "" }, arguments: [],
  polarity: "positive", modality: "asserted", status: "asserted", speakers: [], chain: [], time: null, place: null,
  quantity: null, money: null, money_converted: null, said_at: null, answers: [], answered_by: [], summarises: [], origin: "", standing: "machine", hedge: "", heading: false, gloss: "", groups: 1,
  grade: "F6", fragment: "",
});
const mention = (start: number, end: number): MentionView => ({ start, end, entity: "e", name: "n", schema: "Company", named: true });

describe("segments", () => {
  const text = "Norvex sold boats.\nOther line";
  it("covers the line without gaps, whatever overlaps", () => {
    const [line] = linesOf(text);
    const parts = segmentsOf(line!, [claim("a", 0, 18), claim("b", 7, 24)], [mention(0, 6), mention(3, 9)]);
    expect(parts.map((p) => text.slice(p.start, p.end)).join("")).toBe("Norvex sold boats.");
    expect(parts.find((p) => p.start === 7)?.claims).toEqual(["b", "a"]);
    expect(parts.at(-1)?.ending).toEqual(["a"]);
  });
  it("gives an empty line no segments", () => {
    expect(segmentsOf({ start: 4, end: 4 }, [], [])).toEqual([]);
  });
});

describe("grid", () => {
  it("puts cells back in rows and columns", () => {
    const cell = (start: number, end: number, at: string) => ({ start, end, kind: "cell", fragment: `sheet=Rows&cell=${at}`, label: "" });
    const [grid] = gridsOf([cell(0, 2, "A1"), cell(3, 4, "AB1"), cell(5, 6, "A2")]);
    expect(grid?.name).toBe("Rows");
    expect(grid?.columns).toEqual(["A", "AB"]);
    expect(grid?.rows.map((r) => r.number)).toEqual([1, 2]);
    expect(grid?.rows[0]?.cells.get("AB")?.start).toBe(3);
  });
});

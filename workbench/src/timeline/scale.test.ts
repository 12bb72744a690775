import { describe, expect, it } from "vitest";
import type { Happening } from "../api/types";
import { packed, reach, scaleOf, ticksOf } from "./scale";

const happening = (first: string | null, last: string | null, gloss = "A sold pumps to B"): Happening => ({
  claims: [`${first}${last}${gloss}`], kind: "supply", lane: "deliveries", gloss, status: "asserted", contested: null, groups: 1,
  entities: [], documents: [], time: "x", told: "", first, last, precision: "day", soft: [false, false],
});

describe("timeline scale", () => {
  it("covers whole quarters and keeps days in order", () => {
    const scale = scaleOf([happening("2024-02-10", "2024-02-10"), happening("2024-11-01", "2024-11-30")], "quarter", 1000);
    expect(new Date(scale.first * 86_400_000).toISOString().slice(0, 10)).toBe("2024-01-01");
    expect(new Date(scale.last * 86_400_000).toISOString().slice(0, 10)).toBe("2025-01-01");
    expect(scale.x(scale.first)).toBe(0);
    expect(scale.x(scale.last)).toBe(scale.width);
  });
  it("lets what has no end go on, fading", () => {
    const [from, to] = reach(happening("2024-02-10", null));
    expect(to - from).toBe(180);
    expect(packed([happening("2024-02-10", null)], scaleOf([happening("2024-02-10", null)], "year", 500)).bars[0]?.soft).toEqual([false, true]);
  });
  it("puts bars that would overlap into rows of their own", () => {
    const items = [happening("2024-02-10", "2024-02-10"), happening("2024-02-12", "2024-02-12"), happening("2024-10-01", "2024-10-02")];
    const { bars, rows } = packed(items, scaleOf(items, "quarter", 1000));
    expect(bars[0]?.row).not.toBe(bars[1]?.row);
    expect(rows).toBe(2);
  });
  it("marks years, and quarters between them", () => {
    const labels = ticksOf(scaleOf([happening("2023-05-01", "2024-06-01")], "quarter", 1200), "quarter").map((t) => t.label);
    expect(labels.filter((l) => l.startsWith("20"))).toEqual(["2023", "2024"]);
    expect(labels).toContain("Q3");
  });
});

import { describe, expect, it } from "vitest";
import { converter, unitsOf } from "./offsets";

/** What the server does: slice by code points. */
const byPoints = (text: string, start: number, end: number) => [...text].slice(start, end).join("");

describe("offsets", () => {
  it("needs no map for text without astral characters", () => {
    expect(unitsOf("Ижевск, 四川, café")).toBeNull();
    expect(converter("café")(3)).toBe(3);
  });

  it.each([
    ["🚁 Norvex sold 🛰️ to Zarechensk", "Norvex"],
    ["𐍈𐌰 is Gothic; Wei Zhenhai flew", "Wei Zhenhai"],
    ["family 👩‍👩‍👧 and flag 🇳🇴, then Oslo", "Oslo"],
    ["𠮷野家 in Tangwan", "Tangwan"],
  ])("finds the passage in %s", (text, wanted) => {
    const points = [...text];
    const start = points.findIndex((_, i) => points.slice(i).join("").startsWith(wanted));
    const end = start + [...wanted].length;
    const at = converter(text);
    expect(text.slice(at(start), at(end))).toBe(wanted);
  });

  it("agrees with code point slices everywhere, and at the ends", () => {
    const text = "a😀b𐍈c🇺🇦d";
    const at = converter(text);
    const length = [...text].length;
    for (let s = 0; s <= length; s += 1)
      for (let e = s; e <= length; e += 1) expect(text.slice(at(s), at(e))).toBe(byPoints(text, s, e));
    expect(at(length)).toBe(text.length);
    expect(at(length + 99)).toBe(text.length);
    expect(at(-1)).toBe(0);
  });

  it("counts a lone surrogate as one, as the server does", () => {
    const text = "x\ud800y😀z";
    const at = converter(text);
    expect(text.slice(at(4), at(5))).toBe("z");
  });
});

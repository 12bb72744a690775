/** FollowTheMoney schemata, folded to the six shapes the workbench draws. */

export type Shape = "org" | "state" | "person" | "product" | "place" | "event";
export const SHAPES: readonly Shape[] = ["org", "state", "person", "product", "place", "event"];

const BY_SCHEMA: Record<string, Shape> = {
  Person: "person",
  Group: "person",
  PublicBody: "state",
  Product: "product",
  Vehicle: "product",
  Vessel: "product",
  Airplane: "product",
  CryptoWallet: "product",
  Asset: "product",
  Address: "place",
  Location: "place",
  Country: "place",
  Event: "event",
  Trip: "event",
};

export function shapeOf(schema: string, named = true): Shape {
  const shape = BY_SCHEMA[schema] ?? "org";
  return shape === "org" && !named && schema === "LegalEntity" ? "person" : shape;
}

/** Glyphs on a 24 × 24 grid, drawn over the shape. */
export const GLYPH: Record<Shape, string> = {
  org: "M8.5 17V8h7v9M11 11h2M11 14h2M7 17h10",
  state: "M7 17h10M8.5 17v-6M12 17v-6M15.5 17v-6M6.5 11 12 7l5.5 4z",
  person: "M14.4 9.6a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0M7.6 17c.6-2.7 2.3-4 4.4-4s3.8 1.3 4.4 4",
  product: "m12 7 4.5 2.5v5L12 17l-4.5-2.5v-5zM12 12l4.5-2.5M12 12v5M12 12 7.5 9.5",
  place: "M12 17.5s-4-3.3-4-6.5a4 4 0 0 1 8 0c0 3.2-4 6.5-4 6.5zM13.2 11a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0",
  event: "M12 8v4l2.6 1.6M16.8 12a4.8 4.8 0 1 1-9.6 0 4.8 4.8 0 0 1 9.6 0",
};

/** Outlines for a radius of 10 around the origin. */
export const OUTLINE: Record<Shape, string> = {
  org: "M10 0A10 10 0 1 1-10 0 10 10 0 1 1 10 0Z",
  person: "M9.8 0A9.8 9.8 0 1 1-9.8 0 9.8 9.8 0 1 1 9.8 0Z",
  event: "M10 0A10 10 0 1 1-10 0 10 10 0 1 1 10 0Z",
  state: "M9.5 5.5 0 11-9.5 5.5V-5.5L0-11 9.5-5.5Z",
  product: "M-5.8-9.2H5.8A3.4 3.4 0 0 1 9.2-5.8V5.8A3.4 3.4 0 0 1 5.8 9.2H-5.8A3.4 3.4 0 0 1-9.2 5.8V-5.8A3.4 3.4 0 0 1-5.8-9.2Z",
  place: "M0-11.6 11.6 0 0 11.6-11.6 0Z",
};
export const SHIELD = "M12 3 5 5.8v5.4c0 4.5 3 8 7 9.8 4-1.8 7-5.3 7-9.8V5.8z";

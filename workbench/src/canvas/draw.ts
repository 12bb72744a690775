/** What is drawn by hand over sigma's nodes and lines: shapes with glyphs, names, plates with the words of a line. */

import type { Status } from "../api/types";
import { GLYPH, OUTLINE, SHIELD, SHAPES, type Shape } from "../parts/types";

export interface Ink {
  canvas: string;
  ink: string;
  faint: string;
  accent: string;
  mark: string;
  markLine: string;
  sanction: string;
  sanctionSoft: string;
  glyph: string;
  shapes: Record<Shape, string>;
  statuses: Record<Status, string>;
}

/** Colours of the theme in force, from the tokens. */
export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const shapes = Object.fromEntries(SHAPES.map((s) => [s, token(`t-${s}`)])) as Record<Shape, string>;
  return {
    canvas: token("canvas"),
    ink: token("ink"),
    faint: token("line"),
    accent: token("accent"),
    mark: token("mark"),
    markLine: token("mark-line"),
    sanction: token("sanction"),
    sanctionSoft: token("sanction-s"),
    glyph: document.documentElement.dataset.theme === "dark" ? "#10161b" : "#ffffff",
    shapes,
    statuses: {
      asserted: token("s-asserted"),
      reported: token("s-reported"),
      alleged: token("s-alleged"),
      denied: token("s-denied"),
      possible: token("s-inferred"),
      planned: token("s-inferred"),
      no_comment: token("s-no_comment"),
    },
  };
}

const outlines = new Map<Shape, Path2D>();
const glyphs = new Map<Shape, Path2D>();
let shield: Path2D | null = null;
function path(store: Map<Shape, Path2D>, source: Record<Shape, string>, shape: Shape): Path2D {
  let known = store.get(shape);
  if (!known) {
    known = new Path2D(source[shape]);
    store.set(shape, known);
  }
  return known;
}

export interface NodeMark {
  x: number;
  y: number;
  size: number;
  label: string | null;
  shape: Shape;
  shield: boolean;
  dimmed: boolean;
  picked: boolean;
  plain: boolean; // above 300 nodes the graphics program has drawn a dot already
}

export function drawNode(c: CanvasRenderingContext2D, node: NodeMark, ink: Ink): void {
  c.save();
  c.globalAlpha = node.dimmed ? 0.25 : 1;
  const r = node.size;
  if (!node.plain) {
    c.translate(node.x, node.y);
    c.scale(r / 10, r / 10);
    const outline = path(outlines, OUTLINE, node.shape);
    c.lineJoin = "round";
    c.globalAlpha = 1;
    c.strokeStyle = ink.canvas;
    c.fillStyle = ink.canvas;
    c.lineWidth = 30 / r;
    c.stroke(outline);
    c.fill(outline);
    c.globalAlpha = node.dimmed ? 0.25 : 1;
    if (node.picked) {
      c.strokeStyle = ink.accent;
      c.lineWidth = 100 / r;
      c.stroke(outline);
      c.strokeStyle = ink.canvas;
      c.lineWidth = 50 / r;
      c.stroke(outline);
    }
    c.fillStyle = ink.shapes[node.shape];
    c.fill(outline);
    c.scale(0.88, 0.88);
    c.translate(-12, -12);
    c.strokeStyle = ink.glyph;
    c.lineWidth = 1.7;
    c.lineCap = "round";
    c.stroke(path(glyphs, GLYPH, node.shape));
    c.restore();
    c.save();
    c.globalAlpha = node.dimmed ? 0.25 : 1;
    if (node.shield) {
      shield ??= new Path2D(SHIELD);
      c.translate(node.x + r * 0.74, node.y - r * 0.8);
      c.fillStyle = ink.canvas;
      c.beginPath();
      c.arc(0, 0, 9, 0, 2 * Math.PI);
      c.fill();
      c.scale(0.64, 0.64);
      c.translate(-12, -12);
      c.fillStyle = ink.sanctionSoft;
      c.fill(shield);
      c.strokeStyle = ink.sanction;
      c.lineWidth = 2.4;
      c.stroke(shield);
      c.restore();
      c.save();
      c.globalAlpha = node.dimmed ? 0.25 : 1;
    }
  }
  if (node.label) {
    const big = r > 15 || node.picked;
    const text = node.label.length > 26 ? `${node.label.slice(0, 24)}…` : node.label;
    c.font = `${big ? "600 12.5px" : "500 11.5px"} Inter, sans-serif`;
    c.textAlign = "center";
    c.lineJoin = "round";
    c.lineWidth = 4;
    c.strokeStyle = ink.canvas;
    c.fillStyle = ink.ink;
    const y = node.y + r + 14;
    c.strokeText(text, node.x, y);
    c.fillText(text, node.x, y);
  }
  c.restore();
}

export interface LineMark {
  from: { x: number; y: number };
  to: { x: number; y: number };
  label: string;
  status: Status;
  picked: boolean;
  dimmed: boolean;
}

/** A halo for the picked line, its words on a plate at the middle, and a cross for a denial. */
export function drawLine(c: CanvasRenderingContext2D, line: LineMark, ink: Ink): void {
  const [x, y] = [(line.from.x + line.to.x) / 2, (line.from.y + line.to.y) / 2];
  c.save();
  if (line.picked) {
    c.globalAlpha = 0.55;
    c.strokeStyle = ink.mark === "#4A3E12" ? ink.markLine : ink.mark;
    if (ink.mark === "#4A3E12") c.globalAlpha = 0.28;
    c.lineWidth = 11;
    c.lineCap = "round";
    c.beginPath();
    c.moveTo(line.from.x, line.from.y);
    c.lineTo(line.to.x, line.to.y);
    c.stroke();
  }
  c.globalAlpha = line.dimmed ? 0.2 : 1;
  if (line.label && !line.dimmed) {
    c.font = `${line.picked ? 600 : 500} 11px Inter, sans-serif`;
    c.textAlign = "center";
    c.textBaseline = "middle";
    const text = line.label.length > 30 ? `${line.label.slice(0, 28)}…` : line.label;
    const cross = line.status === "denied" ? 14 : 0;
    const width = c.measureText(text).width + (line.picked ? 20 : 8) + cross;
    c.fillStyle = ink.canvas;
    c.beginPath();
    c.roundRect(x - width / 2, y - (line.picked ? 11 : 8), width, line.picked ? 22 : 16, line.picked ? 11 : 4);
    c.fill();
    if (line.picked) {
      c.strokeStyle = ink.markLine;
      c.lineWidth = 1.5;
      c.stroke();
    }
    c.fillStyle = line.picked ? ink.ink : ink.statuses[line.status];
    c.fillText(text, x + cross / 2, y + 0.5);
    if (cross) {
      const at = x - width / 2 + (line.picked ? 16 : 9);
      c.strokeStyle = ink.statuses.denied;
      c.lineWidth = 1.8;
      c.beginPath();
      c.moveTo(at - 3, y - 3);
      c.lineTo(at + 3, y + 3);
      c.moveTo(at + 3, y - 3);
      c.lineTo(at - 3, y + 3);
      c.stroke();
    }
  }
  c.restore();
}

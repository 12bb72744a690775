/** The only module that knows sigma: a picture goes in, clicks come out. */

import Graph from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, NodeCircleProgram, NodePointProgram } from "sigma/rendering";
import type { Status } from "../api/types";
import type { Shape } from "../parts/types";
import { drawLine, drawNode, readInk, type Ink, type LineMark, type NodeMark } from "./draw";
import type { Picture } from "./bundle";
import { layOut } from "./layout";
import { renderer } from "./renderer";
import { statusPrograms } from "./status-edge";

interface NodeData {
  x: number;
  y: number;
  size: number;
  label: string;
  shape: Shape;
  shield: boolean;
}
interface LineData {
  label: string;
  status: Status;
  type: string;
  size: number;
}

export interface Focus {
  nodes: readonly string[];
  line: string;
  path: ReadonlySet<string>; // ids of nodes and lines to keep bright; empty: all
}

export interface Handlers {
  onNode: (id: string, more: boolean) => void;
  onLine: (id: string) => void;
  onNothing: () => void;
}

const LIGHT_ABOVE = 300;

export class CanvasView {
  private readonly graph = new Graph<NodeData, LineData>({ type: "undirected" });
  private readonly sigma: Sigma<NodeData, LineData>;
  private ink: Ink = readInk();
  private focus: Focus = { nodes: [], line: "", path: new Set() };
  private hovered = "";
  private readonly light: boolean;
  private open = true;
  private readonly positions = new Map<string, { x: number; y: number }>();

  constructor(
    private readonly box: HTMLElement,
    picture: Picture,
    handlers: Handlers,
  ) {
    this.light = picture.nodes.length > LIGHT_ABOVE;
    this.fill(picture);
    const light = this.light && renderer() === "software";
    this.sigma = new Sigma<NodeData, LineData>(this.graph, box, {
      allowInvalidContainer: true,
      defaultNodeType: "dot",
      defaultEdgeType: "arrow",
      nodeProgramClasses: { dot: this.light ? NodePointProgram : NodeCircleProgram },
      edgeProgramClasses: light ? { arrow: EdgeLineProgram, line: EdgeLineProgram } : statusPrograms<NodeData, LineData>(),
      enableEdgeEvents: true,
      hideEdgesOnMove: light,
      hideLabelsOnMove: light,
      renderEdgeLabels: true,
      labelDensity: this.light ? 0.6 : 1000,
      labelGridCellSize: this.light ? 90 : 1,
      labelRenderedSizeThreshold: this.light ? 5 : 0,
      labelFont: "Inter",
      stagePadding: 72,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      zIndex: true,
      itemSizesReference: "screen",
      nodeReducer: (id, data) => this.reduceNode(id, data),
      edgeReducer: (id, data) => this.reduceLine(id, data),
      defaultDrawNodeLabel: (context, data) => this.nodeLabel(context, data as unknown as NodeShown),
      defaultDrawNodeHover: (context, data) => this.nodeLabel(context, data as unknown as NodeShown),
      defaultDrawEdgeLabel: (context, data, source, target) =>
        drawLine(context, { ...(data as unknown as LineShown), from: source, to: target }, this.ink),
    });
    this.sigma.on("clickNode", ({ node, event }) => handlers.onNode(node, event.original.shiftKey));
    this.sigma.on("clickEdge", ({ edge }) => handlers.onLine(edge));
    this.sigma.on("clickStage", () => handlers.onNothing());
    for (const [kind, on] of [["enterEdge", true], ["leaveEdge", false]] as const)
      this.sigma.on(kind, ({ edge }) => this.hover(on ? edge : ""));
    this.sigma.on("enterNode", () => this.box.classList.add("pointing"));
    this.sigma.on("leaveNode", () => this.box.classList.remove("pointing"));
    this.dragging();
    void document.fonts.ready.then(() => this.open && this.sigma.refresh()); // the canvas may be gone by then
  }

  /** Replaces what is shown; nodes that stay keep their place. */
  show(picture: Picture): void {
    this.fill(picture);
    this.sigma.refresh();
  }

  select(focus: Focus): void {
    this.focus = focus;
    this.sigma.refresh({ skipIndexation: false });
  }

  repaint(): void {
    this.ink = readInk();
    this.sigma.refresh();
  }

  fit(): void {
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: this.pace() });
  }

  zoom(by: "in" | "out"): void {
    const camera = this.sigma.getCamera();
    void (by === "in" ? camera.animatedZoom({ duration: this.pace() }) : camera.animatedUnzoom({ duration: this.pace() }));
  }

  /** Where a node or the middle of a line stands in the page, for tests that click on it. */
  at(id: string): { x: number; y: number } | null {
    const box = this.box.getBoundingClientRect();
    const place = (node: string) => {
      const data = this.sigma.getNodeDisplayData(node);
      return data ? this.sigma.framedGraphToViewport(data) : { x: 0, y: 0 };
    };
    const ends = this.graph.hasNode(id) ? [id, id] : this.graph.hasEdge(id) ? this.graph.extremities(id) : null;
    if (!ends) return null;
    const [a, b] = [place(ends[0] ?? ""), place(ends[1] ?? "")];
    return { x: box.left + (a.x + b.x) / 2, y: box.top + (a.y + b.y) / 2 };
  }

  close(): void {
    this.open = false;
    this.sigma.kill();
  }

  private pace(): number {
    return matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : 150;
  }

  private fill(picture: Picture): void {
    this.graph.clear();
    const most = Math.max(1, ...picture.nodes.map((n) => n.degree));
    for (const node of picture.nodes)
      this.graph.addNode(node.id, {
        x: 0,
        y: 0,
        size: this.light ? 4 + 8 * Math.sqrt(node.degree / most) : (picture.nodes.length > 24 ? 9 : 12) + (picture.nodes.length > 24 ? 9 : 12) * Math.sqrt(node.degree / most),
        label: node.name,
        shape: picture.shapes.get(node.id) ?? "org",
        shield: node.screening === "listed" || node.reported_sanction,
      });
    for (const line of picture.lines)
      this.graph.addUndirectedEdgeWithKey(line.id, line.source, line.target, {
        label: line.label,
        status: line.status,
        type: line.both ? "line" : "arrow",
        size: this.light ? 1 : Math.min(1.8 + 0.4 * (line.claims.length - 1), 4),
      });
    const known = picture.nodes.every((n) => this.positions.has(n.id));
    if (!known) layOut(this.graph, this.box.clientWidth - 130, this.box.clientHeight - 130);
    this.graph.forEachNode((id, data) => {
      const place = this.positions.get(id);
      if (known && place) this.graph.mergeNodeAttributes(id, place);
      else this.positions.set(id, { x: data.x, y: data.y });
    });
  }

  private dimmed(id: string): boolean {
    return this.focus.path.size > 0 && !this.focus.path.has(id);
  }

  private reduceNode(id: string, data: NodeData) {
    const dimmed = this.dimmed(id);
    return {
      ...data,
      dimmed,
      picked: this.focus.nodes.includes(id),
      color: this.light ? this.ink.shapes[data.shape] : "rgba(0,0,0,0)", // the shape itself is drawn by hand
      forceLabel: !this.light || this.focus.nodes.includes(id),
      zIndex: dimmed ? 0 : 1,
    };
  }

  private reduceLine(id: string, data: LineData) {
    const picked = this.focus.line === id;
    const dimmed = this.dimmed(id);
    const few = this.graph.size <= 40;
    const say = picked || this.hovered === id || (few && !dimmed);
    const color = this.ink.statuses[data.status];
    return {
      ...data,
      label: say ? data.label : "",
      picked,
      dimmed,
      forceLabel: say,
      color: dimmed ? this.ink.faint : color,
      size: picked ? data.size + 1.2 : data.size,
      zIndex: picked ? 2 : dimmed ? 0 : 1,
    };
  }

  private nodeLabel(context: CanvasRenderingContext2D, data: NodeShown): void {
    drawNode(context, { ...data, plain: this.light }, this.ink);
  }

  private hover(line: string): void {
    this.hovered = line;
    this.box.classList.toggle("pointing", line !== "");
    this.sigma.refresh();
  }

  /** A node can be dragged to where it reads best. */
  private dragging(): void {
    let dragged = "";
    this.sigma.on("downNode", ({ node }) => {
      dragged = node;
      if (!this.sigma.getCustomBBox()) this.sigma.setCustomBBox(this.sigma.getBBox());
    });
    this.sigma.getMouseCaptor().on("mousemovebody", (event) => {
      if (!dragged) return;
      const place = this.sigma.viewportToGraph(event);
      this.graph.mergeNodeAttributes(dragged, place);
      this.positions.set(dragged, place);
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    this.sigma.getMouseCaptor().on("mouseup", () => {
      dragged = "";
    });
  }
}

type NodeShown = Omit<NodeMark, "plain">;
type LineShown = Omit<LineMark, "from" | "to">;

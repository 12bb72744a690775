/** Parallel links between two entities become one line with a count; its pattern is the weakest status. */

import type { Network, NetworkEdge, NetworkNode, Status } from "../api/types";
import { weakest } from "../parts/status";
import { shapeOf, type Shape } from "../parts/types";
import { strings } from "../strings";

export interface Line {
  id: string;
  source: string;
  target: string;
  label: string;
  status: Status;
  claims: string[];
  edges: NetworkEdge[];
  both: boolean; // links run in both directions: no arrow head
}

export interface Picture {
  nodes: NetworkNode[];
  lines: Line[];
  shapes: Map<string, Shape>;
}

export interface Filter {
  shapes: ReadonlySet<Shape>; // hidden ones
  statuses: ReadonlySet<Status>; // hidden ones
}

export function bundle(network: Network, filter: Filter): Picture {
  const shapes = new Map(network.nodes.map((n) => [n.id, shapeOf(n.schema, n.named)]));
  const shown = (id: string) => {
    const shape = shapes.get(id);
    return shape !== undefined && !filter.shapes.has(shape);
  };
  const byPair = new Map<string, NetworkEdge[]>();
  for (const edge of network.edges) {
    if (filter.statuses.has(edge.status) || !shown(edge.source) || !shown(edge.target)) continue;
    const key = edge.source < edge.target ? `${edge.source}|${edge.target}` : `${edge.target}|${edge.source}`;
    const known = byPair.get(key);
    if (known) known.push(edge);
    else byPair.set(key, [edge]);
  }
  const lines: Line[] = [];
  for (const [id, edges] of byPair) {
    const [first] = edges;
    if (!first) continue;
    const claims = [...new Set(edges.flatMap((e) => e.claims))];
    const labels = [...new Set(edges.map((e) => e.label))];
    const [label = ""] = labels;
    lines.push({
      id,
      source: first.source,
      target: first.target,
      label: labels.length === 1 ? (claims.length > 1 ? `${label} · ${claims.length}` : label) : `${label} +${labels.length - 1}`,
      status: weakest(edges.map((e) => e.status)),
      claims,
      edges,
      both: edges.some((e) => e.source !== first.source),
    });
  }
  const linked = new Set(lines.flatMap((l) => [l.source, l.target]));
  return { nodes: network.nodes.filter((n) => linked.has(n.id)), lines, shapes };
}

export const lineName = (line: Line, names: ReadonlyMap<string, string>): string =>
  `${names.get(line.source) ?? ""} – ${line.label || strings.network.claim} – ${names.get(line.target) ?? ""}`;

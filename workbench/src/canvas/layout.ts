/** Where the nodes stand: seeded by community, refined by ForceAtlas2, stretched to the frame, then kept apart. */

import type Graph from "graphology";
import louvain from "graphology-communities-louvain";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** A small generator, so that the same case always gives the same picture. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function seed(graph: Graph): void {
  const random = generator(7);
  const communities = graph.size > 0 ? louvain(graph, { rng: generator(11) }) : {};
  const groups = new Map<number, string[]>();
  graph.forEachNode((node) => {
    const key = communities[node] ?? 0;
    const members = groups.get(key);
    if (members) members.push(node);
    else groups.set(key, [node]);
  });
  const radius = 8 * Math.sqrt(graph.order);
  [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .forEach((members, g, all) => {
      const angle = (2 * Math.PI * g) / all.length;
      const away = all.length > 1 ? radius : 0;
      members.forEach((node, i) => {
        const spread = 5 * Math.sqrt(i + random());
        const turn = i * 2.399963;
        graph.mergeNodeAttributes(node, {
          x: away * Math.cos(angle) + spread * Math.cos(turn),
          y: away * Math.sin(angle) + spread * Math.sin(turn),
        });
      });
    });
}

/** Half by distance, half by rank: a crowded middle gets room, far groups come nearer. */
function spread(values: readonly number[], length: number): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const rank = new Array<number>(values.length).fill(0);
  order.forEach((i, place) => (rank[i] = place / Math.max(1, values.length - 1)));
  return values.map((v, i) => length * (0.45 * ((v - low) / (high - low || 1)) + 0.55 * (rank[i] ?? 0)));
}

/** Fits a frame of `width` × `height` pixels and pushes nodes apart that would touch or hide each other's name. */
function arrange(graph: Graph, width: number, height: number): void {
  const nodes = graph.nodes();
  const px = spread(nodes.map((n) => graph.getNodeAttribute(n, "x") as number), width);
  const py = spread(nodes.map((n) => graph.getNodeAttribute(n, "y") as number), height);
  const room = Math.sqrt((width * height) / Math.max(nodes.length, 1));
  const [gapX, gapY] = [Math.min(150, room * 1.3), Math.min(84, room * 0.8)];
  const rounds = nodes.length > 400 ? 0 : 200;
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let i = 0; i < nodes.length; i += 1)
      for (let j = i + 1; j < nodes.length; j += 1) {
        const dx = (px[j]! - px[i]!) / gapX || 0.01;
        const dy = (py[j]! - py[i]!) / gapY || 0.01;
        const far = Math.hypot(dx, dy);
        if (far >= 1) continue;
        moved = true;
        const push = ((1 - far) / far) * 0.25;
        px[i]! -= dx * push * gapX;
        px[j]! += dx * push * gapX;
        py[i]! -= dy * push * gapY;
        py[j]! += dy * push * gapY;
      }
    for (let i = 0; i < nodes.length; i += 1) {
      px[i] = Math.min(width, Math.max(0, px[i]!));
      py[i] = Math.min(height, Math.max(0, py[i]!));
    }
    if (!moved) break;
  }
  nodes.forEach((node, i) => graph.mergeNodeAttributes(node, { x: px[i], y: py[i] }));
}

/** Lays out at once: the largest case that gets refined stays well under a second. */
export function layOut(graph: Graph, width: number, height: number): void {
  if (graph.order === 0) return;
  seed(graph);
  const rounds = graph.order <= 150 ? 400 : graph.order <= 600 ? 120 : graph.order <= 3000 ? 20 : 0;
  if (rounds > 0 && graph.size > 0)
    forceAtlas2.assign(graph, {
      iterations: rounds,
      settings: { gravity: 1.2, scalingRatio: 12, slowDown: 4, strongGravityMode: false, barnesHutOptimize: graph.order > 400, linLogMode: false },
    });
  arrange(graph, Math.max(width, 300), Math.max(height, 300));
}

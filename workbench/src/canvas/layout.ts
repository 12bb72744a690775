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

/** Scales to a frame of `width` × `height` pixels and pushes nodes apart that would touch or hide each other's name. */
function arrange(graph: Graph, width: number, height: number): void {
  const nodes = graph.nodes();
  const xs = nodes.map((n) => graph.getNodeAttribute(n, "x") as number);
  const ys = nodes.map((n) => graph.getNodeAttribute(n, "y") as number);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const px = xs.map((x) => ((x - left) / (right - left || 1)) * width);
  const py = ys.map((y) => ((y - bottom) / (top - bottom || 1)) * height);
  const room = Math.sqrt((width * height) / Math.max(nodes.length, 1));
  const [gapX, gapY] = [Math.min(112, room * 0.9), Math.min(66, room * 0.62)];
  const rounds = nodes.length > 400 ? 0 : 120;
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let i = 0; i < nodes.length; i += 1)
      for (let j = i + 1; j < nodes.length; j += 1) {
        const [dx, dy] = [px[j]! - px[i]!, py[j]! - py[i]!];
        const [overX, overY] = [gapX - Math.abs(dx), gapY - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        if (overX / gapX < overY / gapY) {
          const push = (overX / 2) * 0.5 * (dx < 0 ? -1 : 1);
          px[i]! -= push;
          px[j]! += push;
        } else {
          const push = (overY / 2) * 0.5 * (dy < 0 ? -1 : 1);
          py[i]! -= push;
          py[j]! += push;
        }
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

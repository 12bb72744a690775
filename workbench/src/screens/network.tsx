import { Download, Maximize, Minus, Plus, Route, SlidersHorizontal, Table2, Waypoints } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { usePaths, useNetwork } from "../api/queries";
import type { Network, Status } from "../api/types";
import { bundle, type Line } from "../canvas/bundle";
import { renderer } from "../canvas/renderer";
import { ShieldLine } from "../parts/glyph";
import { useKeys } from "../parts/keys";
import { Empty, Loaded } from "../parts/states";
import type { Shape } from "../parts/types";
import { setQuery, useLocation } from "../router";
import { strings } from "../strings";
import { GraphCanvas, type CanvasActions } from "../network/graph-canvas";
import { Filters } from "../network/filters";
import { Inspector } from "../network/inspector";
import { NetworkTable } from "../network/network-table";

declare global {
  interface Window {
    __graph?: { nodes: number; edges: number; at?: (id: string) => { x: number; y: number } | null };
  }
}

const w = strings.network;

export function NetworkScreen() {
  const answer = useNetwork();
  return <Loaded answer={answer}>{(network) => <Screen network={network} />}</Loaded>;
}

function toggled<T>(set: ReadonlySet<T>, value: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function Screen({ network }: { network: Network }) {
  const { query } = useLocation();
  const claim = query.get("claim") ?? "";
  const picked = (query.get("entity") ?? "").split(",").filter(Boolean);
  const [shapes, setShapes] = useState<ReadonlySet<Shape>>(new Set());
  const [statuses, setStatuses] = useState<ReadonlySet<Status>>(new Set());
  const [drawer, setDrawer] = useState(false);
  const [pathOf, setPathOf] = useState<[string, string] | null>(null);
  const [route, setRoute] = useState(0);
  const [actions, setActions] = useState<CanvasActions | null>(null);
  const able = renderer() !== "none";
  const table = !able || query.get("view") === "table";

  const picture = useMemo(() => bundle(network, { shapes, statuses }), [network, shapes, statuses]);
  const names = useMemo(() => new Map(network.nodes.map((n) => [n.id, n.name])), [network]);
  const line = picture.lines.find((l) => claim !== "" && l.claims.includes(claim)) ?? null;
  const paths = usePaths(pathOf?.[0] ?? "", pathOf?.[1] ?? "");
  const path = pathOf ? paths.data?.[route] : undefined;
  const bright = useMemo(() => {
    const ids = new Set<string>();
    for (const step of path?.steps ?? []) {
      ids.add(step.left).add(step.right);
      for (const l of picture.lines)
        if ((l.source === step.left && l.target === step.right) || (l.source === step.right && l.target === step.left)) ids.add(l.id);
    }
    return ids;
  }, [path, picture]);

  useEffect(() => {
    window.__graph = { nodes: picture.nodes.length, edges: picture.lines.length, ...(actions ? { at: actions.at } : {}) };
  }, [picture, actions]);

  const clear = () => {
    setPathOf(null);
    setQuery({ claim: null, entity: null });
  };
  const pickLine = (l: Line) => {
    setPathOf(null);
    setQuery({ claim: l.claims[0] ?? null, entity: null });
  };
  const pickNode = (id: string, more: boolean) => {
    setPathOf(null);
    const last = picked.at(-1);
    setQuery({ claim: null, entity: more && last && last !== id ? `${last},${id}` : id });
  };
  const findPath = () => {
    const [a, b] = picked;
    if (a && b) {
      setRoute(0);
      setPathOf([a, b]);
    }
  };
  const toTable = () => able && setQuery({ view: table ? null : "table" });
  useKeys({
    t: toTable,
    p: findPath,
    f: () => actions?.fit(),
    "+": () => actions?.zoom("in"),
    "-": () => actions?.zoom("out"),
    Escape: () => (drawer ? setDrawer(false) : clear()),
  });

  if (network.nodes.length === 0) return <section className="screen"><Empty title={w.empty} hint={w.emptyHint} /></section>;
  const listed = network.nodes.filter((n) => n.screening === "listed").length;
  const reported = network.nodes.filter((n) => n.reported_sanction).length;
  const claims = new Set(network.edges.flatMap((e) => e.claims)).size;
  const shownClaims = new Set(picture.lines.flatMap((l) => l.claims)).size;
  const focus = { nodes: picked, line: line?.id ?? "", path: bright };
  return (
    <section className="screen s-network" aria-label={w.title}>
      <aside className={drawer ? "panel scr filters open" : "panel scr filters"}>
        <Filters
          network={network} shapes={shapes} statuses={statuses}
          toggleShape={(s) => setShapes(toggled(shapes, s))} toggleStatus={(s) => setStatuses(toggled(statuses, s))}
          reset={() => { setShapes(new Set()); setStatuses(new Set()); }} close={() => setDrawer(false)}
        />
      </aside>
      <div className="canvas">
        {table ? (
          <NetworkTable picture={picture} names={names} selected={line?.id ?? ""} pick={pickLine} why={able ? "" : w.noWebgl} />
        ) : picture.lines.length === 0 ? (
          <Empty title={w.filtered} hint={w.filteredHint} />
        ) : (
          <GraphCanvas picture={picture} focus={focus} onNode={pickNode} onLine={pickLine} onNothing={clear} ready={setActions} />
        )}
        <div className="tb tl">
          <button type="button" className="lbl narrow" onClick={() => setDrawer(true)}><SlidersHorizontal className="i s" aria-hidden />{w.filters}</button>
          <button type="button" className="lbl" disabled={picked.length < 2} title={w.path} onClick={findPath}><Route className="i s" aria-hidden />{strings.network.paths} <kbd>P</kbd></button>
        </div>
        <div className="tb tr">
          <button type="button" className="lbl" disabled={!able} onClick={toTable}>
            {table ? <Waypoints className="i s" aria-hidden /> : <Table2 className="i s" aria-hidden />}
            {table ? w.graph : w.table} <kbd>T</kbd>
          </button>
          <a className="ic" href="/export/csv" aria-label="CSV" title="CSV"><Download className="i" aria-hidden /></a>
        </div>
        {!table && (
          <div className="tb br">
            <button type="button" aria-label={w.zoomIn} title={w.zoomIn} onClick={() => actions?.zoom("in")}><Plus className="i" aria-hidden /></button>
            <button type="button" aria-label={w.zoomOut} title={w.zoomOut} onClick={() => actions?.zoom("out")}><Minus className="i" aria-hidden /></button>
            <button type="button" aria-label={w.fit} title={w.fit} onClick={() => actions?.fit()}><Maximize className="i" aria-hidden /></button>
          </div>
        )}
        <div className="chips">
          <span className="chip">{w.entities(picture.nodes.length, network.total_nodes)}</span>
          <span className="chip">{w.claims(shownClaims, claims)}</span>
          {listed > 0 && <span className="chip on"><ShieldLine />{w.listed(listed)}</span>}
          {reported > 0 && <span className="chip on"><ShieldLine />{w.reported(reported)}</span>}
        </div>
      </div>
      <Inspector
        line={line} claim={claim} picked={picked} network={network} names={names} lines={picture.lines}
        path={pathOf ? { ends: pathOf, answer: paths, chosen: route, choose: setRoute } : null}
        pickLine={pickLine} findPath={findPath} clear={clear}
      />
    </section>
  );
}

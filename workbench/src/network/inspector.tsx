import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useKeys } from "../parts/keys";
import type { Network, NetworkNode, PathView } from "../api/types";
import type { Line } from "../canvas/bundle";
import { Badges } from "../parts/badges";
import { EntityName, Link } from "../parts/glyph";
import { Loaded } from "../parts/states";
import { LineSample } from "../parts/status";
import { setQuery, urls } from "../router";
import { strings } from "../strings";
import { ClaimPanel } from "./claim-panel";
import { Route } from "./route";

const w = strings.network;

export interface PathFocus {
  ends: [string, string];
  answer: { data: PathView[] | undefined; error: Error | null; refetch: () => unknown };
  chosen: number;
  choose: (index: number) => void;
}

interface Props {
  line: Line | null;
  claim: string;
  picked: readonly string[];
  network: Network;
  names: ReadonlyMap<string, string>;
  lines: readonly Line[];
  path: PathFocus | null;
  pickLine: (line: Line) => void;
  findPath: () => void;
  clear: () => void;
}

/** The right panel: what is selected, and the passage it rests on. */
export function Inspector({ line, claim, picked, network, names, lines, path, pickLine, findPath, clear }: Props) {
  const ids = line?.claims ?? (claim ? [claim] : []);
  const at = Math.max(0, ids.indexOf(claim));
  const step = (by: number) => ids.length > 1 && setQuery({ claim: ids[(at + by + ids.length) % ids.length] ?? null });
  useKeys(claim ? { ArrowLeft: () => step(-1), ArrowRight: () => step(1) } : {});
  const nodes = picked.map((id) => network.nodes.find((n) => n.id === id)).filter((n): n is NetworkNode => n !== undefined);
  const idle = !path && claim === "" && nodes.length === 0;
  const title = path ? w.paths : claim ? (ids.length > 1 ? w.claimOf(at + 1, ids.length) : w.claim) : nodes.length > 0 ? w.entity : w.inspect;
  return (
    <aside className={idle ? "panel r inspector idle" : "panel r inspector"} aria-label={w.inspect}>
      <div className="row head">
        <span className="over">{title}</span>
        <span className="sp" />
        {!path && ids.length > 1 && (
          <>
            <button type="button" className="btn g s ic" aria-label={w.previous} onClick={() => step(-1)}><ChevronLeft className="i" aria-hidden /></button>
            <button type="button" className="btn g s ic" aria-label={w.next} onClick={() => step(1)}><ChevronRight className="i" aria-hidden /></button>
          </>
        )}
        {!idle && <button type="button" className="btn g s ic" aria-label={w.close} onClick={clear}><X className="i" aria-hidden /></button>}
      </div>
      {path ? (
        <div className="scr inside">
          <Loaded answer={path.answer}>{(found) => <Route found={found} ends={path.ends} names={names} chosen={path.chosen} choose={path.choose} />}</Loaded>
        </div>
      ) : claim ? (
        <ClaimPanel claim={claim} />
      ) : nodes.length > 0 ? (
        <div className="scr inside">
          {nodes.length > 1 && <div className="sec"><button type="button" className="btn p" onClick={findPath}>{w.path} <kbd>P</kbd></button></div>}
          {nodes.map((node) => <NodeCard key={node.id} node={node} lines={lines} names={names} network={network} pickLine={pickLine} />)}
        </div>
      ) : (
        <div className="pad hints">
          <p className="sm mut">{w.inspectHint}</p>
          <ul className="sm dim">{w.inspectTips.map((tip) => <li key={tip}>{tip}</li>)}</ul>
        </div>
      )}
    </aside>
  );
}

function NodeCard({ node, lines, names, network, pickLine }: { node: NetworkNode; lines: readonly Line[]; names: ReadonlyMap<string, string>; network: Network; pickLine: (line: Line) => void }) {
  const own = lines.filter((l) => l.source === node.id || l.target === node.id);
  return (
    <>
      <div className="sec">
        <h2><EntityName name={node.name} schema={node.schema} named={node.named} /></h2>
        <div className="mt8"><Badges screening={node.screening} reported={node.reported_sanction} /></div>
        <div className="row gap6 mt12"><Link to={urls.entity(node.id)} className="btn s">{w.dossier}</Link></div>
      </div>
      <div className="sec">
        <div className="over">{w.connections}<span className="sp" /><span className="num">{own.length}</span></div>
        {own.map((l) => {
          const other = l.source === node.id ? l.target : l.source;
          const far = network.nodes.find((n) => n.id === other);
          return (
            <button key={l.id} type="button" className="frow link-row" onClick={() => pickLine(l)}>
              <EntityName name={names.get(other) ?? other} schema={far?.schema ?? ""} named={far?.named ?? true} />
              <span className="dim cut">{l.label}</span>
              <span className="sp" />
              <LineSample status={l.status} />
            </button>
          );
        })}
      </div>
    </>
  );
}


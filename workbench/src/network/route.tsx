import { Scissors } from "lucide-react";
import { useState } from "react";
import type { PathView } from "../api/types";
import { useWithstand } from "../api/weighing";
import { Grade } from "../parts/badges";
import { Gloss } from "../parts/claim";
import { Link } from "../parts/glyph";
import { Loaded } from "../parts/states";
import { StatusPill } from "../parts/status";
import { urls } from "../router";
import { count, plain, strings } from "../strings";
import { weighing } from "../strings-sources";
import { Speakers } from "./claim-panel";

const w = strings.network;

/** The best chains of claims between two entities, each step with the sentences it rests on. */
export function Route({ found, ends, names, chosen, choose }: { found: PathView[]; ends: [string, string]; names: ReadonlyMap<string, string>; chosen: number; choose: (i: number) => void }) {
  const [a, b] = ends.map((id) => names.get(id) ?? id);
  const path = found[chosen];
  if (!path) return <div className="pad"><h2>{w.pathTitle(a ?? "", b ?? "")}</h2><p className="sm mut mt8">{w.noPath}</p></div>;
  return (
    <>
      <div className="sec">
        <h2>{w.pathTitle(a ?? "", b ?? "")}</h2>
        {found.length > 1 && (
          <div className="seg mt8" role="radiogroup" aria-label={w.paths}>
            {found.map((_, i) => <button key={i} type="button" role="radio" aria-checked={i === chosen} onClick={() => choose(i)}>{i + 1}</button>)}
          </div>
        )}
        <div className="row gap6 mt8"><StatusPill status={path.status} /><Grade grade={path.grade} /><span className="xs dim">{w.weakest}</span></div>
        <p className="sm mut mt8">{count.groups(path.groups)}{path.group_names.length > 0 && `: ${path.group_names.join(" · ")}`}</p>
      </div>
      <Hangs key={ends.join()} ends={ends} />
      {path.steps.map((step, i) => (
        <div key={i} className="sec">
          <div className="over">{w.step(i + 1)} · {plain(step.kind)}</div>
          <p className="b5">{step.left_name} – {step.right_name}</p>
          {step.claims.map((claim) => (
            <div key={claim.id} className="mt8">
              <p className="sm"><Gloss claim={claim} /></p>
              <p className="q small mt4"><mark>{claim.evidence.exact}</mark></p>
              {claim.chain.length > 0 && <Speakers claim={claim} />}
              <p className="xs mt4"><Link to={urls.source(claim.document_id, claim.id)}>{claim.document}</Link></p>
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

/** The connection under test: the smallest sets of sources that it hangs on, and what is left without each. */
function Hangs({ ends: [left, right] }: { ends: [string, string] }) {
  const [asked, setAsked] = useState(false);
  const answer = useWithstand(left, right, asked);
  const t = weighing.withstand;
  if (!asked) return <div className="sec"><button type="button" className="btn s" onClick={() => setAsked(true)}><Scissors className="i s" aria-hidden />{t.ask}</button></div>;
  return (
    <div className="sec" aria-live="polite">
      <div className="over">{t.ask}</div>
      <Loaded answer={answer} rows={2}>
        {(found) => (
          <>
            {found.breaking.length === 0 && <p className="sm">{t.survives}</p>}
            {found.breaking.length > 0 && (
              <>
                <p className="sm">{t.breaks}</p>
                <ul className="facts-list sm mt4">{found.breaking.map((cut) => <li key={cut.map((g) => g.id).join()}><b>{cut.map((g) => g.name).join(" + ")}</b></li>)}</ul>
              </>
            )}
            <ul className="facts-list sm mt8">
              {found.without.map((one) => (
                <li key={one.id}>
                  <span className="mut">{t.without(one.name)}</span>{" "}
                  {one.path ? <>{[one.path.steps[0]?.left_name, ...one.path.steps.map((s) => s.right_name)].join(" – ")} <StatusPill status={one.path.status} /></> : t.nothing}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  );
}

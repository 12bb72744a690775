import { useEntities, useEntity } from "../api/queries";
import type { FindingView } from "../api/types";
import { Gloss } from "../parts/claim";
import { EntityName, Link } from "../parts/glyph";
import { urls } from "../router";
import { strings } from "../strings";
import { Context } from "./sides";

const s = strings.screening;

/** A finding as a reviewer needs it: the two sides, why they meet, the entry's own words, the claims. */
export function FindingSheet({ finding }: { finding: FindingView }) {
  const row = useEntities().data?.find((e) => e.id === finding.entity);
  const sightings = useEntity(finding.entity).data?.sightings ?? [];
  const hit = finding.rule === "listed" || finding.rule === "possible-match";
  return (
    <div className="sheetcol">
      <div className="row t">
        <div className="grow"><h1>{finding.title}</h1><p className="sm"><EntityName name={finding.entity_name} schema={row?.schema ?? ""} named={row?.named ?? true} entity={finding.entity} /></p></div>
        {hit && finding.score !== null && <div className="score"><b className="num">{finding.score.toFixed(2)}</b><span className="xs dim">{strings.review.matchScore}</span></div>}
      </div>
      {finding.detail && <div className="card pad"><ul className="facts-list">{finding.detail.split("\n").map((line, i) => <li key={i}>{line}</li>)}</ul></div>}
      {hit && finding.reasons.length > 0 && (
        <div className="card pad">
          <p className="over">{strings.review.reasons}</p>
          {finding.reasons.map((reason, i) => (
            <div key={i} className="wf">
              <span>{reason.feature}</span>
              <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect className="track" width="100" height="6" /><rect className="fill" width={Math.max(0, Math.min(1, reason.score)) * 100} height="6" /></svg>
              <span className="num dim">{reason.score.toFixed(2)}</span>
              <span className="xs dim values">{[reason.left, reason.right].filter(Boolean).join(" / ")}</span>
            </div>
          ))}
        </div>
      )}
      {hit && sightings.length > 0 && (
        <div className="two">{sightings.slice(0, 2).map((passage, i) => <div key={i} className="card pad"><Context passage={passage} /></div>)}</div>
      )}
      {finding.passage && <div className="card pad"><p className="over">{s.words}</p><p className="entry mt8">{finding.passage}</p><p className="xs dim mt8 num">{finding.list}</p></div>}
      {finding.claims.length > 0 && (
        <div className="card pad">
          <p className="over">{s.claims}</p>
          {finding.claims.map((c) => (
            <div key={c.id} className="mt12">
              <p className="sm"><Gloss claim={c} /> <Link to={urls.source(c.document_id, c.id)}>{c.document}</Link></p>
              <p className="q small mt4">{c.evidence.exact}</p>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

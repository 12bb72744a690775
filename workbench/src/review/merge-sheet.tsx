import type { MergeView, Passage } from "../api/types";
import { Link } from "../parts/glyph";
import { urls } from "../router";
import { strings } from "../strings";

const r = strings.review;

export function MergeSheet({ merge }: { merge: MergeView }) {
  return (
    <div className="sheetcol">
      <div className="row t">
        <div className="grow"><h1>{r.same("party")}</h1><p className="mut">{r.sameHint}</p></div>
        <div className="score"><b className="num">{merge.score.toFixed(2)}</b><span className="xs dim">{r.matchScore}</span></div>
      </div>
      <div className="two">
        <div className="card pad"><h2><bdi>{merge.left_name}</bdi></h2><Context passage={merge.left_context} /></div>
        <div className="card pad"><h2><bdi>{merge.right_name}</bdi></h2><Context passage={merge.right_context} /></div>
      </div>
      <div className="card pad">
        <p className="over">{r.reasons}</p>
        {merge.reasons.map((reason, i) => (
          <div key={i} className="wf">
            <span>{reason.feature}</span>
            <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect className="track" width="100" height="6" /><rect className="fill" width={Math.max(0, Math.min(1, reason.score)) * 100} height="6" /></svg>
            <span className="num dim">{reason.score.toFixed(2)}</span>
            <span className="xs dim values">{[reason.left, reason.right].filter(Boolean).join(" / ")}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

export function Context({ passage }: { passage: Passage }) {
  return (
    <>
      <p className="over mt8">{r.appears}</p>
      <p className="q small mt4"><span className="ctx">…{passage.prefix.slice(passage.prefix.lastIndexOf("\n") + 1)}</span><mark>{passage.exact}</mark><span className="ctx">{passage.suffix.split("\n", 1)[0]}…</span></p>
      <p className="xs mt8"><Link to={urls.at(passage.document_id, passage.start ?? 0, passage.end ?? 0)}>{passage.document}</Link></p>
    </>
  );
}

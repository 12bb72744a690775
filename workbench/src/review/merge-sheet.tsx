import type { MergeView } from "../api/types";
import { Link } from "../parts/glyph";
import { urls } from "../router";
import { count, strings } from "../strings";
import { Parts, PartySide, Passages } from "./sides";

const r = strings.review;

/** Two names that may be one party: side by side, part by part, passage by passage. */
export function MergeSheet({ merge }: { merge: MergeView }) {
  const { left_party: left, right_party: right } = merge;
  const [leftName, rightName] = [merge.left_name ?? left.name, merge.right_name ?? right.name];
  const beside = merge.beside.length > 0 || merge.shared.length > 0 || merge.together.length > 0;
  return (
    <div className="sheetcol">
      <div className="row t">
        <div className="grow"><h1>{r.same("party")}</h1><p className="mut">{r.sameHint}</p></div>
        <div className="score"><b className="num">{merge.score.toFixed(2)}</b><span className="xs dim">{r.matchScore}</span></div>
      </div>
      <div className="two keep">
        <PartySide name={leftName} party={left} />
        <PartySide name={rightName} party={right} />
      </div>
      <div className="card pad"><Parts parts={merge.parts} caption={r.parts} /></div>
      <div className="two keep">
        <Passages name={leftName} passages={left.passages} />
        <Passages name={rightName} passages={right.passages} />
      </div>
      <div className="card pad beside">
        <p className="over">{r.beside}</p>
        {!beside && <p className="sm mut">{r.besideNone}</p>}
        {merge.beside.map((reason, i) => <p key={i} className="sm"><b className="b5">{reason.feature}</b> <bdi>{reason.left}</bdi>{reason.right && reason.right !== reason.left && <> / <bdi>{reason.right}</bdi></>}</p>)}
        {merge.shared.length > 0 && <p className="sm">{r.shared} {merge.shared.map((one, i) => <span key={one.id}>{i > 0 && ", "}<Link to={urls.entity(one.id)}><bdi>{one.name}</bdi></Link></span>)}</p>}
        {merge.together.length > 0 && <p className="sm">{r.together} {merge.together.join(", ")}</p>}
        <p className="sm mut">{r.joined(count.mentions(left.mentions + right.mentions), count.claims(left.claims + right.claims))}</p>
      </div>
    </div>
  );
}

import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { useGaps, type Gap } from "../api/weighing";
import { Link } from "../parts/glyph";
import { Empty, Loaded } from "../parts/states";
import { urls } from "../router";
import { weighing } from "../strings-sources";

const g = weighing.gaps;
const PAGE = 60;

/** What is missing, by kind; each row leads to the claim, the paper or the party. */
export function Gaps() {
  const answer = useGaps();
  return <Loaded answer={answer}>{(gaps) => (gaps.length === 0 ? <Empty title={g.none} hint={g.hint} icon={<CircleCheck className="i big" aria-hidden />} /> : <List gaps={gaps} />)}</Loaded>;
}

function List({ gaps }: { gaps: Gap[] }) {
  const [kind, setKind] = useState("");
  const [shown, setShown] = useState(PAGE);
  const kinds = [...new Set(gaps.map((gap) => gap.kind))];
  const rows = gaps.filter((gap) => kind === "" || gap.kind === kind);
  const choose = (one: string) => { setKind(one); setShown(PAGE); };
  return (
    <div className="col">
      <div className="row gap6 wrap" role="group" aria-label={g.hint}>
        {["", ...kinds].map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={one === kind} onClick={() => choose(one)}>
            {one === "" ? g.all : (g.kinds[one] ?? one)} <span className="num">{one === "" ? gaps.length : gaps.filter((gap) => gap.kind === one).length}</span>
          </button>
        ))}
      </div>
      <div className="card">
        {rows.slice(0, shown).map((gap, i) => (
          <div key={i} className="finding row t gap12">
            <span className="chip quiet nowrap">{g.kinds[gap.kind] ?? gap.kind}</span>
            <div className="grow">
              <p className="sm b5"><Link to={where(gap)}><bdi>{gap.title}</bdi></Link></p>
              {gap.detail && <p className="sm mut"><bdi>{gap.detail}</bdi></p>}
            </div>
          </div>
        ))}
      </div>
      {rows.length > shown && <button type="button" className="btn" onClick={() => setShown(shown + PAGE)}>{g.more(Math.min(PAGE, rows.length - shown))}</button>}
    </div>
  );
}

function where(gap: Gap): string {
  const [claim] = gap.claims, [document] = gap.documents, [entity] = gap.entities;
  if (claim) return urls.networkClaim(claim);
  if (document) return urls.source(document);
  return entity ? urls.entity(entity) : "/sources";
}

import { Copy } from "lucide-react";
import { useChanges, useReconcile } from "../api/queries";
import type { Changes, ListEntry, ListVersion } from "../api/types";
import { Loaded } from "../parts/states";
import { toast } from "../parts/toast";
import { count, plain, strings } from "../strings";
import { Finding } from "../screens/overview";

const s = strings.screening;
const SHOWN = 100;

/** One version of a list: what it is, what came, went and changed in it, and what that means for the case. */
export function ListSheet({ list }: { list: ListVersion }) {
  const changes = useChanges(list.id, list.sha256);
  return (
    <div className="sheetcol">
      <div>
        <h1>{list.name}</h1>
        <p className="mut num">{[list.published || s.undated, count.entries(list.entries), list.current ? s.holds : s.older].join(" · ")}</p>
        <p className="xs dim num mt4">sha256 {list.sha256}</p>
      </div>
      <Loaded answer={changes} rows={6}>{(made) => <Made changes={made} />}</Loaded>
      {list.current && <Address />}
    </div>
  );
}

/** Where OpenRefine asks these lists. */
function Address() {
  const address = useReconcile().data?.address;
  if (!address) return null;
  return (
    <div className="card pad">
      <h2>{s.refine}</h2>
      <p className="sm mut mt4">{s.refineHint}</p>
      <p className="address mt8"><code className="entry">{address}</code><button type="button" className="btn s" onClick={() => void navigator.clipboard?.writeText(address).then(() => toast(s.copied))}><Copy className="i s" aria-hidden />{s.copy}</button></p>
    </div>
  );
}

function Made({ changes }: { changes: Changes }) {
  const since = changes.before ? s.since(changes.before.published || changes.before.sha256.slice(0, 12)) : s.first;
  const groups: [string, (ListEntry & { fields?: string[]; before?: string })[]][] = changes.before
    ? [[s.came, changes.came], [s.went, changes.went], [s.changed, changes.changed]]
    : [];
  return (
    <>
      <p className="mut">{since}</p>
      <p className="tally" role="group" aria-label={since}>
        {[...groups.map(([name, rows]) => [name, rows.length] as const), [s.brought, changes.new.length] as const, [s.ended, changes.ended.length] as const].map(([name, number]) => <span key={name} className="chip"><b className="num">{number.toLocaleString("en")}</b> {name}</span>)}
      </p>
      {changes.uncompared.length > 0 && <p className="sm warn">{s.uncompared(changes.uncompared.join(", "))}</p>}
      {groups.map(([name, rows]) => (
        <div key={name} className="card">
          <header><h2>{name}</h2><span className="dim num">{rows.length.toLocaleString("en")}</span></header>
          {rows.slice(0, SHOWN).map((row) => (
            <div key={row.id} className="finding">
              <details>
                <summary><span className="b5 sm"><bdi>{row.name}</bdi></span> <span className="xs dim num">{[row.id, row.listed_at, row.fields?.map(plain).join(", ")].filter(Boolean).join(" · ")}</span></summary>
                {row.before && <><p className="over mt8">{s.wasNow[0]}</p><p className="entry mt4">{row.before}</p><p className="over mt8">{s.wasNow[1]}</p></>}
                <p className="entry mt4">{row.passage}</p>
              </details>
            </div>
          ))}
          {rows.length > SHOWN && <p className="pad sm mut">{s.more(rows.length - SHOWN)}</p>}
        </div>
      ))}
      {([[s.brought, changes.new], [s.ended, changes.ended]] as const).map(([name, rows]) => (
        <div key={name} className="card">
          <header><h2>{name}</h2><span className="dim num">{rows.length}</span></header>
          {rows.length === 0 ? <p className="pad sm mut">{s.nothing}</p> : rows.map((f) => <Finding key={f.id} finding={f} />)}
        </div>
      ))}
    </>
  );
}

import { ArrowUpRight, Waypoints } from "lucide-react";
import { useClaim } from "../api/queries";
import type { Happening } from "../api/types";
import { Quotation } from "../network/claim-panel";
import { Grade } from "../parts/badges";
import { chainOf, claimFacts, Gloss } from "../parts/claim";
import { Link } from "../parts/glyph";
import { Loaded } from "../parts/states";
import { StandingNote, StatusPill } from "../parts/status";
import { urls } from "../router";
import { count, strings } from "../strings";
import { timeline as w } from "../strings-timeline";

/** The sentence that a bar rests on, who says it, and the other claims of the same happening. */
export function Tray({ item, claim, choose }: { item: Happening | null; claim: string; choose: (claim: string) => void }) {
  const answer = useClaim(claim);
  if (!item || !claim) return <div className="tray quiet sm">{w.choose}</div>;
  const at = Math.max(0, item.claims.indexOf(claim));
  const next = item.claims[(at + 1) % item.claims.length] ?? claim;
  return (
    <div className="tray" aria-live="polite">
      <Loaded answer={answer} rows={2}>
        {(page) => (
          <>
            <div className="col">
              <div className="row gap6 wrap"><StatusPill status={page.claim.status} /><Grade grade={page.claim.grade} /><StandingNote standing={page.claim.standing} />{item.contested && <span className="chip contest">{w.contested[item.contested]}</span>}</div>
              <b className="spo"><Gloss claim={page.claim} /></b>
              {claimFacts(page.claim) && <span className="sm mut">{claimFacts(page.claim)}</span>}
              {page.claim.chain.length > 0 && <span className="sm dim">{strings.network.speakers}: {chainOf(page.claim)}</span>}
              <span className="sm dim">{count.groups(item.groups)}</span>
            </div>
            <div className="col"><Quotation page={page} /><span className="xs dim">{page.claim.document}</span></div>
            <div className="col">
              {item.claims.length > 1 && <button type="button" className="btn s" onClick={() => choose(next)}>{w.next} <span className="dim num">{w.of(at + 1, item.claims.length)}</span></button>}
              <Link to={urls.source(page.claim.document_id, page.claim.id)} className="btn s"><ArrowUpRight className="i s" aria-hidden />{w.open}</Link>
              <Link to={urls.networkClaim(page.claim.id)} className="btn g s"><Waypoints className="i s" aria-hidden />{w.network}</Link>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

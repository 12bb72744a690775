import { Scale } from "lucide-react";
import { useClaim } from "../api/queries";
import { useContested, type Contest, type EventView } from "../api/weighing";
import { chainOf, money } from "../parts/claim";
import { Link } from "../parts/glyph";
import { Meter } from "../parts/meter";
import { Empty, Loaded } from "../parts/states";
import { StatusPill } from "../parts/status";
import { urls } from "../router";
import { weighing } from "../strings-sources";

const c = weighing.contested;

/** Every event of which two things are told that cannot both be right. */
export function Contested() {
  const answer = useContested();
  return (
    <Loaded answer={answer}>
      {(events) => events.length === 0
        ? <Empty title={c.none} hint={c.noneHint} icon={<Scale className="i big" aria-hidden />} />
        : <div className="col">{events.map((event) => <EventCard key={event.id} event={event} />)}</div>}
    </Loaded>
  );
}

const told = (slot: string, value: string) => (slot === "money" ? money(value) : value);

function EventCard({ event }: { event: EventView }) {
  const spread = Object.entries(event.spread).filter(([, ends]) => ends.low !== ends.high);
  return (
    <article className="card pad">
      <div className="row t gap12">
        <h2 className="grow">{event.gloss}</h2>
        <span className="chip contest">{event.contested === "full" ? c.full : c.part}</span>
      </div>
      <div className="mt8"><Meter event={event} /></div>
      {spread.length > 0 && <p className="sm mut mt8">{c.spread}: {spread.map(([slot, ends]) => `${c.slots[slot] ?? slot} ${told(slot, ends.low)} ${c.to} ${told(slot, ends.high)}`).join("; ")}</p>}
      {event.contests.map((contest, i) => <BothSides key={i} contest={contest} />)}
    </article>
  );
}

/** Two claims beside each other, each in its own words, and what they differ on. */
export function BothSides({ contest }: { contest: Contest }) {
  return (
    <div className="mt12">
      <p className="sm">{contest.degree === "part" && <span className="chip contest">{c.part}</span>} {c.differ(c.slots[contest.slot] ?? contest.slot)} <span className="mut">{contest.why}</span></p>
      <div className="two keep mt8">
        <OneSide claim={contest.left} gloss={contest.left_gloss} name={c.oneSide} />
        <OneSide claim={contest.right} gloss={contest.right_gloss} name={c.otherSide} />
      </div>
    </div>
  );
}

function OneSide({ claim, gloss, name }: { claim: string; gloss: string; name: string }) {
  const page = useClaim(claim).data;
  return (
    <div className="card pad side">
      <div className="row gap6"><span className="over">{name}</span><span className="sp" />{page && <StatusPill status={page.claim.status} />}</div>
      <p className="b5 mt4">{gloss}</p>
      {page && <p className="q small mt8">{page.passage.exact}</p>}
      {page && <p className="sm mut mt8">{chainOf(page.claim) || page.claim.document} <Link to={urls.source(page.claim.document_id, claim)}>{page.claim.document}</Link></p>}
    </div>
  );
}

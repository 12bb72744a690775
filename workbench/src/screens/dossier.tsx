import { ArrowLeft, Waypoints } from "lucide-react";
import { useState } from "react";
import { useDecide, useEntity, useSummary } from "../api/queries";
import type { ClaimView, EntityView } from "../api/types";
import { Badges, Grade, ScreeningBadge } from "../parts/badges";
import { Gloss } from "../parts/claim";
import { Glyph, Link, EntityName } from "../parts/glyph";
import { StatusMix } from "../parts/mix";
import { Loaded } from "../parts/states";
import { statusCounts, StatusPill } from "../parts/status";
import { Tabs } from "../parts/tabs";
import { Finding } from "./overview";
import { shapeOf } from "../parts/types";
import { go, urls } from "../router";
import { count, strings, typeName } from "../strings";

const d = strings.dossier;

export function DossierScreen({ id }: { id: string }) {
  const answer = useEntity(id);
  return <Loaded answer={answer} rows={10}>{(entity) => <Dossier entity={entity} />}</Loaded>;
}

type Tab = "claims" | "sightings" | "names";

function Dossier({ entity }: { entity: EntityView }) {
  const [tab, setTab] = useState<Tab>("claims");
  const others = entity.names.filter((n) => n !== entity.name);
  return (
    <section className="screen s-dossier" aria-label={entity.name}>
      <div className="scr dos">
        <div className="row t gap16">
          <span className={`tile ${shapeOf(entity.schema, entity.named)}`}><Glyph schema={entity.schema} named={entity.named} size={28} /></span>
          <div className="grow">
            <div className="row wrap"><h1><bdi>{entity.name}</bdi></h1><Badges screening={entity.screening} reported={entity.reported_sanction} /></div>
            {others.length > 0 && <p className="names">{others.map((n) => <bdi key={n}>{n}</bdi>)}</p>}
            <div className="row gap6 wrap mt8">
              <span className="chip">{typeName[shapeOf(entity.schema, entity.named)]}</span>
              <span className="chip">{count.mentions(entity.mentions)}</span>
              <span className="chip">{count.sources(entity.documents)}</span>
              {!entity.named && <span className="chip">{strings.entities.unnamed}</span>}
            </div>
          </div>
          <Link to="/entities" className="btn g" label={d.back}><ArrowLeft className="i" aria-hidden /></Link>
          <Link to={urls.networkEntity(entity.id)} className="btn"><Waypoints className="i" aria-hidden />{d.network}</Link>
        </div>
        <div className="mt12">
          <Tabs label={entity.name} chosen={tab} choose={setTab} tabs={[["claims", d.claims, entity.claims.length], ["sightings", d.sightings, entity.sightings.length], ["names", d.names, entity.matches.length]]} />
        </div>
        <div className="mt12">
          {tab === "claims" && <Claims claims={entity.claims} />}
          {tab === "sightings" && <Sightings entity={entity} />}
          {tab === "names" && <Names entity={entity} />}
        </div>
      </div>
      <aside className="panel r scr"><Side entity={entity} /></aside>
    </section>
  );
}

function Claims({ claims }: { claims: ClaimView[] }) {
  const c = d.columns;
  const rows = [...claims].sort((a, b) => (b.time ?? "").localeCompare(a.time ?? ""));
  return (
    <div className="card scr">
      <table>
        <thead><tr><th scope="col">{c.what}</th><th scope="col">{c.when}</th><th scope="col">{c.status}</th><th scope="col" className="nr">{c.grade}</th><th scope="col" className="nr">{c.source}</th></tr></thead>
        <tbody>
          {rows.map((claim) => (
            <tr key={claim.id} className="pick" onClick={() => go(urls.source(claim.document_id, claim.id))}>
              <td><Link to={urls.source(claim.document_id, claim.id)} className="title"><Gloss claim={claim} /></Link></td>
              <td className="num sm">{claim.time ?? <span className="dim">{d.undated}</span>}</td>
              <td><StatusPill status={claim.status} /></td>
              <td className="nr"><Grade grade={claim.grade} /></td>
              <td className="sm dim nr">{claim.document}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sightings({ entity }: { entity: EntityView }) {
  return (
    <div className="col">
      {entity.sightings.slice(0, 200).map((s) => (
        <div key={`${s.document_id}${s.start}`} className="card pad">
          <p className="q small"><span className="ctx">…{s.prefix.slice(s.prefix.lastIndexOf("\n") + 1)}</span><mark>{s.exact}</mark><span className="ctx">{s.suffix.split("\n", 1)[0]}…</span></p>
          <p className="xs mt8"><Link to={urls.at(s.document_id, s.start, s.end)}>{s.document}</Link> <span className="dim mono">{strings.network.chars(s.start, s.end)}</span></p>
        </div>
      ))}
    </div>
  );
}

function Names({ entity }: { entity: EntityView }) {
  const decide = useDecide();
  return (
    <div className="col">
      <div className="card pad"><p className="over mb8">{d.names}</p>{entity.names.map((n) => <p key={n}><bdi>{n}</bdi></p>)}</div>
      {entity.matches.map((m) => (
        <div key={`${m.left}${m.right}`} className="card pad">
          <div className="row wrap"><span className="b5">{m.left_name ?? m.left}</span><span className="dim">·</span><span className="b5">{m.right_name ?? m.right}</span><span className="sp" /><span className="sm dim num">{d.score(m.score)}</span><span className="chip">{m.verdict ? d.verdict[m.verdict] : d.verdict.unsure}</span></div>
          <ul className="sm mut mt8">{m.reasons.map((r, i) => <li key={i}>{r.feature} <span className="num dim">{r.score.toFixed(2)}</span></li>)}</ul>
          <div className="row gap6 mt8">
            {m.verdict !== "positive" && <button type="button" className="btn s" onClick={() => decide.mutate({ left: m.left, right: m.right, verdict: "positive", done: strings.toast.merged })}>{d.join}</button>}
            {m.verdict !== "negative" && <button type="button" className="btn s" onClick={() => decide.mutate({ left: m.left, right: m.right, verdict: "negative", done: strings.toast.parted })}>{d.split}</button>}
          </div>
        </div>
      ))}
    </div>
  );
}

function Side({ entity }: { entity: EntityView }) {
  const lists = useSummary().data?.lists ?? [];
  const replies = entity.claims.filter((c) => c.status === "denied" || c.status === "no_comment");
  const near = new Map<string, { name: string; schema: string; count: number }>();
  for (const claim of entity.claims)
    for (const a of claim.arguments) {
      if (!a.entity || a.entity === entity.id) continue;
      const known = near.get(a.entity);
      if (known) known.count += 1;
      else near.set(a.entity, { name: a.known_as ?? a.name, schema: a.schema, count: 1 });
    }
  return (
    <>
      <div className="sec">
        <div className="over">{d.say}</div>
        <StatusMix counts={statusCounts(entity.claims)} />
        <p className="sm mut mt8">{count.claims(entity.claims.length)} · {count.sources(new Set(entity.claims.map((c) => c.document_id)).size)}</p>
      </div>
      <div className="sec">
        <div className="over">{d.sanctions}</div>
        {entity.reported_sanction && <p className="sm mut mb8"><ScreeningBadge kind="reported" /> {d.reportedHint}</p>}
        {entity.screening === "not_screened" && <p className="sm mut"><ScreeningBadge kind="not_screened" /> {d.notScreenedHint}</p>}
        {entity.screening === "none" && <p className="sm mut"><ScreeningBadge kind="none" /> {d.noMatchHint(lists.map((l) => `${l.name} (${l.published || l.loaded_at.slice(0, 10)})`).join(", "))}</p>}
        <div className="plainlist">{entity.findings.map((f) => <div key={f.id}><Finding finding={f} />{f.reasons.length > 0 && <ul className="xs dim reasons">{f.reasons.map((r, i) => <li key={i}>{r.feature}{r.left && ` “${r.left}”`}{r.right && r.right !== r.left && ` / “${r.right}”`} <span className="num">{r.score.toFixed(2)}</span></li>)}</ul>}</div>)}</div>
      </div>
      <div className="sec">
        <div className="over">{d.connections}</div>
        {[...near].sort((a, b) => b[1].count - a[1].count).slice(0, 8).map(([id, n]) => (
          <div key={id} className="frow"><EntityName name={n.name} schema={n.schema} entity={id} /><span className="c">{n.count}</span></div>
        ))}
      </div>
      <div className="sec">
        <div className="over">{d.reply}</div>
        {replies.length === 0 && <p className="sm mut">{d.noReply}</p>}
        {replies.map((c) => <p key={c.id} className="sm mt8"><StatusPill status={c.status} /> “{c.evidence.exact}” <Link to={urls.source(c.document_id, c.id)}>{c.document}</Link></p>)}
      </div>
    </>
  );
}

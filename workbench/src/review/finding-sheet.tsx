import { useEntities, useEntity, useListed } from "../api/queries";
import type { EntityView, FindingView, Listed, Passage } from "../api/types";
import { ScreeningBadge } from "../parts/badges";
import { Gloss } from "../parts/claim";
import { EntityName, Link } from "../parts/glyph";
import { urls } from "../router";
import { strings } from "../strings";
import { Parts, PartySide, Passages } from "./sides";

const s = strings.screening;
const PASSAGES = 4;

/** A finding as a reviewer needs it: the two sides, why they meet, the entry's own words, the claims. */
export function FindingSheet({ finding }: { finding: FindingView }) {
  const row = useEntities().data?.find((e) => e.id === finding.entity);
  const entity = useEntity(finding.entity).data;
  const hit = finding.rule === "listed" || finding.rule === "possible-match";
  const entry = useListed(hit ? finding.entry : "", finding.list).data;
  const lines = finding.detail.split("\n");
  const said = lines.length > 1 ? lines.slice(1) : finding.status === "dismissed" ? lines : []; // the first line is the entry's facts
  return (
    <div className="sheetcol">
      <div className="row t">
        <div className="grow">
          <h1>{hit ? s.question : finding.title}</h1>
          {hit ? <p className="mut">{finding.title}</p> : <p className="sm"><EntityName name={finding.entity_name} schema={row?.schema ?? ""} named={row?.named ?? true} entity={finding.entity} /></p>}
        </div>
        {hit && finding.score !== null && <div className="score"><b className="num">{finding.score.toFixed(2)}</b><span className="xs dim">{strings.review.matchScore}</span></div>}
      </div>
      {hit && said.length > 0 && <div className="card pad"><ul className="facts-list">{said.map((line, i) => <li key={i}>{line}</li>)}</ul></div>}
      {hit && entity && (
        <div className="two keep">
          <PartySide name={finding.entity_name} party={{ ...entity, claims: entity.claims.length, passages: [] }} />
          {entry && <EntrySide entry={entry} kind={finding.status === "dismissed" ? null : finding.rule === "listed" ? "listed" : "possible"} />}
        </div>
      )}
      {hit && finding.reasons.length > 0 && <div className="card pad"><Parts parts={finding.reasons} caption={s.why} /></div>}
      {hit && entity && (
        <div className="two keep">
          <Passages name={finding.entity_name} passages={various(entity)} />
          <div className="card pad"><p className="over">{s.words}</p><p className="entry mt8">{finding.passage}</p><p className="xs dim mt8 num">{[finding.list, entry && s.line(entry.entry.line)].filter(Boolean).join(" · ")}</p></div>
        </div>
      )}
      {!hit && finding.detail && <div className="card pad"><ul className="facts-list">{finding.detail.split("\n").map((line, i) => <li key={i}>{line}</li>)}</ul></div>}
      {!hit && finding.passage && <div className="card pad"><p className="over">{s.words}</p><p className="entry mt8">{finding.passage}</p><p className="xs dim mt8 num">{finding.list}</p></div>}
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

/** What the list says of the entry, in the same place and form as the party of the case. */
function EntrySide({ entry, kind }: { entry: Listed; kind: "listed" | "possible" | null }) {
  const held = entry.properties;
  const several = (...keys: string[]) => keys.flatMap((key) => held[key] ?? []);
  const others = several("alias", "weakAlias", "previousName");
  const facts: [string, string[]][] = [
    [s.facts.since, [entry.entry.listed_at]], [s.facts.until, [entry.entry.until]], [s.facts.programme, several("program")],
    [s.facts.born, several("birthDate", "birthPlace")], [s.facts.country, several("country")], [s.facts.position, several("position")],
    [s.facts.number, several("innCode", "ogrnCode", "uscCode", "leiCode", "imoNumber", "registrationNumber", "taxNumber", "passportNumber", "idNumber")],
    [s.facts.address, several("address")],
  ];
  return (
    <div className="card pad side">
      <div className="row t gap6"><h2 className="grow"><bdi>{entry.caption}</bdi></h2>{kind ? <ScreeningBadge kind={kind} /> : <span className="chip">{s.gone}</span>}</div>
      <p className="sm mut mt4">{entry.entry.list}{entry.entry.published && `, ${entry.entry.published}`}</p>
      {others.length > 0 && <p className="sm mut mt8"><span className="over">{strings.review.also}</span> {others.map((n, i) => <span key={n}>{i > 0 && " · "}<bdi>{n}</bdi></span>)}</p>}
      <dl className="said mt8">
        {facts.map(([name, values]) => values.filter(Boolean).length > 0 && <div key={name}><dt>{name}</dt><dd><bdi>{values.filter(Boolean).slice(0, 6).join("; ")}</bdi></dd></div>)}
      </dl>
    </div>
  );
}

/** Sightings from as many documents as there are. */
function various(entity: EntityView): Passage[] {
  const first = new Map<string, Passage>();
  for (const passage of entity.sightings) if (!first.has(passage.document_id)) first.set(passage.document_id, passage);
  return [...first.values()].slice(0, PASSAGES);
}

import { useEntities, useFindings, useSummary } from "../api/queries";
import { STATUSES, type FindingView, type Summary } from "../api/types";
import { ScreeningBadge } from "../parts/badges";
import { Gloss } from "../parts/claim";
import { EntityName, Link } from "../parts/glyph";
import { StatusMix } from "../parts/mix";
import { Loaded } from "../parts/states";
import { StatusPill } from "../parts/status";
import { urls } from "../router";
import { count, strings } from "../strings";
import { weighing } from "../strings-sources";
import { NoSources } from "./sources";

const o = strings.overview;

export function OverviewScreen() {
  const answer = useSummary();
  return (
    <section className="screen scr" aria-label={o.title}>
      <Loaded answer={answer}>{(summary) => (summary.documents === 0 ? <NoSources /> : <Content summary={summary} />)}</Loaded>
    </section>
  );
}

function Content({ summary }: { summary: Summary }) {
  const findings = useFindings();
  const tiles: [string, string, number][] = [
    [strings.nav.sources, "/sources", summary.documents], [strings.nav.entities, "/entities", summary.entities],
    [strings.document.claims, "/network", summary.claims], [o.review, "/review", summary.review],
  ];
  return (
    <div className="page">
      <div className="row"><h1>{summary.name}</h1></div>
      <div className="col">
        <div className="stat">
          {tiles.map(([name, to, number]) => <Link key={to} to={to} className="card"><b>{number.toLocaleString("en")}</b><span className="sm mut">{name}</span></Link>)}
        </div>
        <div className="over-grid">
          <div className="col">
            <div className="card">
              <header><h2>{o.findings}</h2><span className="dim num">{summary.findings}</span></header>
              <Loaded answer={findings} rows={4}>
                {(rows) => rows.length === 0 ? <p className="pad sm mut">{o.findingsNone}</p> : rows.map((f) => <Finding key={f.id} finding={f} />)}
              </Loaded>
            </div>
          </div>
          <div className="col">
            <div className="card pad">
              <h2 className="mb8">{o.statuses}</h2>
              <StatusMix counts={summary.by_status} />
              <div className="legend mt12">
                {STATUSES.filter((s) => summary.by_status[s]).map((s) => (
                  <span key={s} className="row between"><StatusPill status={s} /><span className="num">{summary.by_status[s]}</span></span>
                ))}
              </div>
            </div>
            <div className="card pad">
              <h2 className="mb8">{o.restsOn}</h2>
              <p className="sm"><Link to="/sources?show=groups">{count.groups(summary.groups)}</Link></p>
              <p className="sm mt4"><Link to="/sources?show=contested">{o.contested(summary.contested)}</Link></p>
              <p className="sm mt4"><Link to="/sources?show=gaps">{o.gaps}</Link></p>
              {summary.marked.map((row) => <p key={row.judgement} className="sm mt8"><span className="chip marked">{weighing.mark.names[row.mark]}</span> <bdi>{row.name}</bdi> <span className="mut">{row.reason}</span></p>)}
            </div>
            <div className="card">
              <header><h2>{o.leftOut}</h2></header>
              {summary.left_out.length === 0 && <p className="pad sm mut">{o.leftOutNone}</p>}
              {summary.left_out.map((l) => <div key={l.document} className="finding"><p className="b5 sm">{l.document}</p><p className="sm mut">{l.reason}</p></div>)}
            </div>
            <div className="card">
              <header><h2>{o.lists}</h2></header>
              {summary.lists.length === 0 && <p className="pad sm mut">{o.listsNone}</p>}
              {summary.lists.map((l) => (
                <div key={l.id} className="finding">
                  <p className="b5 sm">{l.name}</p>
                  <p className="xs dim num">{[l.published, count.entries(l.entries), `sha256 ${l.sha256.slice(0, 8)}…`].filter(Boolean).join(" · ")}</p>
                </div>
              ))}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

export function Finding({ finding }: { finding: FindingView }) {
  const row = useEntities().data?.find((e) => e.id === finding.entity);
  const kind = ({ listed: "listed", "possible-match": "possible", "reported-sanction": "reported" } as Record<string, "listed" | "possible" | "reported">)[finding.rule] ?? null;
  return (
    <article className="finding">
      <div className="row wrap gap6">
        <EntityName name={finding.entity_name} schema={row?.schema ?? ""} named={row?.named ?? true} entity={finding.entity} />
        {kind && <ScreeningBadge kind={kind} note={kind === "possible" && finding.score !== null ? finding.score.toFixed(2) : ""} />}
      </div>
      <p className="b5 mt4">{finding.title}</p>
      {finding.detail && <p className="sm mut lines">{finding.detail}</p>}
      {finding.passage && <p className="entry mt8">{finding.passage}</p>}
      {finding.claims.slice(0, 4).map((c) => (
        <p key={c.id} className="sm mt8">
          <Gloss claim={c} /> <Link to={urls.source(c.document_id, c.id)}>{c.document}</Link>
        </p>
      ))}
    </article>
  );
}


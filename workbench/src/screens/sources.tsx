import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { useDocuments, useSummary } from "../api/queries";
import type { DocumentRow } from "../api/types";
import { chooseFiles } from "../parts/adding";
import { Link } from "../parts/glyph";
import { Empty, Loaded } from "../parts/states";
import { Tabs } from "../parts/tabs";
import { go, setQuery, urls, useLocation } from "../router";
import { Contested } from "../sources/contested";
import { Gaps } from "../sources/gaps";
import { Groups } from "../sources/groups";
import { count, strings } from "../strings";
import { weighing } from "../strings-sources";

const words = strings.sources;

type Tab = "papers" | "groups" | "contested" | "gaps";

export function SourcesScreen() {
  const answer = useDocuments();
  const summary = useSummary().data;
  const { query } = useLocation();
  const asked = query.get("show") ?? "";
  const tab: Tab = asked === "groups" || asked === "contested" || asked === "gaps" ? asked : "papers";
  const t = weighing.tabs;
  return (
    <section className="screen scr" aria-label={words.title}>
      <Loaded answer={answer}>
        {(rows) => rows.length === 0 ? <NoSources /> : (
          <>
            <div className="subtabs">
              <Tabs
                label={weighing.tabsLabel}
                chosen={tab}
                choose={(one) => setQuery({ show: one === "papers" ? null : one })}
                tabs={[["papers", t.papers, rows.length], ["groups", t.groups, summary?.groups ?? null], ["contested", t.contested, summary?.contested ?? null], ["gaps", t.gaps, null]]}
              />
            </div>
            {tab === "papers" && <List rows={rows} />}
            {tab !== "papers" && (
              <div className="page">
                <div className="row wrap"><h1>{t[tab]}</h1></div>
                {tab === "groups" && <Groups />}
                {tab === "contested" && <Contested />}
                {tab === "gaps" && <Gaps />}
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

export function NoSources() {
  return (
    <Empty title={words.empty} hint={words.emptyHint} icon={<FilePlus2 className="i big" aria-hidden />}>
      <button type="button" className="btn p s" onClick={chooseFiles}>{strings.drop.choose}</button>
    </Empty>
  );
}

function List({ rows }: { rows: DocumentRow[] }) {
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = rows.filter((r) => `${r.title} ${r.name} ${r.source ?? ""}`.toLocaleLowerCase().includes(wanted));
  const c = words.columns;
  return (
    <div className="page">
      <div className="row wrap">
        <h1>{words.title}</h1>
        <span className="dim">{count.sources(rows.length)}</span>
        <span className="sp" />
        <input className="field" type="search" placeholder={words.filter} aria-label={words.filter} value={filter} onChange={(e) => setFilter(e.target.value)} />
        <button type="button" className="btn" onClick={chooseFiles}><FilePlus2 className="i" aria-hidden />{strings.drop.choose}</button>
      </div>
      <div className="card scr">
        <table>
          <thead>
            <tr>
              <th scope="col">{c.title}</th><th scope="col" className="nr">{c.group}</th><th scope="col">{c.published}</th>
              <th scope="col" className="r">{c.claims}</th><th scope="col" className="r nr">{c.entities}</th><th scope="col">{c.state}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className="pick" onClick={() => go(urls.source(row.id))}>
                <td>
                  <Link to={urls.source(row.id)} className="title">{row.title}</Link>
                  <div className="xs dim">{row.title === row.name ? row.media_type : row.name}{row.source ? ` · ${row.source}` : ""}</div>
                </td>
                <td className="sm mut nr">{row.group ?? ""}{row.copies && <div className="xs dim">{words.copies(row.copies)}</div>}</td>
                <td className="num sm">{row.published ?? <span className="dim">{words.undated}</span>}</td>
                <td className="r">{row.claims}</td>
                <td className="r nr">{row.entities}</td>
                <td className="sm">
                  <span className={row.status === "read" ? "chip quiet" : "chip notread"}>{words.read[row.status]}</span>
                  {row.mark && <span className="chip marked">{weighing.mark.names[row.mark]}</span>}
                  {row.note && <div className="xs dim note">{row.note}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

import { useState } from "react";
import { useEntities } from "../api/queries";
import type { EntityRow } from "../api/types";
import { Badges } from "../parts/badges";
import { EntityName, ShapeGlyph } from "../parts/glyph";
import { Empty, Loaded } from "../parts/states";
import { SHAPES, shapeOf, type Shape } from "../parts/types";
import { go, urls } from "../router";
import { count, strings, typeName } from "../strings";

const e = strings.entities;
const STEP = 300;

export function EntitiesScreen() {
  const answer = useEntities();
  return (
    <section className="screen scr" aria-label={e.title}>
      <Loaded answer={answer}>{(rows) => (rows.length === 0 ? <Empty title={e.empty} hint={e.emptyHint} /> : <List rows={rows} />)}</Loaded>
    </section>
  );
}

function List({ rows }: { rows: EntityRow[] }) {
  const [filter, setFilter] = useState("");
  const [shape, setShape] = useState<Shape | null>(null);
  const [limit, setLimit] = useState(STEP);
  const wanted = filter.trim().toLocaleLowerCase();
  const found = rows.filter((r) => (shape === null || shapeOf(r.schema, r.named) === shape) && [r.name, ...r.names].some((n) => n.toLocaleLowerCase().includes(wanted)));
  const clear = () => {
    setFilter("");
    setShape(null);
  };
  const c = e.columns;
  return (
    <div className="page">
      <div className="row wrap">
        <h1>{e.title}</h1>
        <span className="dim">{count.entities(rows.length)}</span>
        <span className="sp" />
        <input className="field" type="search" placeholder={e.filter} aria-label={e.filter} value={filter} onChange={(event) => setFilter(event.target.value)} />
      </div>
      <div className="row gap6 wrap mb8">
        <button type="button" className="chip" aria-pressed={shape === null} onClick={() => setShape(null)}>{e.all}</button>
        {SHAPES.filter((s) => rows.some((r) => shapeOf(r.schema, r.named) === s)).map((s) => (
          <button key={s} type="button" className="chip" aria-pressed={shape === s} onClick={() => setShape(shape === s ? null : s)}><ShapeGlyph shape={s} size={14} />{typeName[s]}</button>
        ))}
      </div>
      {found.length === 0 ? (
        <div className="card"><Empty title={e.none(filter)} hint={strings.search.noneHint}><button type="button" className="btn s" onClick={clear}>{e.clear}</button></Empty></div>
      ) : (
        <div className="card scr">
          <table>
            <thead>
              <tr>
                <th scope="col">{c.name}</th><th scope="col" className="nr">{c.type}</th><th scope="col">{c.screening}</th>
                <th scope="col" className="r">{c.claims}</th><th scope="col" className="r">{c.mentions}</th><th scope="col" className="r nr">{c.documents}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, limit).map((r) => {
                const others = r.names.filter((n) => n !== r.name);
                return (
                  <tr key={r.id} className="pick" onClick={() => go(urls.entity(r.id))}>
                    <td>
                      <EntityName name={r.name} schema={r.schema} named={r.named} entity={r.id} />
                      {(others.length > 0 || !r.named) && <div className="xs dim under">{r.named ? others.slice(0, 4).join(" · ") : e.unnamed}</div>}
                    </td>
                    <td className="sm mut nr">{typeName[shapeOf(r.schema, r.named)]}</td>
                    <td><Badges screening={r.screening} reported={r.reported_sanction} /></td>
                    <td className="r">{r.claims}</td><td className="r">{r.mentions}</td><td className="r nr">{r.documents}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {found.length > limit && <div className="row mt12"><span className="dim sm">{e.shown(limit, found.length)}</span><button type="button" className="btn s" onClick={() => setLimit(limit + STEP)}>{e.more}</button></div>}
    </div>
  );
}

import { useEffect, useRef, useState } from "react";
import type { DocumentView } from "../api/types";
import { shapeOf } from "../parts/types";
import { strings } from "../strings";
import { gridsOf, type Grid } from "./grid";

const STEP = 500;

/** A spreadsheet as a table; the cells of the selected claim are lit, those of others carry a tint. */
export function TablePane({ view, selected, select }: { view: DocumentView; selected: string; select: (claim: string) => void }) {
  const grids = gridsOf(view.places);
  return (
    <div className="tablepane">
      {grids.map((grid) => (
        <Sheet key={grid.name} grid={grid} view={view} selected={selected} select={select} />
      ))}
    </div>
  );
}

function Sheet({ grid, view, selected, select }: { grid: Grid; view: DocumentView; selected: string; select: (claim: string) => void }) {
  const [limit, setLimit] = useState(STEP);
  const lit = useRef<HTMLTableElement>(null);
  const claim = view.claims.find((c) => c.id === selected);
  useEffect(() => {
    lit.current?.querySelector(".lit, .sel")?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [selected]);
  const touches = (place: { start: number; end: number }, start: number | null, end: number | null) =>
    start !== null && end !== null && start < place.end && end > place.start;
  return (
    <section className="gridsheet card">
      {grid.name && <header><h3>{grid.name}</h3></header>}
      <div className="scr">
        <table ref={lit} className="grid">
          <thead>
            <tr>
              <th scope="col"><span className="hide">{strings.document.row}</span></th>
              {grid.columns.map((name) => <th key={name} scope="col">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {grid.rows.slice(0, limit).map((row) => (
              <tr key={row.number}>
                <th scope="row" className="num">{row.number}</th>
                {grid.columns.map((name) => {
                  const place = row.cells.get(name);
                  if (!place) return <td key={name} />;
                  const over = view.claims.filter((c) => touches(place, c.evidence.start, c.evidence.end));
                  const cited = claim?.arguments.some((a) => touches(place, a.start, a.end)) ?? false;
                  const inside = claim ? touches(place, claim.evidence.start, claim.evidence.end) : false;
                  const mention = view.mentions.find((m) => touches(place, m.start, m.end));
                  const tint = over[0]?.status ?? "";
                  const text = <span className={mention ? `m ${shapeOf(mention.schema, mention.named)}` : ""}>{view.text.slice(place.start, place.end)}</span>;
                  return (
                    <td key={name} className={`${cited ? "lit" : inside ? "sel" : tint ? `c ${tint}` : ""}`} title={place.label || undefined}>
                      {over[0] ? <button type="button" className="cell" onClick={() => select(over[0]?.id ?? "")}>{text}</button> : text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {grid.rows.length > limit && (
        <button type="button" className="btn s morelines" onClick={() => setLimit(limit + STEP)}>
          {strings.document.more(Math.min(STEP, grid.rows.length - limit))}
        </button>
      )}
    </section>
  );
}

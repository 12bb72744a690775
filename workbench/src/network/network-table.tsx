import type { Line, Picture } from "../canvas/bundle";
import { lineName } from "../canvas/bundle";
import { EntityName } from "../parts/glyph";
import { StatusPill } from "../parts/status";
import { strings } from "../strings";

const c = strings.network.columns;

/** The canvas as rows: the same content, selection and actions, for keyboards and screen readers. */
export function NetworkTable({ picture, names, selected, pick, why }: { picture: Picture; names: ReadonlyMap<string, string>; selected: string; pick: (line: Line) => void; why: string }) {
  const schemas = new Map(picture.nodes.map((n) => [n.id, n]));
  const chosen = picture.lines.find((l) => l.id === selected);
  const name = (id: string) => {
    const node = schemas.get(id);
    return <EntityName name={names.get(id) ?? id} schema={node?.schema ?? ""} named={node?.named ?? true} entity={id} />;
  };
  return (
    <div className="scr twin">
      {why && <p className="sm warn pad">{why}</p>}
      <p className="hide" aria-live="polite">{chosen ? strings.network.selected(lineName(chosen, names)) : ""}</p>
      <div className="card scr">
        <table>
          <thead>
            <tr>
              <th scope="col">{c.from}</th><th scope="col">{c.what}</th><th scope="col">{c.to}</th><th scope="col">{c.status}</th>
              <th scope="col" className="nr">{c.when}</th><th scope="col" className="r nr">{c.claims}</th><th scope="col" className="r">{c.groups}</th>
            </tr>
          </thead>
          <tbody>
            {picture.lines.map((line) => (
              <tr key={line.id} className="pick" aria-selected={line.id === selected} onClick={() => pick(line)}>
                <td>{name(line.source)}</td>
                <td><button type="button" className="title" onClick={() => pick(line)}>{line.label}</button></td>
                <td>{name(line.target)}</td>
                <td><StatusPill status={line.status} /></td>
                <td className="num sm nr">{line.edges.find((e) => e.time)?.time ?? ""}</td>
                <td className="r nr">{line.claims.length}</td>
                <td className="r">{Math.max(...line.edges.map((e) => e.groups))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

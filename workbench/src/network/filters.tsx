import { X } from "lucide-react";
import { STATUSES, type Network, type Status } from "../api/types";
import { ShapeGlyph } from "../parts/glyph";
import { LineSample } from "../parts/status";
import { SHAPES, shapeOf, type Shape } from "../parts/types";
import { statusName, strings, typeName } from "../strings";

interface Props {
  network: Network;
  shapes: ReadonlySet<Shape>;
  statuses: ReadonlySet<Status>;
  toggleShape: (shape: Shape) => void;
  toggleStatus: (status: Status) => void;
  reset: () => void;
  close: () => void;
}

export function Filters({ network, shapes, statuses, toggleShape, toggleStatus, reset, close }: Props) {
  const byShape = new Map<Shape, number>();
  for (const node of network.nodes) {
    const shape = shapeOf(node.schema, node.named);
    byShape.set(shape, (byShape.get(shape) ?? 0) + 1);
  }
  const byStatus = new Map<Status, number>();
  for (const edge of network.edges) byStatus.set(edge.status, (byStatus.get(edge.status) ?? 0) + edge.claims.length);
  return (
    <>
      <div className="sec">
        <div className="over">
          {strings.network.show}
          <span className="sp" />
          <button type="button" className="link xs" onClick={reset}>{strings.network.reset}</button>
          <button type="button" className="btn g s ic narrow" aria-label={strings.network.closeFilters} onClick={close}><X className="i" aria-hidden /></button>
        </div>
        {SHAPES.filter((s) => byShape.has(s)).map((shape) => (
          <label key={shape} className={shapes.has(shape) ? "frow off" : "frow"}>
            <input type="checkbox" className="ck" checked={!shapes.has(shape)} onChange={() => toggleShape(shape)} />
            <ShapeGlyph shape={shape} />
            <span>{typeName[shape]}</span>
            <span className="c">{byShape.get(shape)}</span>
          </label>
        ))}
      </div>
      <div className="sec">
        <div className="over">{strings.network.status}</div>
        {STATUSES.filter((s) => byStatus.has(s)).map((status) => (
          <label key={status} className={statuses.has(status) ? "frow off" : "frow"}>
            <input type="checkbox" className="ck" checked={!statuses.has(status)} onChange={() => toggleStatus(status)} />
            <LineSample status={status} />
            <span>{statusName[status]}</span>
            <span className="c">{byStatus.get(status)}</span>
          </label>
        ))}
      </div>
    </>
  );
}

import { useEffect, useRef } from "react";
import type { Line, Picture } from "../canvas/bundle";
import { CanvasView, type Focus } from "../canvas/view";
import { count, strings } from "../strings";
import { useShade } from "../theme";

export interface CanvasActions {
  fit: () => void;
  zoom: (by: "in" | "out") => void;
  at: (id: string) => { x: number; y: number } | null;
}

interface Props {
  picture: Picture;
  focus: Focus;
  onNode: (id: string, more: boolean) => void;
  onLine: (line: Line) => void;
  onNothing: () => void;
  ready: (actions: CanvasActions | null) => void;
}

export function GraphCanvas({ picture, focus, onNode, onLine, onNothing, ready }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<CanvasView | null>(null);
  const shade = useShade();
  const latest = useRef({ picture, onNode, onLine, onNothing });
  useEffect(() => {
    latest.current = { picture, onNode, onLine, onNothing };
  });
  useEffect(() => {
    if (!box.current) return undefined;
    const made = new CanvasView(box.current, latest.current.picture, {
      onNode: (id, more) => latest.current.onNode(id, more),
      onLine: (id) => {
        const line = latest.current.picture.lines.find((l) => l.id === id);
        if (line) latest.current.onLine(line);
      },
      onNothing: () => latest.current.onNothing(),
    });
    view.current = made;
    ready({ fit: () => made.fit(), zoom: (by) => made.zoom(by), at: (id) => made.at(id) });
    return () => {
      view.current = null;
      ready(null);
      made.close();
    };
  }, [ready]);
  useEffect(() => view.current?.show(picture), [picture]);
  useEffect(() => view.current?.select(focus), [focus.line, focus.nodes.join(), focus.path]);
  useEffect(() => view.current?.repaint(), [shade]);
  const claims = new Set(picture.lines.flatMap((l) => l.claims)).size;
  return (
    <>
      <div className="stage" ref={box} role="img" aria-label={strings.network.canvas(picture.nodes.length, claims)} />
      <p className="hide">{count.entities(picture.nodes.length)}</p>
    </>
  );
}

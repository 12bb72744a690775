import { ArrowRight, CornerDownRight } from "lucide-react";
import { useState } from "react";
import { useDocuments } from "../api/queries";
import type { DocumentRow, Passage } from "../api/types";
import { useCopied, useLineage, type Arrow, type Lineage } from "../api/weighing";
import { Link } from "../parts/glyph";
import { Loaded } from "../parts/states";
import { urls } from "../router";
import { strings } from "../strings";
import { weighing } from "../strings-sources";
import { MarkDialog } from "./ripple";

const g = weighing.groups;

/** Independent source groups: each with its papers as a tree of copies, and the sentences that show who copied. */
export function Groups() {
  const answer = useLineage();
  const documents = useDocuments().data ?? [];
  return <Loaded answer={answer}>{(lineage) => <List lineage={lineage} rows={new Map(documents.map((d) => [d.id, d]))} />}</Loaded>;
}

function List({ lineage, rows }: { lineage: Lineage; rows: Map<string, DocumentRow> }) {
  const [open, setOpen] = useState("");
  const [marking, setMarking] = useState<{ id: string; name: string } | null>(null);
  const parents = new Map<string, Arrow>();
  for (const arrow of lineage.arrows) if (arrow.sure && !parents.has(arrow.copy)) parents.set(arrow.copy, arrow);
  const others = lineage.arrows.filter((a) => parents.get(a.copy) !== a);
  const ordered = (documents: string[]) => {
    const made: [string, number][] = [];
    const put = (one: string, depth: number) => {
      if (made.some(([known]) => known === one)) return;
      made.push([one, depth]);
      documents.filter((d) => parents.get(d)?.original === one).forEach((d) => put(d, depth + 1));
    };
    documents.filter((d) => !documents.includes(parents.get(d)?.original ?? "")).forEach((d) => put(d, 0));
    documents.forEach((d) => put(d, 0));
    return made;
  };
  return (
    <div className="col">
      <p className="sm mut">{g.hint}</p>
      {lineage.groups.map((group) => (
        <section key={group.id} className="card" aria-label={group.name}>
          <header>
            <h2><bdi>{group.name}</bdi></h2>
            <span className="dim sm">{group.documents.length > 0 ? g.papers(group.documents.length) : g.absent}</span>
            <span className="sp" />
            <span className="dim sm num">{g.claims(group.claims)}</span>
          </header>
          {ordered(group.documents).map(([one, depth]) => {
            const row = rows.get(one);
            const shown = [parents.get(one), ...others.filter((a) => a.copy === one)].filter((a): a is Arrow => a !== undefined);
            return (
              <div key={one} className="finding tree" style={{ paddingInlineStart: 16 + depth * 26 }}>
                <div className="row gap6 wrap">
                  {depth > 0 && <CornerDownRight className="i s dim" aria-hidden />}
                  <Link to={urls.source(one)} className="title"><bdi>{row?.title ?? one}</bdi></Link>
                  <span className="xs dim num">{[row?.source, row?.published].filter(Boolean).join(" · ")}</span>
                  {row?.mark && <span className="chip marked">{weighing.mark.names[row.mark]}</span>}
                  <span className="sp" />
                  <button type="button" className="btn g s" onClick={() => setMarking({ id: one, name: row?.title ?? one })}>{weighing.mark.open}</button>
                </div>
                {shown.map((arrow) => {
                  const key = `${arrow.copy} ${arrow.original} ${arrow.kind}`;
                  return (
                    <div key={key} className="mt4">
                      <p className="sm">
                        <span className="mut">{!arrow.sure && `${g.possibly} `}{arrow.directed ? g.madeFrom : g.sharesWith}</span>{" "}
                        <bdi>{arrow.original ? (rows.get(arrow.original)?.title ?? arrow.original_name) : arrow.original_name}</bdi>{" "}
                        <span className={arrow.sure ? "chip quiet" : "chip possible"}>{g.kinds[arrow.kind]}{arrow.shared.length > 0 && <span className="num"> {g.share(arrow.score)}</span>}</span>{" "}
                        {(arrow.shared.length > 0 || arrow.evidence.length > 0) && <button type="button" className="btn g s" aria-expanded={open === key} onClick={() => setOpen(open === key ? "" : key)}>{g.compare}</button>}
                      </p>
                      {open === key && <Compared arrow={arrow} />}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </section>
      ))}
      {marking && <MarkDialog target={marking.id} name={marking.name} close={() => setMarking(null)} />}
    </div>
  );
}

/** The shared sentences of two papers side by side, what stands in both marked. */
function Compared({ arrow }: { arrow: Arrow }) {
  const say = useCopied();
  const pairs = arrow.shared.length > 0 ? arrow.shared.map((s) => [s.copy, s.original] as const) : [];
  return (
    <div className="compared mt8">
      {pairs.length > 0 ? (
        <>
          <div className="two keep"><p className="over">{g.copy}: {arrow.copy_name}</p><p className="over">{g.original}: {arrow.original_name}</p></div>
          {pairs.map(([here, there], i) => (
            <div key={i} className="two keep mt8"><Side passage={here} other={there} /><Side passage={there} other={here} /></div>
          ))}
        </>
      ) : (
        arrow.evidence.map((passage, i) => <p key={i} className="q small mt4"><Link to={urls.at(passage.document_id, passage.start, passage.end)}>{passage.exact}</Link></p>)
      )}
      {arrow.original && (
        <div className="row gap6 mt12">
          {arrow.sure ? (
            <button type="button" className="btn s" onClick={() => say.mutate({ copy: arrow.copy, original: arrow.original, verdict: "negative", done: g.apart })}>{g.noCopy}</button>
          ) : (
            <button type="button" className="btn s" onClick={() => say.mutate({ copy: arrow.copy, original: arrow.original, verdict: "positive", done: g.joined })}>{g.aCopy}</button>
          )}
        </div>
      )}
    </div>
  );
}

function Side({ passage, other }: { passage: Passage; other: Passage }) {
  const shared = common(passage.exact, other.exact);
  return (
    <p className="q small">
      {shared.map(([text, both], i) => (both ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>))}{" "}
      <Link to={urls.at(passage.document_id, passage.start, passage.end)} label={strings.network.openSource}><ArrowRight className="i s" aria-hidden /></Link>
    </p>
  );
}

/** A sentence cut into runs of words that stand in the other one in the same order, and those that do not. */
function common(here: string, there: string): [string, boolean][] {
  const cut = (text: string) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  const a = cut(here), b = cut(there).map((w) => w.toLocaleLowerCase());
  const low = a.map((w) => w.toLocaleLowerCase());
  const length: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) (length[i] as number[])[j] = low[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const made: [string, boolean][] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 1) {
    while (j < b.length && low[i] !== b[j] && at(i, j + 1) >= at(i, j) && at(i + 1, j) < at(i, j)) j += 1;
    const same = j < b.length && low[i] === b[j];
    if (same) j += 1;
    const last = made.at(-1);
    if (last && last[1] === same) last[0] += a[i] ?? "";
    else made.push([a[i] ?? "", same]);
  }
  return made.map(([text, same]) => [text, same && /[\p{L}\p{N}]/u.test(text)]);
}

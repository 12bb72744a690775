import { ArrowLeft } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useDocument } from "../api/queries";
import type { ClaimView, DocumentView } from "../api/types";
import { TablePane } from "../document/table-pane";
import { numbered } from "../document/segments";
import { TextPane } from "../document/text-pane";
import { converted, converter } from "../offsets";
import { ClaimCard } from "../parts/claim";
import { EntityName, Link } from "../parts/glyph";
import { Empty, Loaded } from "../parts/states";
import { Tabs } from "../parts/tabs";
import { setQuery, useLocation } from "../router";
import { MarkDialog } from "../sources/ripple";
import { statusName, strings } from "../strings";
import { weighing } from "../strings-sources";

export function DocumentScreen({ id }: { id: string }) {
  const answer = useDocument(id);
  const view = useMemo(() => (answer.data ? converted(answer.data) : undefined), [answer.data]);
  return (
    <Loaded answer={{ ...answer, data: view }} rows={10}>
      {(data) => <Screen key={data.id} view={data} />}
    </Loaded>
  );
}

type Tab = "claims" | "entities" | "provenance";
type Which = "all" | "review" | "denied";

function Screen({ view }: { view: DocumentView }) {
  const { query } = useLocation();
  const selected = query.get("claim") ?? "";
  const [tab, setTab] = useState<Tab>("claims");
  const { ordered, numbers } = useMemo(() => numbered(view.claims), [view.claims]);
  const select = (claim: string) => {
    setTab("claims");
    setQuery({ claim: claim === "" ? null : claim, at: null });
  };
  const target = useMemo(() => {
    const match = /^(\d+)-(\d+)$/.exec(query.get("at") ?? "");
    if (!match) return null;
    const at = converter(view.text);
    return { start: at(Number(match[1])), end: at(Number(match[2])) };
  }, [query.get("at"), view.text]);
  const table = view.places.some((p) => p.kind === "cell");
  const [marking, setMarking] = useState(false);
  return (
    <section className="screen s-document" aria-label={view.title}>
      <div className="docpane">
        <div className="docbar">
          <Link to="/sources" className="btn g s ic" label={strings.document.back}><ArrowLeft className="i" aria-hidden /></Link>
          <span className="b5 cut">{view.title}</span>
          <span className="sp" />
          {view.copies && <span className="chip">{strings.sources.copies(view.copies)}</span>}
          <button type="button" className="btn g s" onClick={() => setMarking(true)}>{weighing.mark.open}</button>
          {view.language && <span className="chip">{new Intl.DisplayNames("en", { type: "language" }).of(view.language) ?? view.language}</span>}
        </div>
        {marking && <MarkDialog target={view.id} name={view.title} close={() => setMarking(false)} />}
        <div className="scr" tabIndex={0} role="region" aria-label={strings.document.text}>
          {view.mark && <p className="markbar" role="status">{weighing.mark.banner(view.mark)}</p>}
          {view.text.trim() === "" ? (
            <Empty title={strings.document.noText} hint={view.note} />
          ) : (
            <>
              <div className="byline sm dim">
                <span>{view.source ?? view.name}</span>
                <span>·</span>
                <span className="num">{view.published ?? strings.sources.undated}</span>
                {view.note && <span className="warn">· {view.note}</span>}
              </div>
              {table ? <TablePane view={view} selected={selected} select={select} /> : <TextPane view={view} numbers={numbers} selected={selected} target={target} select={select} />}
            </>
          )}
        </div>
      </div>
      <aside className="panel r docside">
        <Tabs
          label={strings.document.label}
          chosen={tab}
          choose={setTab}
          tabs={[
            ["claims", strings.document.claims, view.claims.length],
            ["entities", strings.document.entities, new Set(view.mentions.map((m) => m.entity)).size],
            ["provenance", strings.document.provenance, null],
          ]}
        />
        {tab === "claims" && <Claims ordered={ordered} withdrawn={view.withdrawn} numbers={numbers} selected={selected} select={select} />}
        {tab === "entities" && <Entities view={view} />}
        {tab === "provenance" && <Provenance view={view} />}
      </aside>
    </section>
  );
}

function Claims({ ordered, withdrawn, numbers, selected, select }: { ordered: ClaimView[]; withdrawn: DocumentView["withdrawn"]; numbers: Map<string, string>; selected: string; select: (id: string) => void }) {
  const [which, setWhich] = useState<Which>("all");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) list.current?.querySelector(`[data-card="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected, which]);
  const sets: Record<Which, ClaimView[]> = {
    all: ordered,
    review: ordered.filter((c) => c.standing === "machine"),
    denied: ordered.filter((c) => c.status === "denied"),
  };
  const names: [Which, string][] = [["all", strings.document.all], ["review", strings.document.toReview], ["denied", statusName.denied]];
  return (
    <>
      <div className="row gap6 subbar">
        {names.map(([key, name]) => (
          <button key={key} type="button" className="chip" aria-pressed={which === key} onClick={() => setWhich(key)}>
            {name} <span className="num">{sets[key].length}</span>
          </button>
        ))}
        <span className="sp" />
        <span className="sm dim">{strings.document.order}</span>
      </div>
      <div className="scr cards" ref={list}>
        {which === "all" && withdrawn.map((claim) => (
          <div key={claim.id} className="card pad struck">
            <p className="over">{weighing.mark.struck}</p>
            <p className="sm"><s>{claim.gloss}</s></p>
            <p className="xs dim mt4">{claim.why}</p>
          </div>
        ))}
        {sets[which].length === 0 && withdrawn.length === 0 && <p className="sm mut pad">{strings.document.noClaims}</p>}
        {sets[which].map((claim) => (
          <ClaimCard key={claim.id} claim={claim} no={numbers.get(claim.id) ?? ""} selected={claim.id === selected} select={() => select(claim.id === selected ? "" : claim.id)} />
        ))}
      </div>
    </>
  );
}

function Entities({ view }: { view: DocumentView }) {
  const byEntity = new Map<string, { name: string; schema: string; named: boolean; count: number }>();
  for (const m of view.mentions) {
    const known = byEntity.get(m.entity);
    if (known) known.count += 1;
    else byEntity.set(m.entity, { name: m.name, schema: m.schema, named: m.named, count: 1 });
  }
  const rows = [...byEntity].sort((a, b) => b[1].count - a[1].count);
  return (
    <div className="scr">
      <ul className="pad">
        {rows.map(([id, e]) => (
          <li key={id} className="row frow">
            <EntityName name={e.name} schema={e.schema} named={e.named} entity={id} />
            <span className="sp" />
            <span className="dim num">{strings.document.mentions(e.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Provenance({ view }: { view: DocumentView }) {
  const f = strings.document.fields;
  const rows: [string, string | null][] = [
    [f.name, view.name], [f.type, view.media_type], [f.source, view.source], [f.published, view.published], [f.group, view.group],
    [f.bytes, view.bytes === null ? null : view.bytes.toLocaleString("en")], [f.note, view.note],
  ];
  return (
    <div className="scr">
      <dl className="kv pad">
        {[...rows, ...view.provenance.map((p): [string, string] => [p.label, p.value])].map(([label, value]) =>
          value ? <Row key={label} label={label} value={value} /> : null,
        )}
      </dl>
    </div>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={/^[0-9a-f]{40,}$/.test(value) ? "mono" : ""}>{value}</dd>
    </>
  );
}

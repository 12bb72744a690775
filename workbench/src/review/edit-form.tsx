import { Plus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ClaimEdit, ClaimView } from "../api/types";
import { kindName } from "../parts/claim";
import { plain, sentence, strings } from "../strings";

const KINDS = [
  "assembly", "assistance", "cooperation", "dependency", "development", "employment", "identity", "invoice", "lineage", "manufacture", "no_comment",
  "order", "ownership", "payment", "sanction", "shipment", "similarity", "statement", "supply", "test", "training", "travel", "unaware", "visit",
];
const MODALITIES = ["asserted", "reported", "alleged", "possible", "planned", "no_comment"];

/** Corrects what was read; the passage stays as it is. A changed name loses its link, so that nothing is guessed. */
export function EditForm({ claim, close, save }: { claim: ClaimView; close: () => void; save: (edit: ClaimEdit) => void }) {
  const [kind, setKind] = useState(claim.kind);
  const [polarity, setPolarity] = useState(claim.polarity);
  const [modality, setModality] = useState(claim.modality);
  const [rows, setRows] = useState<ClaimEdit["arguments"]>(claim.arguments.map(({ role, value, entity, start, end }) => ({ role, value, entity, start, end })));
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (index: number, part: Partial<ClaimEdit["arguments"][number]>) => setRows(rows.map((row, i) => (i === index ? { ...row, ...part } : row)));
  const e = strings.edit;
  return (
    <form
      className="card pad editform"
      aria-label={e.title}
      onKeyDown={(event) => event.key === "Escape" && close()}
      onSubmit={(event) => {
        event.preventDefault();
        save({ kind, polarity, modality, arguments: rows.filter((row) => row.role && row.value.trim()) });
      }}
    >
      <h2>{e.title}</h2>
      <div className="three">
        <label><span className="over">{e.kind}</span>
          <select ref={first} className="field" value={kind} onChange={(x) => setKind(x.target.value)}>
            {[...new Set([...KINDS, claim.kind])].map((k) => <option key={k} value={k}>{kindName(k)}</option>)}
          </select>
        </label>
        <label><span className="over">{e.polarity}</span>
          <select className="field" value={polarity} onChange={(x) => setPolarity(x.target.value === "negative" ? "negative" : "positive")}>
            <option value="positive">{e.positive}</option><option value="negative">{e.negative}</option>
          </select>
        </label>
        <label><span className="over">{e.modality}</span>
          <select className="field" value={modality} onChange={(x) => setModality(x.target.value)}>
            {MODALITIES.map((m) => <option key={m} value={m}>{sentence(plain(m))}</option>)}
          </select>
        </label>
      </div>
      <span className="over">{strings.review.roles}</span>
      {rows.map((row, i) => (
        <div key={i} className="row">
          <input className="field rolefield" aria-label={e.newRole} value={row.role} onChange={(x) => change(i, { role: x.target.value })} />
          <input className="field grow" aria-label={plain(row.role)} value={row.value} onChange={(x) => change(i, { value: x.target.value, entity: "", start: null, end: null })} />
          <button type="button" className="btn g s ic" aria-label={e.remove(plain(row.role))} onClick={() => setRows(rows.filter((_, j) => j !== i))}><X className="i" aria-hidden /></button>
        </div>
      ))}
      <div className="row">
        <button type="button" className="btn s" onClick={() => setRows([...rows, { role: "", value: "", entity: "", start: null, end: null }])}><Plus className="i s" aria-hidden />{e.add}</button>
        <span className="sp" />
        <button type="button" className="btn g s" onClick={close}>{e.cancel}</button>
        <button type="submit" className="btn p s">{e.save}</button>
      </div>
    </form>
  );
}

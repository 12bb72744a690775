/** Two sides under one question: what each is, part by part, and where each stands. */

import { Equal, EqualApproximately, EqualNot, Plus } from "lucide-react";
import type { PartyView, Passage, ReasonView } from "../api/types";
import { Badges } from "../parts/badges";
import { Glyph, Link } from "../parts/glyph";
import { urls } from "../router";
import { count, strings } from "../strings";

const r = strings.review;

/** A party of the case: its names, how much is known of it, and whether a list has it. */
export function PartySide({ name, party }: { name: string; party: PartyView }) {
  const others = party.names.filter((n) => n !== name);
  return (
    <div className="card pad side">
      <div className="row t gap6">
        <span className="sideglyph"><Glyph schema={party.schema} named={party.named} size={20} /></span>
        <h2 className="grow"><Link to={urls.entity(party.id)}><bdi>{name}</bdi></Link></h2>
      </div>
      <div className="row gap6 wrap mt8">
        <Badges screening={party.screening} reported={party.reported_sanction} />
        <span className="chip">{count.mentions(party.mentions)}</span>
        <span className="chip">{count.sources(party.documents)}</span>
        <span className="chip">{count.claims(party.claims)}</span>
      </div>
      {others.length > 0 && <p className="sm mut mt8"><span className="over">{r.also}</span> {others.map((n, i) => <span key={n}>{i > 0 && " · "}<bdi>{n}</bdi></span>)}</p>}
    </div>
  );
}

const ALIKE = 0.995;

function sign(part: ReasonView) {
  if (!part.left || !part.right) return <Plus className="i s" aria-hidden />;
  if (part.score >= ALIKE) return <Equal className="i s" aria-hidden />;
  return part.score > 0 ? <EqualApproximately className="i s" aria-hidden /> : <EqualNot className="i s" aria-hidden />;
}

const standing = (part: ReasonView) => (part.score >= ALIKE ? "same" : part.score > 0 ? "near" : "off");

/** The words of both names, each beside its partner: same, alike, or standing alone. */
export function Parts({ parts, caption }: { parts: readonly ReasonView[]; caption: string }) {
  return (
    <table className="parts">
      <caption className="over">{caption}</caption>
      <tbody>
        {parts.map((part, i) => (
          <tr key={i} className={standing(part)}>
            <td className="l">{part.left ? <bdi className="part">{part.left}</bdi> : <span className="dim">{r.nothing}</span>}</td>
            <td className="how">{sign(part)}<span className="sm">{part.feature}</span>{part.score > 0 && part.score < ALIKE && <span className="xs dim num">{part.score.toFixed(2)}</span>}</td>
            <td>{part.right ? <bdi className="part">{part.right}</bdi> : <span className="dim">{r.nothing}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Passages({ name, passages }: { name: string; passages: readonly Passage[] }) {
  return (
    <div className="card pad passages">
      <p className="over"><bdi>{r.appearsAs(name)}</bdi></p>
      {passages.map((passage) => <Context key={`${passage.document_id}${passage.start}`} passage={passage} />)}
    </div>
  );
}

export function Context({ passage }: { passage: Passage }) {
  const before = passage.prefix.slice(passage.prefix.lastIndexOf("\n") + 1).replace(/^[\s.,;:]+/, "");
  const [after = "", ...more] = passage.suffix.split("\n");
  const cutBefore = before !== "" && !passage.prefix.includes("\n");
  const cutAfter = after.trim() !== "" && more.length === 0;
  return (
    <div className="context">
      <p className="q small" dir="auto"><span className="ctx">{cutBefore && "…"}{before}</span><mark>{passage.exact}</mark><span className="ctx">{after}{cutAfter && "…"}</span></p>
      <p className="xs mt4"><Link to={urls.at(passage.document_id, passage.start ?? 0, passage.end ?? 0)}>{passage.document}</Link></p>
    </div>
  );
}

import { Check, PenLine, Waypoints, X } from "lucide-react";
import { useDecide } from "../api/queries";
import type { ClaimView } from "../api/types";
import { go, urls } from "../router";
import { plain, sentence, strings } from "../strings";
import { Glyph } from "./glyph";
import { Grade } from "./badges";
import { StandingNote, StatusPill } from "./status";

/** The claim in words, every known name in it with its glyph. */
export function Gloss({ claim }: { claim: ClaimView }) {
  const text = claim.gloss || plain(claim.kind);
  const names = claim.arguments
    .flatMap((a) => [...new Set([a.name, a.known_as ?? a.name])].map((name) => ({ ...a, name })))
    .filter((a) => a.entity && text.includes(a.name))
    .sort((a, b) => b.name.length - a.name.length);
  const parts: React.ReactNode[] = [];
  let rest = text;
  while (rest) {
    let best: { at: number; index: number } | null = null;
    names.forEach((a, index) => {
      const at = rest.indexOf(a.name);
      if (at >= 0 && (!best || at < best.at)) best = { at, index };
    });
    const found = best as { at: number; index: number } | null;
    const argument = found ? names[found.index] : undefined;
    if (!found || !argument) {
      parts.push(<span key={parts.length} className="mut">{rest}</span>);
      break;
    }
    if (found.at > 0) parts.push(<span key={parts.length} className="mut">{rest.slice(0, found.at)}</span>);
    parts.push(
      <span key={parts.length} className={argument.certain ? "gname" : "gname maybe"} title={argument.certain ? undefined : strings.claim.unsure}>
        <Glyph schema={argument.schema} /> <bdi>{argument.name}</bdi>
      </span>,
    );
    rest = rest.slice(found.at + argument.name.length);
  }
  return <span className="gloss">{parts}</span>;
}

export function claimFacts(claim: ClaimView): string {
  return [claim.time, claim.place, claim.quantity, claim.money && [money(claim.money), claim.money_converted && money(claim.money_converted)].filter(Boolean).join(" = "), claim.hedge && strings.claim.hedge(claim.hedge), claim.heading && strings.claim.heading]
    .filter(Boolean)
    .join(" · ");
}

/** ">5000000 CNY" → "> CNY 5,000,000" */
export function money(value: string): string {
  const match = /^([<>=~]*)\s*([0-9.]+)\s*([A-Z]{3})?$/.exec(value);
  if (!match) return value;
  const [, sign = "", amount = "0", currency = ""] = match;
  return `${sign ? `${sign} ` : ""}${currency ? `${currency} ` : ""}${Number(amount).toLocaleString("en")}`;
}

export function chainOf(claim: ClaimView): string {
  return claim.chain.map((s, i) => (i === 0 ? s.name : `${s.joint ? " + " : " ← "}${s.name}`)).join("");
}

export function useVerdict() {
  const decide = useDecide();
  return (claim: ClaimView, yes: boolean) =>
    decide.mutate({ left: claim.id, verdict: yes ? "positive" : "negative", done: yes ? strings.toast.accepted : strings.toast.rejected });
}

export function ClaimCard({ claim, no, selected, select }: { claim: ClaimView; no: string; selected: boolean; select: () => void }) {
  const verdict = useVerdict();
  const facts = claimFacts(claim);
  return (
    <article className={selected ? "claim sel" : "claim"} data-card={claim.id}>
      <button type="button" className="face" aria-pressed={selected} onClick={select}>
        <span className="row gap6">
          <span className="id">C-{no}</span>
          <StatusPill status={claim.status} />
          <Grade grade={claim.grade} />
          <span className="sp" />
          <StandingNote standing={claim.standing} />
        </span>
        <span className="spo"><Gloss claim={claim} /></span>
        {facts && <span className="sm mut facts">{facts}</span>}
        {selected && claim.chain.length > 0 && <span className="sm dim facts">{strings.network.speakers}: {chainOf(claim)}</span>}
      </button>
      {selected && (
        <div className="row gap6 mt8">
          <button type="button" className="btn p s" onClick={() => verdict(claim, true)}><Check className="i s" aria-hidden />{strings.claim.accept}</button>
          <button type="button" className="btn s" onClick={() => go(`/review?claim=${encodeURIComponent(claim.id)}`)}><PenLine className="i s" aria-hidden />{strings.claim.edit}</button>
          <button type="button" className="btn s" onClick={() => verdict(claim, false)}><X className="i s" aria-hidden />{strings.claim.reject}</button>
          <span className="sp" />
          <button type="button" className="btn g s ic" aria-label={strings.document.showInNetwork} title={strings.document.showInNetwork} onClick={() => go(urls.networkClaim(claim.id))}>
            <Waypoints className="i" aria-hidden />
          </button>
        </div>
      )}
    </article>
  );
}

export const kindName = (kind: string): string => sentence(plain(kind));

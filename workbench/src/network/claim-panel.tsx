import { ArrowUpRight, Check, Copy, X } from "lucide-react";
import { useClaim } from "../api/queries";
import type { ClaimPage, ClaimView } from "../api/types";
import type { Contest } from "../api/weighing";
import { Grade } from "../parts/badges";
import { Gloss, kindName, money, useVerdict } from "../parts/claim";
import { EntityName, Link } from "../parts/glyph";
import { Digit, Meter } from "../parts/meter";
import { useKeys } from "../parts/keys";
import { Loaded } from "../parts/states";
import { LineSample, StandingNote, StatusPill } from "../parts/status";
import { toast } from "../parts/toast";
import { urls } from "../router";
import { accessName, credibility, plain, reliability, sentence, speakerKind, strings } from "../strings";

const w = strings.network;

export function ClaimPanel({ claim, actions = true }: { claim: string; actions?: boolean }) {
  const answer = useClaim(claim);
  return <Loaded answer={answer}>{(page) => <Page page={page} actions={actions} stale={answer.isPlaceholderData} />}</Loaded>;
}

export function Quotation({ page }: { page: ClaimPage }) {
  const { prefix, exact, suffix } = page.passage;
  const before = prefix.slice(prefix.lastIndexOf("\n") + 1);
  const [after = ""] = suffix.split("\n", 1);
  return <p className="q"><span className="ctx">{before && `…${before}`}</span><mark>{exact}</mark><span className="ctx">{after && `${after}…`}</span></p>;
}

function Page({ page, actions, stale }: { page: ClaimPage; actions: boolean; stale: boolean }) {
  const { claim } = page;
  const verdict = useVerdict();
  useKeys(actions && !stale ? { a: () => verdict(claim, true), r: () => verdict(claim, false) } : {});
  const cite = () => {
    const { start, end, exact } = claim.evidence;
    const text = `“${exact.replace(/\s+/g, " ")}” ${claim.document}, characters ${start}–${end}, SHA-256 ${claim.document_id}`;
    void navigator.clipboard?.writeText(text).then(() => toast(w.cited));
  };
  const [letter = "F", digit = "6"] = claim.grade;
  return (
    <>
      <div className="scr inside">
        <div className="sec">
          <h2><Gloss claim={claim} /></h2>
          <div className="row gap6 mt8 wrap">
            <StatusPill status={claim.status} />
            <Grade grade={claim.grade} />
            <StandingNote standing={claim.standing} />
          </div>
          <p className="xs dim mt4">{reliability[letter]}, {credibility[digit]}</p>
        </div>
        <div className="sec">
          <div className="over">{w.evidence}</div>
          <Quotation page={page} />
          <p className="sm mut mt8 cut">{claim.document}</p>
          <p className="xs dim mono">{w.chars(claim.evidence.start, claim.evidence.end)} · sha256 {claim.document_id.slice(0, 8)}…</p>
          <div className="row gap6 mt8">
            <Link to={urls.source(claim.document_id, claim.id)} className="btn s"><ArrowUpRight className="i s" aria-hidden />{w.openSource}</Link>
            <button type="button" className="btn s" onClick={cite}><Copy className="i s" aria-hidden />{w.cite}</button>
          </div>
        </div>
        <Details claim={claim} />
        <Support page={page} />
      </div>
      {actions && (
        <div className="row acts">
          <button type="button" className="btn p" disabled={stale} onClick={() => verdict(claim, true)}><Check className="i s" aria-hidden />{strings.claim.accept} <kbd>A</kbd></button>
          <button type="button" className="btn" disabled={stale} onClick={() => verdict(claim, false)}><X className="i s" aria-hidden />{strings.claim.reject} <kbd>R</kbd></button>
        </div>
      )}
    </>
  );
}

export function Details({ claim }: { claim: ClaimView }) {
  const facts: [string, string | null][] = [
    [strings.claim.when, claim.time], [strings.claim.where, claim.place], [strings.claim.quantity, claim.quantity],
    [strings.claim.money, claim.money && [money(claim.money), claim.money_converted && money(claim.money_converted)].filter(Boolean).join(" = ")],
    [strings.claim.saidAt, claim.said_at], [strings.claim.kind, kindName(claim.kind)],
    [strings.claim.hedgeLabel, claim.hedge && `“${claim.hedge}”`], [strings.claim.origin, claim.origin],
  ];
  return (
    <div className="sec">
      <div className="over">{w.details}</div>
      <dl className="kv">
        {claim.arguments.map((a, i) => (
          <div key={i} className="pair">
            <dt>{sentence(plain(a.role))}</dt>
            <dd>
              <EntityName name={a.name} schema={a.schema} entity={a.entity} />
              {a.known_as && a.known_as !== a.name && <span className="dim"> {a.known_as}</span>}
              {!a.certain && <span className="warn xs"> {strings.claim.unsure}</span>}
            </dd>
          </div>
        ))}
        {facts.map(([label, value]) => value ? <div key={label} className="pair"><dt>{label}</dt><dd className="num">{value}</dd></div> : null)}
      </dl>
    </div>
  );
}

/** The chain of speakers, the innermost first: each says what follows from the one before it, or says it with it. */
export function Speakers({ claim }: { claim: ClaimView }) {
  const links = claim.chain;
  return (
    <ol className="chain">
      {links.map((s, i) => (
        <li key={i} className="sm">
          {i > 0 && <span className="xs dim link">{s.joint ? w.together : w.via}</span>}
          <span>
            <span className={s.implicit ? "mut" : "b5"}><bdi>{s.name}</bdi></span>{" "}
            <span className="dim">{[speakerKind[s.kind] ?? "", accessName[s.access] ?? ""].filter(Boolean).join(", ")}</span>
            {s.implicit && <span className="warn xs" title={w.implicitHint}> {w.implicit}</span>}
          </span>
        </li>
      ))}
      <li className="sm">
        {links.length > 0 && <span className="xs dim link">{w.via}</span>}
        <span className="mut"><bdi>{claim.document}</bdi></span>{links.length === 0 && <span className="dim"> {w.documentSays.toLowerCase()}</span>}
      </li>
    </ol>
  );
}

export function Support({ page }: { page: ClaimPage }) {
  const { claim } = page;
  return (
    <>
      <div className="sec"><div className="over">{w.speakers}</div><Speakers claim={claim} /></div>
      <div className="sec">
        <div className="over">{w.corroboration}</div>
        {page.event ? <Meter event={page.event} /> : <p className="sm mut">{page.group_names.join(" · ")}</p>}
        {page.agrees.length > 0 && <p className="xs dim mt8">{w.agrees}</p>}
        {page.agrees.map((c) => <Other key={c.id} claim={c} />)}
      </div>
      {page.event && page.event.claims.includes(claim.id) && <div className="sec"><div className="over">{w.credibility}</div><Digit event={page.event} claim={claim.id} /></div>}
      {page.event && page.event.contests.some((x) => x.slot !== "polarity") && (
        <div className="sec">
          <div className="over">{w.contested}</div>
          {page.event.contests.filter((x) => x.slot !== "polarity").map((x, i) => <Differs key={i} contest={x} mine={claim.id} />)}
        </div>
      )}
      <div className="sec">
        <div className="over">{w.against}</div>
        {page.against.length === 0 && <p className="sm mut">{w.noAgainst}</p>}
        {page.against.map((c) => <Other key={c.id} claim={c} />)}
      </div>
      <Answers head={w.answers} claims={page.answers} />
      <Answers head={w.answered} claims={page.answered_by} />
    </>
  );
}

/** What this claim, or its event, says otherwise than another one. */
function Differs({ contest, mine }: { contest: Contest; mine: string }) {
  const other = contest.left === mine ? contest.right : contest.left;
  return <p className="sm mt4"><Link to={urls.networkClaim(other)}>{contest.left === mine ? contest.right_gloss : contest.left_gloss}</Link> <span className="mut">{contest.why}</span></p>;
}

function Answers({ head, claims }: { head: string; claims: readonly ClaimView[] }) {
  if (claims.length === 0) return null;
  return <div className="sec"><div className="over">{head}</div>{claims.map((c) => <Other key={c.id} claim={c} />)}</div>;
}

function Other({ claim }: { claim: ClaimView }) {
  return (
    <div className="row t other">
      <LineSample status={claim.status} />
      <p className="sm grow"><Gloss claim={claim} /> <Link to={urls.source(claim.document_id, claim.id)}>{claim.document}</Link></p>
    </div>
  );
}

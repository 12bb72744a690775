import { useGrade, type EventView } from "../api/weighing";
import { credibility, strings } from "../strings";
import { weighing } from "../strings-sources";

const m = weighing.meter;
const DOTS = 5;

/** How many independent groups carry an event, which primary sources stand behind them, and what that does not say. */
export function Meter({ event }: { event: EventView }) {
  const kinds = event.primary.map((p) => m.kinds[p.kind] ?? p.kind).join(", ");
  return (
    <div>
      <div className="row gap12">
        <span className="dots" aria-hidden="true">
          {Array.from({ length: DOTS }, (_, i) => <span key={i} className={i < event.groups ? (event.groups > 1 ? "on" : "on warn") : ""} />)}
        </span>
        <span className={event.groups > 1 ? "sm b5 nowrap" : "sm b5 warn nowrap"}>{event.groups > 1 ? m.groups(event.groups) : strings.network.single}</span>
      </div>
      <p className="sm mut mt4"><bdi>{event.group_names.join(" · ")}</bdi></p>
      {kinds && <p className="xs dim mt4">{kinds}</p>}
      {event.cautions.map((caution) => <p key={caution} className="xs warn mt4">{caution}</p>)}
    </div>
  );
}

/** The digit of credibility: what a person set, what the evidence allows and why, and the six to choose from. */
export function Digit({ event, claim }: { event: EventView; claim: string }) {
  const grade = useGrade();
  const refused: Record<string, string> = { ...(event.groups < 2 && { "1": m.noOne }), ...(event.contests.length === 0 && { "5": m.noFive }) };
  return (
    <div>
      <p className="sm">{m.proposed(event.proposed)}: <span className="mut">{credibility[String(event.proposed)]}</span></p>
      <p className="xs dim mt4">{event.reasons.join("; ")}</p>
      {event.lost && <p className="xs warn mt4">{m.lost}</p>}
      <div className="row gap6 mt8" role="group" aria-label={m.set}>
        {["1", "2", "3", "4", "5", "6"].map((digit) => (
          <button key={digit} type="button" className="chip" aria-pressed={String(event.given ?? "") === digit} disabled={digit in refused} title={refused[digit] ?? credibility[digit]} aria-label={`${m.set}: ${digit}, ${credibility[digit] ?? ""}`} onClick={() => grade.mutate({ target: claim, value: digit, done: m.graded(digit) })}>{digit}</button>
        ))}
      </div>
    </div>
  );
}

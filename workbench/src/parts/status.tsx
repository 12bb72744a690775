import type { ClaimView, Standing, Status } from "../api/types";
import { standingName, statusMeaning, statusName } from "../strings";
import { Check, PenLine, Sparkle, X } from "lucide-react";

/** A sample of the line that stands for a status everywhere. */
export function LineSample({ status, width = 26 }: { status: Status; width?: number }) {
  const middle = width / 2;
  return (
    <svg className="sample" width={width} height={10} viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <path className={`ln ${status}`} d={`M2 5H${width - 2}`} />
      {status === "denied" && <path className="ln cross" d={`M${middle - 3} 2l6 6M${middle + 3} 2l-6 6`} />}
    </svg>
  );
}

export function StatusPill({ status }: { status: Status }) {
  return (
    <span className={`st ${status}`} title={statusMeaning[status]}>
      <LineSample status={status} width={20} />
      {statusName[status]}
    </span>
  );
}

export function StandingNote({ standing }: { standing: Standing }) {
  const icon = {
    machine: null,
    proposed: <Sparkle className="i s" aria-hidden />,
    accepted: <Check className="i s" aria-hidden />,
    edited: <PenLine className="i s" aria-hidden />,
    rejected: <X className="i s" aria-hidden />,
    withdrawn: <X className="i s" aria-hidden />,
  }[standing];
  return (
    <span className={`standing ${standing}`}>
      {icon}
      {standingName[standing]}
    </span>
  );
}

const ORDER: Status[] = ["no_comment", "denied", "possible", "planned", "alleged", "reported", "asserted"];
/** The weakest of several statuses: what a bundle of claims may be shown as. */
export function weakest(statuses: readonly Status[]): Status {
  return ORDER.find((s) => statuses.includes(s)) ?? "asserted";
}

export function statusCounts(claims: readonly ClaimView[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const claim of claims) counts[claim.status] = (counts[claim.status] ?? 0) + 1;
  return counts;
}

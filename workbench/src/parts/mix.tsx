import { STATUSES, type Status } from "../api/types";
import { statusName } from "../strings";

/** One bar, a part for each status in its own pattern. */
export function StatusMix({ counts }: { counts: Partial<Record<Status, number>> }) {
  const total = STATUSES.reduce((sum, s) => sum + (counts[s] ?? 0), 0);
  if (total === 0) return null;
  let at = 0;
  const words = STATUSES.filter((s) => counts[s]).map((s) => `${counts[s]} ${statusName[s].toLowerCase()}`).join(", ");
  return (
    <svg className="mix" viewBox="0 0 400 12" preserveAspectRatio="none" role="img" aria-label={words}>
      {STATUSES.filter((s) => counts[s]).map((s) => {
        const from = at;
        at += ((counts[s] ?? 0) / total) * 400;
        return <line key={s} className={s} x1={from + 1} x2={Math.max(at - 2, from + 2)} y1="6" y2="6" />;
      })}
    </svg>
  );
}

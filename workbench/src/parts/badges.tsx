import type { Screening } from "../api/types";
import { credibility, reliability, screeningName } from "../strings";
import { SHIELD } from "./types";

type Kind = Screening | "reported";
const MARK: Partial<Record<Kind, string>> = {
  possible: "M10 9.8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1.1M12 15.6v.1",
  none: "m9 12 2 2 4-4",
};

/** Listed, reported, possible, no match and not screened are five different badges and never one. */
export function ScreeningBadge({ kind, note = "" }: { kind: Kind; note?: string }) {
  return (
    <span className={`sanc ${kind}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path className={kind === "listed" ? "solid" : "line"} d={SHIELD} />
        {MARK[kind] && <path className="line" d={MARK[kind]} />}
      </svg>
      <span className="cut">
        {screeningName[kind]}
        {note && `: ${note}`}
      </span>
    </span>
  );
}

export function Badges({ screening, reported }: { screening: Screening; reported: boolean }) {
  const quiet = screening === "none" || screening === "not_screened";
  return (
    <span className="row gap6">
      {!quiet && <ScreeningBadge kind={screening} />}
      {reported && <ScreeningBadge kind="reported" />}
      {quiet && <ScreeningBadge kind={screening} />}
    </span>
  );
}

const STEP: Record<string, string> = { A: "g1", B: "g2", C: "g3", D: "g4", E: "g5", F: "g6" };

/** Admiralty grade: reliability of the source, credibility of the content. F and 6 mean: cannot be judged. */
export function Grade({ grade }: { grade: string }) {
  const [letter = "F", digit = "6"] = grade;
  const words = `${reliability[letter] ?? ""}; ${credibility[digit] ?? ""}`;
  return (
    <span className="grade" role="img" aria-label={`Grade ${grade}: ${words}`} title={words}>
      <b className={STEP[letter] ?? "g6"}>{letter}</b>
      <b className={`g${digit}`}>{digit}</b>
    </span>
  );
}

/** What rests on what: shapes of the server, and the questions and decisions about them. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "../parts/toast";
import { get, post } from "./client";
import { refreshAll, useUndo } from "./queries";
import type { ClaimView, Passage, PathView } from "./types";

export type Mark = "corrected" | "retracted" | "forged";
export const MARKS: readonly Mark[] = ["corrected", "retracted", "forged"];

export interface Arrow {
  copy: string;
  copy_name: string;
  original: string;
  original_name: string;
  original_source: string | null;
  kind: "near-copy" | "translation" | "credit" | "link" | "slip" | "attachment" | "judged";
  score: number;
  sure: boolean;
  directed: boolean;
  evidence: Passage[];
  shared: { copy: Passage; original: Passage }[];
}

export interface Lineage {
  groups: { id: string; name: string; documents: string[]; claims: number }[];
  arrows: Arrow[];
}

export interface Contest {
  slot: string;
  degree: "full" | "part";
  left: string;
  left_gloss: string;
  right: string;
  right_gloss: string;
  why: string;
}

export interface EventView {
  id: string;
  kind: string;
  gloss: string;
  claims: string[];
  against: string[];
  groups: number;
  group_names: string[];
  primary: { kind: string; groups: number }[];
  cautions: string[];
  contested: "full" | "part" | null;
  contests: Contest[];
  refines: { slot: string; claim: string; of: string }[];
  spread: Partial<Record<"time" | "quantity" | "money", { low: string; high: string; values: number }>>;
  grade: string;
  given: number | null;
  lost: boolean;
  proposed: number;
  reasons: string[];
}

export interface Gap {
  kind: string;
  title: string;
  detail: string;
  claims: string[];
  documents: string[];
  entities: string[];
}

interface Side { groups: number; contested: string | null }
interface Graded { grade: string; proposed: number }
export interface Ripple {
  target: { id: string; name: string; type: "document" | "source" | "claim" };
  mark: Mark;
  marked: boolean;
  claims: (ClaimView & { why: string })[];
  read_again: (ClaimView & { why: string })[];
  events: { gloss: string; before: Side; after: Side | null }[];
  merges: { left_name: string; right_name: string; reason: string }[];
  grades: { gloss: string; before: Graded; after: Graded }[];
  links: { left_name: string; right_name: string; label: string; before: number; after: number }[];
  findings: { id: string; title: string; after: number | null }[];
  report: { claim: string; sentence: string }[];
  counts: Record<string, number>;
}

const id = encodeURIComponent;

export const useLineage = () => useQuery({ queryKey: ["lineage"], queryFn: () => get<Lineage>("/lineage.json") });
export const useContested = () =>
  useQuery({ queryKey: ["contested"], queryFn: () => get<EventView[]>("/events.json?contested=true") });
export interface Withstand {
  breaking: { id: string; name: string }[][];
  without: { id: string; name: string; path: PathView | null }[];
}

export const useWithstand = (left: string, right: string, asked: boolean) =>
  useQuery({ queryKey: ["withstand", left, right], queryFn: () => get<Withstand>(`/withstand.json?left=${id(left)}&right=${id(right)}`), enabled: asked });
export const useGaps = () => useQuery({ queryKey: ["gaps"], queryFn: () => get<Gap[]>("/gaps.json") });
export const useRipple = (target: string, mark: Mark) =>
  useQuery({ queryKey: ["ripple", target, mark], queryFn: () => get<Ripple>(`/ripple.json?target=${id(target)}&mark=${mark}`) });

/** A decision at one address, said in a toast with its undo. */
function useSaid(path: string) {
  const client = useQueryClient();
  const undo = useUndo();
  return useMutation({
    mutationFn: ({ done, ...body }: { done: string } & Record<string, string>) => post<{ id: string }>(path, { ...body, done: undefined }),
    onSuccess: (made, { done }) => {
      toast(done, { undo: () => undo.mutate(made.id) });
      return refreshAll(client);
    },
    onError: (error: Error) => toast(error.message, { bad: true }),
  });
}

export const useMark = () => useSaid("/marks");
export const useCopied = () => useSaid("/copies");
export const useGrade = () => useSaid("/grades");

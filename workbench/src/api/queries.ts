/** Every question the workbench asks, with its cache key, and the changes that make the answers stale. */

import { QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { strings } from "../strings";
import { toast } from "../parts/toast";
import { get, post } from "./client";
import type {
  Changes,
  ClaimEdit,
  ClaimPage,
  DocumentRow,
  DocumentView,
  EntityRow,
  EntityView,
  FindingView,
  Happening,
  JudgementView,
  Listed,
  ListVersion,
  Network,
  PathView,
  Review,
  SearchHit,
  Summary,
  Verdict,
} from "./types";

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: false } },
});

const id = encodeURIComponent;

export const useSummary = () => useQuery({ queryKey: ["summary"], queryFn: () => get<Summary>("/summary.json") });
export const useDocuments = () =>
  useQuery({ queryKey: ["documents"], queryFn: () => get<DocumentRow[]>("/documents.json") });
export const useDocument = (document: string) =>
  useQuery({
    queryKey: ["document", document],
    queryFn: () => get<DocumentView>(`/documents/${id(document)}.json`),
  });
export const useEntities = () =>
  useQuery({ queryKey: ["entities"], queryFn: () => get<EntityRow[]>("/entities.json") });
export const useEntity = (entity: string) =>
  useQuery({ queryKey: ["entity", entity], queryFn: () => get<EntityView>(`/entities/${id(entity)}.json`) });
export const useClaim = (claim: string) =>
  useQuery({
    queryKey: ["claim", claim],
    queryFn: () => get<ClaimPage>(`/claims/${id(claim)}.json`),
    enabled: claim !== "",
    placeholderData: (before) => before,
  });
export const useTimeline = () =>
  useQuery({ queryKey: ["timeline"], queryFn: () => get<Happening[]>("/timeline.json") });
export const useNetwork = () =>
  useQuery({ queryKey: ["network"], queryFn: () => get<Network>("/network.json") });
export const usePaths = (left: string, right: string) =>
  useQuery({
    queryKey: ["paths", left, right],
    queryFn: () => get<PathView[]>(`/paths.json?left=${id(left)}&right=${id(right)}&k=3`),
    enabled: left !== "" && right !== "",
  });
export const useFindings = () =>
  useQuery({ queryKey: ["findings"], queryFn: () => get<FindingView[]>("/findings.json") });
export const useDismissed = () =>
  useQuery({ queryKey: ["dismissed"], queryFn: () => get<FindingView[]>("/findings.json?dismissed=true") });
/** An entry of one version of a list (`list` names it): it never changes, and with the next version it may be gone. */
export const useListed = (entry: string, list: string) =>
  useQuery({ staleTime: Infinity, queryKey: ["listed", entry, list], queryFn: () => get<Listed>(`/listed/${id(entry)}.json`), enabled: entry !== "" });
export const useReconcile = () =>
  useQuery({ queryKey: ["reconcile"], queryFn: () => get<{ address: string }>("/reconcile.json"), staleTime: Infinity });
export const useLists = () => useQuery({ queryKey: ["lists"], queryFn: () => get<ListVersion[]>("/lists.json") });
export const useChanges = (list: string, version: string) =>
  useQuery({
    queryKey: ["changes", list, version],
    queryFn: () => get<Changes>(`/lists/${id(list)}/changes.json?version=${id(version)}`),
  });
export const useReview = () => useQuery({ queryKey: ["review"], queryFn: () => get<Review>("/review.json") });
export const useSearch = (words: string) =>
  useQuery({
    queryKey: ["search", words],
    queryFn: () => get<SearchHit[]>(`/search.json?q=${id(words)}`),
    enabled: words.trim().length > 1,
    placeholderData: (before) => before,
  });

/** After any change in the case every view may differ. */
export async function refreshAll(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "listed" });
}

export interface Decision {
  left: string;
  right?: string;
  verdict: Verdict;
  reason?: string;
  done: string;
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (judgement: string | null) => {
      let wanted = judgement;
      if (wanted === null) {
        const all = await get<JudgementView[]>("/judgements.json");
        const last = all.find((j) => j.in_force !== false && !j.undoes && !j.by.startsWith("paperchain."));
        if (!last) throw new Error(strings.toast.nothingToUndo);
        wanted = last.id;
      }
      return post<{ id: string }>(`/judgements/${id(wanted)}/undo`);
    },
    onSuccess: () => {
      toast(strings.toast.undone);
      return refreshAll(client);
    },
    onError: (error: Error) => toast(error.message, { bad: true }),
  });
}

export function useDecide() {
  const client = useQueryClient();
  const undo = useUndo();
  return useMutation({
    mutationFn: (d: Decision) =>
      post<{ id: string }>("/judgements", {
        left: d.left,
        right: d.right ?? "",
        verdict: d.verdict,
        reason: d.reason ?? "",
      }),
    onSuccess: (made, d) => {
      toast(d.done, { undo: () => undo.mutate(made.id) });
      return refreshAll(client);
    },
    onError: (error: Error) => toast(error.message, { bad: true }),
  });
}

export function useDismiss() {
  const client = useQueryClient();
  const undo = useUndo();
  return useMutation({
    mutationFn: ({ finding, reason }: { finding: string; reason: string; done: string }) =>
      post<{ id: string }>(`/findings/${id(finding)}/dismiss`, { reason }),
    onSuccess: (made, { done }) => {
      toast(done, { undo: () => undo.mutate(made.id) });
      return refreshAll(client);
    },
    onError: (error: Error) => toast(error.message, { bad: true }),
  });
}

export function useEdit() {
  const client = useQueryClient();
  const undo = useUndo();
  return useMutation({
    mutationFn: ({ claim, edit }: { claim: string; edit: ClaimEdit }) =>
      post<{ id: string }>(`/claims/${id(claim)}/edit`, edit),
    onSuccess: () => {
      toast(strings.toast.edited, { undo: () => undo.mutate(null) });
      return refreshAll(client);
    },
    onError: (error: Error) => toast(error.message, { bad: true }),
  });
}

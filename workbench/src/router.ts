/** History router: the path picks the screen, the query picks what is selected in it. */

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const here = () => location.pathname + location.search;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}

export function go(to: string, replace = false): void {
  if (to === here()) return;
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  for (const listener of listeners) listener();
}

export interface Place {
  path: string[];
  query: URLSearchParams;
}

export function useLocation(): Place {
  const url = useSyncExternalStore(subscribe, here);
  const [path = "/", query = ""] = url.split("?", 2);
  return { path: path.split("/").filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

/** Sets or clears query values of the current page without a new history entry. */
export function setQuery(values: Record<string, string | null>): void {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === "") query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  go(location.pathname + (text ? `?${text}` : ""), true);
}

export const urls = {
  source: (document: string, claim = "") =>
    `/sources/${encodeURIComponent(document)}${claim ? `?claim=${encodeURIComponent(claim)}` : ""}`,
  at: (document: string, start: number, end: number) =>
    `/sources/${encodeURIComponent(document)}?at=${start}-${end}`,
  entity: (entity: string) => `/entities/${encodeURIComponent(entity)}`,
  networkClaim: (claim: string) => `/network?claim=${encodeURIComponent(claim)}`,
  networkEntity: (entity: string) => `/network?entity=${encodeURIComponent(entity)}`,
};

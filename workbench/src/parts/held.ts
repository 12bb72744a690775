/** What a reviewer put off: it goes to the end of its queue and stays there until the tab is closed. */

import { useState } from "react";

export function useHeld(queue: string): [readonly string[], (ids: readonly string[]) => void] {
  const key = `paperchain.held.${queue}`;
  const [held, setHeld] = useState<readonly string[]>(() => {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept.map(String) : [];
    } catch {
      return [];
    }
  });
  const hold = (ids: readonly string[]) => {
    setHeld(ids);
    try {
      sessionStorage.setItem(key, JSON.stringify(ids));
    } catch {
      // nothing to keep it in: it lasts until the page is left
    }
  };
  return [held, hold];
}

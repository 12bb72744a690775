/** Keyboard shortcuts. Single letters are off while one types, and can be turned off altogether (WCAG 2.1.4). */

import { useEffect, useRef } from "react";

const KEY = "paperchain.single-keys";

export function singleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // nothing to keep it in: the choice lasts until the page is left
  }
}

export function typing(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** Binds plain keys ("a", "Escape", "?") while the component is mounted. */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
      if (document.querySelector("[data-modal]")) return;
      if (event.key.length === 1 && !singleKeys()) return;
      const run = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (run) {
        event.preventDefault();
        run(event);
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

import { Check, CircleAlert, X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { strings } from "../strings";

interface Toast {
  id: number;
  text: string;
  bad: boolean;
  undo: (() => void) | null;
}

let current: Toast | null = null;
let serial = 0;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

export function toast(text: string, options: { bad?: boolean; undo?: () => void } = {}): void {
  serial += 1;
  current = { id: serial, text, bad: options.bad ?? false, undo: options.undo ?? null };
  tell();
}

export function dismissToast(): void {
  current = null;
  tell();
}

/** Runs the undo of the toast that is showing; false if there is none. */
export function undoFromToast(): boolean {
  if (!current?.undo) return false;
  const undo = current.undo;
  dismissToast();
  undo();
  return true;
}

export function ToastArea() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
  const id = shown?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => current?.id === id && dismissToast(), 7000);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown && (
        <div className={shown.bad ? "toast bad" : "toast"}>
          {shown.bad ? <CircleAlert className="i" aria-hidden /> : <Check className="i" aria-hidden />}
          <span>{shown.text}</span>
          {shown.undo && (
            <button type="button" className="undo" onClick={undoFromToast}>
              {strings.toast.undo} <kbd>U</kbd>
            </button>
          )}
          <button type="button" aria-label={strings.toast.dismiss} onClick={dismissToast}>
            <X className="i s" aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}

/** Adding files: by the button or by dropping them anywhere. They go to the server on this computer only. */

import { useEffect, useState } from "react";
import { upload, uploadList } from "../api/client";
import { queryClient, refreshAll } from "../api/queries";
import { strings } from "../strings";
import { toast } from "./toast";

async function add(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  toast(strings.toast.uploading(files.length));
  try {
    await upload(files);
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error), { bad: true });
  }
}

async function load(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  toast(strings.screening.loading);
  try {
    await uploadList(files);
    toast(strings.screening.loaded);
    await refreshAll(queryClient);
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error), { bad: true });
  }
}

/** Loads one sanctions list: its file, or all the files that it consists of. */
export function chooseList(): void {
  choose(load);
}

export function chooseFiles(): void {
  choose(add);
}

function choose(then: (files: readonly File[]) => Promise<void>): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.addEventListener("change", () => void then([...(input.files ?? [])]));
  input.click();
}

export function DropArea() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const files = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent) => {
      if (!files(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => files(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!files(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void add([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragenter", enter);
    addEventListener("dragleave", leave);
    addEventListener("dragover", hover);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragenter", enter);
      removeEventListener("dragleave", leave);
      removeEventListener("dragover", hover);
      removeEventListener("drop", drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop" aria-hidden="true">
      <h2>{strings.drop.title}</h2>
      <p className="mut">{strings.drop.hint}</p>
    </div>
  );
}

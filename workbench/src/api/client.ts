/** One way to the server: same origin, JSON, errors as one readable line. */

import { strings } from "../strings";

export class ServerError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

function lineOf(body: unknown): string {
  if (body && typeof body === "object") {
    for (const key of ["error", "detail", "message"]) {
      const value = (body as Record<string, unknown>)[key];
      if (typeof value === "string") return value;
    }
  }
  return "";
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...init });
  } catch {
    throw new ServerError(0, strings.error.unreachable);
  }
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null);
    if (response.status === 401) throw new ServerError(401, strings.error.session);
    throw new ServerError(response.status, lineOf(body) || strings.error.status(response.status));
  }
  return response;
}

export async function get<T>(path: string): Promise<T> {
  const response = await ask(path, { headers: { accept: "application/json" } });
  return (await response.json()) as T;
}

export async function post<T>(path: string, body?: unknown): Promise<T> {
  const response = await ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}),
  });
  return (await response.json()) as T;
}

export async function uploadList(files: readonly File[]): Promise<void> {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  await ask("/lists", { method: "POST", body: form });
}

export async function upload(files: readonly File[]): Promise<{ job: string }> {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  const response = await ask("/documents", { method: "POST", body: form });
  return (await response.json()) as { job: string };
}

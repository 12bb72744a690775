/** The frame around every screen: top bar, rail, status bar. */

import { useQueryClient } from "@tanstack/react-query";
import { ChartGantt, FileText, HardDrive, Keyboard, LayoutDashboard, ListChecks, Monitor, Moon, NotebookText, Shield, SquareUser, Sun, Undo2, Waypoints } from "lucide-react";
import { useEffect, useState } from "react";
import { refreshAll, useSummary } from "./api/queries";
import { Link } from "./parts/glyph";
import { SearchBox } from "./parts/search";
import { strings } from "./strings";
import { setTheme, useTheme, type Theme } from "./theme";

const NEXT: Record<Theme, Theme> = { light: "dark", dark: "system", system: "light" };

export function Top({ undo, help }: { undo: () => void; help: () => void }) {
  const { data } = useSummary();
  const theme = useTheme();
  const Icon = { light: Sun, dark: Moon, system: Monitor }[theme];
  const t = strings.top;
  useEffect(() => {
    if (data) document.title = `${data.name} – ${strings.product}`;
  }, [data]);
  return (
    <header className="top">
      <div className="brand" aria-label={strings.product} role="img">
        <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
          <circle cx="6.5" cy="19" r="3.2" /><circle cx="19.5" cy="7" r="3.2" /><path d="M9 16.8 17 9.3" /><path d="M4 7.5h8M4 11.5h4.5" opacity=".55" />
        </svg>
      </div>
      <div className="case">
        <span className="cut">{data?.name ?? ""}</span>
        {data && <small>{t.counts(data.documents, data.entities, data.claims)}</small>}
      </div>
      <SearchBox />
      <span className="chip quiet wide" title={t.localWhy}><HardDrive className="i s" aria-hidden />{t.local}</span>
      <button type="button" className="btn g ic" aria-label={t.undo} title={t.undo} onClick={undo}><Undo2 className="i" aria-hidden /></button>
      <button type="button" className="btn g ic" aria-label={t.theme[theme]} title={t.theme[theme]} onClick={() => setTheme(NEXT[theme])}><Icon className="i" aria-hidden /></button>
      <button type="button" className="btn g ic" aria-label={t.keys} title={t.keys} onClick={help}><Keyboard className="i" aria-hidden /></button>
    </header>
  );
}

export function Rail({ room }: { room: string }) {
  const { data } = useSummary();
  const n = strings.nav;
  const views = [
    ["", "/", n.overview, LayoutDashboard],
    ["sources", "/sources", n.sources, FileText],
    ["network", "/network", n.network, Waypoints],
    ["timeline", "/timeline", n.timeline, ChartGantt],
    ["entities", "/entities", n.entities, SquareUser],
    ["review", "/review", n.review, ListChecks],
    ["screening", "/screening", n.screening, Shield],
  ] as const;
  return (
    <nav className="rail" aria-label={n.label}>
      {views.map(([id, to, name, Icon]) => (
        <Link key={id} to={to} current={room === id}>
          <Icon aria-hidden />
          {name}
          {id === "review" && data && data.review > 0 && <span className="n">{data.review > 99 ? "99+" : data.review}</span>}
        </Link>
      ))}
      <a href="/report.html"><NotebookText aria-hidden />{n.report}</a>
    </nav>
  );
}

interface Progress {
  done: number;
  total: number;
  name: string;
}

/** Listens to the server: progress of jobs, and that the case has changed. */
function useEvents(): { progress: Progress | null; live: boolean } {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [live, setLive] = useState(true);
  useEffect(() => {
    const source = new EventSource("/events");
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    source.onmessage = (message) => {
      const event = JSON.parse(String(message.data)) as { type: string } & Partial<Progress>;
      if (event.type === "progress") {
        const { done = 0, total = 0, name = "" } = event;
        setProgress(done >= total ? null : { done, total, name });
      } else if (event.type === "changed") {
        setProgress(null);
        void refreshAll(client);
      }
    };
    return () => source.close();
  }, [client]);
  return { progress, live };
}

export function StatusBar() {
  const { data } = useSummary();
  const { progress, live } = useEvents();
  const s = strings.status;
  return (
    <footer className="status">
      <span className="row gap6" role="status"><span className={live ? "dot" : "dot off"} />{live ? s.saved : s.offline}</span>
      {progress && <span className="row"><progress max={progress.total} value={progress.done} />{s.reading(progress.done, progress.total, progress.total > 1 ? progress.name : "")}</span>}
      {data && <span className="cut">{data.lists.length > 0 ? s.lists(data.lists.map((l) => l.name).join(", ")) : s.noLists}</span>}
      <span className="sp" />
      {data && <span>{s.version(data.version)}</span>}
    </footer>
  );
}

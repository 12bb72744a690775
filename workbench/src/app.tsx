import { useState } from "react";
import { useUndo } from "./api/queries";
import { DropArea } from "./parts/adding";
import { KeyHelp } from "./parts/key-help";
import { useKeys } from "./parts/keys";
import { Empty } from "./parts/states";
import { ToastArea, undoFromToast } from "./parts/toast";
import { go, useLocation } from "./router";
import { DocumentScreen } from "./screens/document";
import { DossierScreen } from "./screens/dossier";
import { EntitiesScreen } from "./screens/entities";
import { NetworkScreen } from "./screens/network";
import { OverviewScreen } from "./screens/overview";
import { ReviewScreen } from "./screens/review";
import { ScreeningScreen } from "./screens/screening";
import { SourcesScreen } from "./screens/sources";
import { TimelineScreen } from "./screens/timeline";
import { Rail, StatusBar, Top } from "./shell";
import { strings } from "./strings";

const GOTO: Record<string, string> = { o: "/", s: "/sources", n: "/network", t: "/timeline", e: "/entities", r: "/review", l: "/screening", p: "/report.html" };

function Screen({ path }: { path: string[] }) {
  const [room = "", id, more] = path;
  if (more === undefined) {
    if (room === "") return <OverviewScreen />;
    if (room === "sources") return id ? <DocumentScreen key={id} id={id} /> : <SourcesScreen />;
    if (room === "entities") return id ? <DossierScreen key={id} id={id} /> : <EntitiesScreen />;
    if (room === "network" && !id) return <NetworkScreen />;
    if (room === "timeline" && !id) return <TimelineScreen />;
    if (room === "review" && !id) return <ReviewScreen />;
    if (room === "screening" && !id) return <ScreeningScreen />;
  }
  return (
    <section className="screen">
      <Empty title={strings.error.noPage} hint={strings.error.noPageHint}>
        <button type="button" className="btn p s" onClick={() => go("/")}>{strings.nav.overview}</button>
      </Empty>
    </section>
  );
}

export function App() {
  const { path } = useLocation();
  const [help, setHelp] = useState(false);
  const [leader, setLeader] = useState(false);
  const undo = useUndo();
  const undoLast = () => {
    if (!undoFromToast()) undo.mutate(null);
  };
  const jump = (key: string) => () => {
    if (!leader) return;
    setLeader(false);
    const to = GOTO[key] ?? "/";
    if (to.endsWith(".html")) location.assign(to);
    else go(to);
  };
  useKeys({
    "?": () => setHelp(true),
    u: undoLast,
    g: () => {
      setLeader(true);
      setTimeout(() => setLeader(false), 1200);
    },
    ...(leader ? Object.fromEntries(Object.keys(GOTO).map((key) => [key, jump(key)])) : {}),
  });
  return (
    <div className="app" data-leader={leader || undefined}>
      <a className="skip" href="#main">{strings.skip}</a>
      <Top undo={undoLast} help={() => setHelp(true)} />
      <Rail room={path[0] ?? ""} />
      <main id="main" tabIndex={-1}>
        <Screen path={path} />
      </main>
      <StatusBar />
      <ToastArea />
      <DropArea />
      {help && <KeyHelp close={() => setHelp(false)} />}
    </div>
  );
}

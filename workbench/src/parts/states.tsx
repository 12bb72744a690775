import { CircleAlert, FileX2 } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { strings } from "../strings";

/** Nothing for 300 ms, then the outline of the real layout. */
export function Skeleton({ rows = 6, className = "" }: { rows?: number; className?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={`skeleton ${className}`} role="status" aria-label={strings.state.loading} aria-busy="true">
      {late && Array.from({ length: rows }, (_, i) => <span key={i} className={`bone w${i % 4}`} />)}
    </div>
  );
}

export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <div className="middle">
      <div className="stcard bad" role="alert">
        <CircleAlert className="i big" aria-hidden />
        <h3>{strings.state.failed}</h3>
        <p className="sm mut">{error.message}</p>
        <p className="sm dim">{strings.state.works}</p>
        <div className="row gap6 centre">
          <button type="button" className="btn p s" onClick={retry}>{strings.state.retry}</button>
          <button type="button" className="btn g s" onClick={() => void navigator.clipboard?.writeText(`${error.message}\n${location.href}`)}>
            {strings.state.copy}
          </button>
        </div>
      </div>
    </div>
  );
}

export function Empty({ title, hint, icon, children }: { title: string; hint: string; icon?: ReactNode; children?: ReactNode }) {
  return (
    <div className="middle">
      <div className="stcard">
        <span className="dim">{icon ?? <FileX2 className="i big" aria-hidden />}</span>
        <h3>{title}</h3>
        <p className="sm mut">{hint}</p>
        {children}
      </div>
    </div>
  );
}

interface Answer<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** The three states of an answer: an outline while it loads, what failed and how to retry, or the screen. */
export function Loaded<T>({ answer, rows, children }: { answer: Answer<T>; rows?: number; children: (data: T) => ReactNode }) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  return <Skeleton rows={rows} className="pad" />;
}

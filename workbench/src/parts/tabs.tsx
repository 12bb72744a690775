/** Tabs with arrow keys, as the ARIA practice describes them. */
export function Tabs<T extends string>({ tabs, chosen, choose, label }: { tabs: [T, string, number | null][]; chosen: T; choose: (tab: T) => void; label: string }) {
  const move = (event: React.KeyboardEvent, by: number) => {
    event.preventDefault();
    const at = tabs.findIndex(([id]) => id === chosen);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    choose(next[0]);
    const strip = event.currentTarget.parentElement;
    requestAnimationFrame(() => strip?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {tabs.map(([id, name, number]) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
          onKeyDown={(event) => {
            if (event.key === "ArrowRight") move(event, 1);
            if (event.key === "ArrowLeft") move(event, -1);
          }}
        >
          {name} {number !== null && <span className="dim num">{number}</span>}
        </button>
      ))}
    </div>
  );
}

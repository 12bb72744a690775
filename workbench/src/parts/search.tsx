import { Search } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useEntities, useSearch } from "../api/queries";
import { go, urls } from "../router";
import { strings } from "../strings";
import { Badges } from "./badges";
import { Glyph } from "./glyph";
import { typing } from "./keys";

interface Item {
  key: string;
  to: string;
  face: React.ReactNode;
}

/** Words of the query, marked in a snippet. */
function Marked({ text, words }: { text: string; words: string }) {
  const wanted = words.trim().toLocaleLowerCase();
  const at = wanted ? text.toLocaleLowerCase().indexOf(wanted) : -1;
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + wanted.length)}</mark>
      {text.slice(at + wanted.length)}
    </>
  );
}

export function SearchBox() {
  const [words, setWords] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(words);
  const entities = useEntities().data ?? [];
  const hits = useSearch(asked).data ?? [];
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const palette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (palette || (event.key === "/" && !typing(event))) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const wanted = asked.trim().toLocaleLowerCase();
  const named = wanted === "" ? [] : entities.filter((e) => [e.name, ...e.names].some((n) => n.toLocaleLowerCase().includes(wanted))).slice(0, 6);
  const people: Item[] = named.map((e) => ({
    key: e.id,
    to: urls.entity(e.id),
    face: <><Glyph schema={e.schema} named={e.named} size={18} /><span className="b5 cut">{e.name}</span><span className="sp" /><Badges screening={e.screening} reported={e.reported_sanction} /></>,
  }));
  const passages: Item[] = wanted === "" ? [] : hits.slice(0, 8).map((h) => ({
    key: `${h.document_id}${h.start}`,
    to: urls.at(h.document_id, h.start, h.end),
    face: <span className="grow"><span className="snip"><Marked text={h.snippet.replace(/[\[\]]/g, "")} words={asked} /></span><span className="xs dim">{h.document}</span></span>,
  }));
  const items = [...people, ...passages];
  const pick = (item: Item | undefined) => {
    if (!item) return;
    go(item.to);
    setOpen(false);
    input.current?.blur();
  };
  const keys = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") {
      setOpen(false);
      input.current?.blur();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      setChosen((c) => (items.length ? (c + by + items.length) % items.length : 0));
    } else if (event.key === "Enter") pick(items[chosen]);
  };
  const group = (title: string, list: Item[], from: number) =>
    list.length > 0 && (
      <div role="group" aria-label={title}>
        <div className="pg">{title}</div>
        {list.map((item, i) => (
          <div key={item.key} id={`hit-${from + i}`} role="option" aria-selected={chosen === from + i} className="pi" onMouseDown={(e) => e.preventDefault()} onClick={() => pick(item)} onMouseMove={() => setChosen(from + i)}>
            {item.face}
          </div>
        ))}
      </div>
    );
  const showing = open && wanted !== "";
  return (
    <div className="search" role="search">
      <div className="box">
        <Search className="i" aria-hidden />
        <input
          ref={input} value={words} placeholder={strings.top.search} aria-label={strings.top.search} role="combobox" aria-expanded={showing} aria-controls="hits"
          aria-activedescendant={showing && items.length ? `hit-${chosen}` : undefined} autoComplete="off" spellCheck={false}
          onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={keys}
          onChange={(e) => { setWords(e.target.value); setChosen(0); setOpen(true); }}
        />
        <kbd>Ctrl</kbd><kbd>K</kbd>
      </div>
      {showing && (
        <div className="results scr" id="hits" role="listbox" aria-label={strings.search.results}>
          {group(strings.search.entities, people, 0)}
          {group(strings.search.passages, passages, people.length)}
          {items.length === 0 && <div className="pad sm mut">{strings.search.none(asked)} {strings.search.noneHint}</div>}
        </div>
      )}
    </div>
  );
}

import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { strings } from "../strings";
import { setSingleKeys, singleKeys } from "./keys";

export function KeyHelp({ close }: { close: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(singleKeys());
  useEffect(() => {
    box.current?.showModal();
  }, []);
  const toggle = () => {
    setSingleKeys(!single);
    setSingle(!single);
  };
  return (
    <dialog ref={box} className="dialog scr" aria-label={strings.keys.title} data-modal onClose={close} onClick={(e) => e.target === box.current && close()}>
      <div className="row pad">
        <h2>{strings.keys.title}</h2>
        <span className="sp" />
        <button type="button" className="btn g s ic" aria-label={strings.keys.close} onClick={close}><X className="i" aria-hidden /></button>
      </div>
      <div className="keygrid">
        {strings.keys.sections.map((section) => (
          <section key={section.name}>
            <h3 className="mb8">{section.name}</h3>
            <dl>
              {section.keys.map(([keys, what]) => (
                <div key={keys + what} className="keyrow">
                  <dt>{keys.split(" ").map((k) => (k === "or" || k === "then" ? <span key={k} className="dim xs"> {k} </span> : <kbd key={k}>{k}</kbd>))}</dt>
                  <dd className="mut">{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="row pad sm">
        <input type="checkbox" checked={single} onChange={toggle} />
        <span>{strings.keys.single}</span>
        <span className="dim">{strings.keys.singleHint}</span>
      </label>
    </dialog>
  );
}

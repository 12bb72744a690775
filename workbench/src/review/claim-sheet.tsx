import { useClaim } from "../api/queries";
import type { ClaimEdit, ClaimPage } from "../api/types";
import { Details, Quotation, Support } from "../network/claim-panel";
import { Grade } from "../parts/badges";
import { Gloss } from "../parts/claim";
import { Link } from "../parts/glyph";
import { Loaded } from "../parts/states";
import { StandingNote, StatusPill } from "../parts/status";
import { urls } from "../router";
import { strings } from "../strings";
import { EditForm } from "./edit-form";

const r = strings.review;

interface Props {
  id: string;
  editing: boolean;
  close: () => void;
  save: (edit: ClaimEdit) => void;
}

export function ClaimSheet({ id, ...rest }: Props) {
  const answer = useClaim(id);
  return <Loaded answer={answer}>{(page) => <Sheet page={page} {...rest} editing={rest.editing && !answer.isPlaceholderData} />}</Loaded>;
}

function Sheet({ page, editing, close, save }: { page: ClaimPage } & Omit<Props, "id">) {
  const { claim } = page;
  return (
    <div className="sheetcol">
      <div>
        <h1>{r.question}</h1>
        <p className="mut">{r.questionHint}</p>
      </div>
      <div className="card pad">
        <Quotation page={page} />
        <p className="xs dim mt8"><Link to={urls.source(claim.document_id, claim.id)}>{claim.document}</Link> · <span className="mono">{strings.network.chars(claim.evidence.start, claim.evidence.end)}</span></p>
      </div>
      {editing ? (
        <EditForm key={claim.id} claim={claim} close={close} save={save} />
      ) : (
        <>
          <div className="card pad">
            <h2><Gloss claim={claim} /></h2>
            <div className="row gap6 mt8"><StatusPill status={claim.status} /><Grade grade={claim.grade} /><StandingNote standing={claim.standing} /></div>
          </div>
          <div className="two">
            <div className="card"><Details claim={claim} /></div>
            <div className="card"><Support page={page} /></div>
          </div>
        </>
      )}
    </div>
  );
}

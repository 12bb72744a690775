/** The JSON of the server, as the contract states it. Offsets are code points until `offsets.ts` converts them. */

import type { EventView, Mark } from "./weighing";

export type Status = "asserted" | "reported" | "alleged" | "possible" | "planned" | "denied" | "no_comment";
export const STATUSES: readonly Status[] = ["asserted", "reported", "alleged", "possible", "planned", "denied", "no_comment"];

export type Standing = "machine" | "proposed" | "accepted" | "rejected" | "edited" | "withdrawn";
export type Screening = "listed" | "possible" | "none" | "not_screened";
export type Verdict = "positive" | "possible" | "negative" | "unsure";

export interface ArgumentView {
  role: string;
  name: string;
  value: string;
  entity: string;
  known_as?: string;
  start: number | null;
  end: number | null;
  schema: string;
  certain: boolean;
}

export interface SpeakerView {
  name: string;
  kind: string;
  entity: string;
  implicit: boolean;
  access: "document" | "first_hand" | "second_hand" | "unnamed" | "";
  joint: boolean;
}

export interface ClaimView {
  id: string;
  document: string;
  document_id: string;
  kind: string;
  evidence: { start: number; end: number; exact: string };
  arguments: ArgumentView[];
  polarity: "positive" | "negative";
  modality: string;
  status: Status;
  speakers: string[];
  chain: SpeakerView[];
  time: string | null;
  place: string | null;
  quantity: string | null;
  money: string | null;
  money_converted: string | null;
  said_at: string | null;
  answers: string[];
  answered_by: string[];
  summarises: string[];
  origin: string;
  standing: Standing;
  hedge: string;
  heading: boolean;
  gloss: string;
  groups: number;
  grade: string;
  fragment: string;
}

/** A happening as the timeline shows it: `first` and `last` are ISO days, null where that side is open or unknown. */
export interface Happening {
  claims: string[];
  kind: string;
  lane: "deliveries" | "money" | "making" | "visits" | "ties" | "law" | "statements" | "other";
  gloss: string;
  status: Status;
  contested: "full" | "part" | null;
  groups: number;
  entities: string[];
  documents: string[];
  time: string | null;
  told: string;
  first: string | null;
  last: string | null;
  precision: "day" | "month" | "year" | "interval" | null;
  soft: [boolean, boolean];
}

export interface ListRow {
  id: string;
  name: string;
  published: string;
  sha256: string;
  entries: number;
  loaded_at: string;
}

export interface ListVersion extends ListRow {
  current: boolean;
}

export interface Listed {
  id: string;
  caption: string;
  schema: string;
  properties: Record<string, string[]>;
  entry: { list: string; published: string; sha256: string; listed_at: string; until: string; line: number; passage: string };
}

export interface ListEntry {
  id: string;
  name: string;
  schema: string;
  listed_at: string;
  passage: string;
  line: number;
}

export interface Changes {
  list: string;
  name: string;
  before: { published: string; sha256: string } | null;
  after: { published: string; sha256: string };
  came: ListEntry[];
  went: ListEntry[];
  changed: (ListEntry & { fields: string[]; before: string })[];
  uncompared: string[];
  new: FindingView[];
  ended: FindingView[];
}

export interface Summary {
  name: string;
  documents: number;
  entities: number;
  claims: number;
  by_status: Partial<Record<Status, number>>;
  by_standing: Partial<Record<Standing, number>>;
  findings: number;
  lists: ListRow[];
  left_out: { document: string; reason: string }[];
  review: number;
  groups: number;
  contested: number;
  withdrawn: number;
  marked: { target: string; name: string; mark: Mark; by: string; reason: string; judgement: string }[];
  version: string;
}

export interface DocumentRow {
  id: string;
  name: string;
  title: string;
  media_type: string;
  published: string | null;
  language: string | null;
  source: string | null;
  status: "read" | "partial" | "not_read";
  note: string;
  claims: number;
  entities: number;
  group: string | null;
  copies: string | null;
  bytes: number | null;
  mark: Mark | null;
}

export interface PlaceView {
  start: number;
  end: number;
  kind: string;
  fragment: string;
  label: string;
}

export interface MentionView {
  start: number;
  end: number;
  entity: string;
  name: string;
  schema: string;
  named: boolean;
}

export interface DocumentView extends Omit<DocumentRow, "claims"> {
  text: string;
  places: PlaceView[];
  claims: ClaimView[];
  mentions: MentionView[];
  provenance: { label: string; value: string }[];
  withdrawn: (ClaimView & { why: string })[];
}

export interface Passage {
  document: string;
  document_id: string;
  start: number;
  end: number;
  prefix: string;
  exact: string;
  suffix: string;
}

export interface ClaimPage {
  claim: ClaimView;
  against: ClaimView[];
  agrees: ClaimView[];
  answers: ClaimView[];
  answered_by: ClaimView[];
  group_names: string[];
  passage: Passage;
  event: EventView | null;
}

export interface EntityRow {
  id: string;
  name: string;
  schema: string;
  names: string[];
  mentions: number;
  documents: number;
  claims: number;
  named: boolean;
  screening: Screening;
  reported_sanction: boolean;
}

export interface ReasonView {
  feature: string;
  score: number;
  left: string;
  right: string;
}

export interface MatchView {
  left: string;
  right: string;
  left_name?: string;
  right_name?: string;
  score: number;
  method: string;
  reasons: ReasonView[];
  verdict: Verdict | null;
  by?: string | null;
  judgement?: string | null;
}

export interface FindingView {
  id: string;
  rule: string;
  entity: string;
  entity_name: string;
  title: string;
  detail: string;
  score: number | null;
  reasons: ReasonView[];
  entry: string;
  passage: string;
  list: string;
  claims: ClaimView[];
  status: string;
  judgement: string;
}

export interface EntityView extends Omit<EntityRow, "claims"> {
  sightings: Passage[];
  claims: ClaimView[];
  matches: MatchView[];
  findings: FindingView[];
}

export interface NetworkNode {
  id: string;
  name: string;
  schema: string;
  degree: number;
  named: boolean;
  screening: Screening;
  reported_sanction: boolean;
}

export interface NetworkEdge {
  id: string;
  source: string;
  target: string;
  kind: string;
  label: string;
  status: Status;
  claims: string[];
  count: number;
  groups: number;
  time: string | null;
}

export interface Network {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  total_nodes: number;
  total_edges: number;
}

export interface PathStep {
  left: string;
  left_name: string;
  right: string;
  right_name: string;
  kind: string;
  claims: ClaimView[];
}

export interface PathView {
  steps: PathStep[];
  strength: number;
  status: Status;
  groups: number;
  group_names: string[];
  grade: string;
}

export interface SearchHit {
  document: string;
  document_id: string;
  start: number;
  end: number;
  snippet: string;
}

export interface PartyView extends EntityRow {
  passages: Passage[];
}

export interface MergeView extends MatchView {
  left_party: PartyView;
  right_party: PartyView;
  parts: ReasonView[];
  beside: ReasonView[];
  shared: { id: string; name: string }[];
  together: string[];
  left_context: Passage;
  right_context: Passage;
}

export interface Review {
  claims: ClaimView[];
  merges: MergeView[];
}

export interface JudgementView {
  id: string;
  left: string;
  right: string;
  verdict: Verdict;
  by: string;
  at: string;
  reason: string;
  replaces: string;
  left_name: string;
  right_name: string;
  in_force?: boolean;
  undoes?: boolean;
}

export interface ClaimEdit {
  kind: string;
  arguments: { role: string; value: string; entity: string; start: number | null; end: number | null }[];
  polarity: "positive" | "negative";
  modality: string;
}

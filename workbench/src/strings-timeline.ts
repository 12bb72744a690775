/** Words of the timeline. */

const n = (count: number, one: string, many: string) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const timeline = {
  title: "Timeline",
  hint: "Soft edges: no exact date given",
  by: { label: "Zoom", month: "Month", quarter: "Quarter", year: "Year" },
  lanes: {
    deliveries: "Deliveries and orders", money: "Payments and contracts", making: "Making and tests",
    visits: "Visits and training", ties: "Owners and posts", law: "Sanctions and courts", statements: "Statements", other: "Other",
  },
  partly: (shown: number, all: number) => `${shown.toLocaleString("en")} of ${all.toLocaleString("en")}, most independent groups first`,
  showMore: "Show more",
  undated: "No date given",
  happenings: (c: number) => n(c, "happening", "happenings"),
  told: (c: number) => n(c, "claim", "claims"),
  table: "Table",
  picture: "Picture",
  columns: { when: "When", words: "In the source’s words", what: "What", status: "Status", groups: "Groups" },
  all: "Everybody",
  party: "Party",
  statuses: "Status",
  none: "Nothing fits these filters.",
  clear: "Show everything",
  empty: "No claims yet",
  emptyHint: "Add documents; what they say will stand here in order of time.",
  choose: "Choose a bar to read the sentence that it rests on.",
  open: "Open in source",
  network: "Show in network",
  of: (at: number, all: number) => `${at} of ${all}`,
  next: "Next claim on it",
  more: (c: number) => `${c.toLocaleString("en")} more`,
  less: "Fewer",
  contested: { full: "Contested", part: "Contested in part" },
  bar: (what: string, when: string, status: string) => `${what}. ${when || "No date given"}. ${status}.`,
};

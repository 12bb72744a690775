"""The look of the printed report: serif text, one accent, A4 with page numbers; no script, nothing loaded."""

STYLE = """
:root { --ink: #1c2127; --ink-2: #474f59; --ink-3: #606872; --line: #e4e0d7; --bg: #f4f2ed; --paper: #ffffff;
  --accent: #1c5d8c; --mark: #fbe9a9; --asserted: #3b4550; --asserted-s: #ebedef; --alleged: #a95504;
  --alleged-s: #fbefdf; --denied: #b3261e; --denied-s: #fae7e5; --soft: #f8f6f2; }
* { box-sizing: border-box; }
html { background: var(--bg); }
body { margin: 0; color: var(--ink);
  font: 400 16px/25px "Source Serif 4", "Source Serif", "Noto Serif", Georgia, serif;
  font-variant-numeric: oldstyle-nums; text-rendering: optimizeLegibility; hyphens: manual; }
main { max-width: 760px; margin: 32px auto; padding: 68px 84px 60px; background: var(--paper); border-radius: 2px;
  box-shadow: 0 6px 24px -8px rgb(40 34 20 / .18), 0 1px 3px rgb(40 34 20 / .08); }
h1 { font-size: 30px; line-height: 36px; font-weight: 600; letter-spacing: -.014em; margin: 0 0 8px;
  text-wrap: balance; }
h2 { font-size: 20px; line-height: 28px; font-weight: 600; letter-spacing: -.008em; margin: 44px 0 10px;
  padding-top: 14px;
  border-top: 1px solid var(--line); }
h3 { font-size: 17px; line-height: 25px; font-weight: 600; margin: 26px 0 6px; }
p { margin: 0 0 11px; overflow-wrap: break-word; }
a { color: var(--accent); text-decoration: none; }
.meta, .note, .status, dt, .where, .reasons, th { font-family: Inter, "Noto Sans", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
.meta { font-size: 13px; line-height: 20px; color: var(--ink-3); }
.read { margin-top: 18px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--ink-2); }
dl { display: grid; grid-template-columns: repeat(3, 1fr); gap: 18px 24px; margin: 18px 0 20px; }
dl div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dt { font-size: 12px; line-height: 17px; color: var(--ink-3); }
dd { margin: 0; font-size: 22px; line-height: 28px; font-variant-numeric: lining-nums; }
dd.words { font-size: 16px; line-height: 28px; }
sup { font: 600 11px/0 Inter, "Noto Sans", system-ui, sans-serif; margin-left: 2px; white-space: nowrap; }
.status { display: inline-block; margin-left: 6px; padding: 0 7px; border-radius: 5px; font-size: 11.5px;
  line-height: 18px;
  font-weight: 500; vertical-align: 1px; white-space: nowrap; color: var(--asserted); background: var(--asserted-s); }
.status.alleged, .status.possible, .status.planned { color: var(--alleged); background: var(--alleged-s); }
.status.denied { color: var(--denied); background: var(--denied-s); }
.check { font: 400 12px/18px Inter, "Noto Sans", system-ui, sans-serif; color: var(--ink-3); white-space: nowrap; }
.event { margin: 0 0 15px; break-inside: avoid; }
.event p { margin: 0 0 4px; }
.answers { display: block; margin: 2px 0 0 16px; color: var(--ink-2); }
.against { margin: 4px 0 0 2px; padding: 1px 0 1px 16px; border-left: 2px solid var(--denied); }
.against b { font-weight: 600; color: var(--denied); }
.rests { margin-top: 2px; font: 400 12.5px/19px Inter, "Noto Sans", system-ui, sans-serif; color: var(--ink-3); }
.finding { margin: 0 0 20px; padding: 14px 18px 8px; background: var(--soft); border-radius: 8px;
  break-inside: avoid; }
.finding h3 { margin: 0 0 4px; }
.finding blockquote { margin: 6px 0 10px; padding-left: 14px; border-left: 2px solid var(--line);
  color: var(--ink-2); }
.reasons { font-size: 12.5px; line-height: 19px; color: var(--ink-3); }
.malpractice { margin-top: 18px; font-style: italic; color: var(--ink-2); }
ol.notes { margin: 0; padding: 0; list-style: none; }
ol.notes li { position: relative; padding-left: 40px; margin: 0 0 16px; font-size: 14px; line-height: 21px;
  break-inside: avoid; }
ol.notes .number { position: absolute; left: 0; width: 28px; text-align: right; color: var(--accent);
  font: 600 12px/21px Inter, "Noto Sans", system-ui, sans-serif; }
.quote { display: block; margin: 3px 0; color: var(--ink-2); overflow-wrap: anywhere; }
.quote mark { color: var(--ink); background: var(--mark); padding: 1px 0; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
.where { display: block; font-size: 11.5px; line-height: 18px; color: var(--ink-3); overflow-wrap: anywhere; }
ul { margin: 0 0 12px; padding-left: 20px; }
li { margin-bottom: 5px; }
@media (max-width: 720px) { main { margin: 0; padding: 32px 22px; } dl { grid-template-columns: repeat(2, 1fr); } }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e9ebed; --ink-2: #b7bec6; --ink-3: #8e969f; --line: #2a3037; --bg: #101316; --paper: #191d21;
    --accent: #79b8e3; --mark: #4a3e12; --asserted: #c2cad2; --asserted-s: #2a3037; --alleged: #f0a850;
    --alleged-s: #37290f; --denied: #f38a80; --denied-s: #3a1f1d; --soft: #1e2328; }
}
@page { size: A4; margin: 22mm 22mm 24mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 400 9pt Inter, "Noto Sans", sans-serif;
  color: #606872; } }
@media print {
  html, main { background: #fff; } body { font-size: 10.5pt; line-height: 15.5pt; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  h1, h2, h3 { break-after: avoid; } p { orphans: 3; widows: 3; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""

/**
 * The style sheet of the HTML report. A verdict shows itself by line style, glyph and word, with colour on top, so that
 * it survives a black-and-white printer and any eye.
 */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fffdf9; --ink: #1c1a17; --soft: #5b564e; --rule: #d9d3c7; --wash: #f6f2ea; --link: #1d4f80;
  --confirmed: #1f6b3a; --outdated: #a3261d; --speculative: #8a5200; --undecided: #5b564e; }
@media screen and (prefers-color-scheme: dark) { :root {
  --paper: #171614; --ink: #ece7dd; --soft: #aca597; --rule: #3c3932; --wash: #211f1c; --link: #8fbdec;
  --confirmed: #7fce98; --outdated: #ff9a8d; --speculative: #eeb765; --undecided: #aca597; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 "Source Serif 4", Charter, "Bitstream Charter", Georgia, Cambria, serif; text-size-adjust: 100%; }
body { max-width: 62rem; margin: 0 auto; padding: 3.5rem 1.75rem 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; margin: 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
p, ul, ol, dl, blockquote { margin: 0; padding: 0; }
.masthead { border-top: 4px solid var(--ink); padding-top: 0.9rem; }
.kind, .label, thead th, .relation, .particulars dt, .meaning, .nature, .by, .from, .hash, .none, .reference, .lead + ul, tbody th, .verdict, .suggestion, .address {
  font-family: "Inter", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
.kind { font-size: 0.78rem; font-weight: 650; letter-spacing: 0.09em; text-transform: uppercase; color: var(--soft); }
h1 { font-size: clamp(1.9rem, 4.5vw, 2.75rem); letter-spacing: -0.012em; margin: 0.45rem 0 0.8rem; max-width: 24em; }
.origin { color: var(--soft); font-size: 1.05rem; }
.address { font-size: 0.82rem; overflow-wrap: anywhere; margin-top: 0.2rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 1rem; padding-top: 0.7rem; border-top: 1px solid var(--rule); }
.lead b { font-weight: 650; }
.figures { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0; margin-top: 1.2rem; border: 1px solid var(--rule); border-radius: 6px; }
.figures li { padding: 0.9rem 1.1rem 1rem; border-inline-start: 1px solid var(--rule); margin-inline-start: -1px; }
.figures .count { display: block; font: 400 2.5rem/1.1 "Source Serif 4", Charter, Georgia, serif; font-variant-numeric: lining-nums; }
.figures .name { display: block; font-weight: 650; font-size: 0.95rem; margin: 0.15rem 0 0.35rem; }
.meaning { display: block; font-size: 0.8rem; line-height: 1.4; color: var(--soft); }
.confirmed { --tone: var(--confirmed); --style: solid; --weight: 2px; }
.outdated { --tone: var(--outdated); --style: double; --weight: 1.5px; }
.speculative { --tone: var(--speculative); --style: dotted; --weight: 2.5px; }
.undecided { --tone: var(--undecided); --style: dashed; --weight: 1px; }
.glyph { color: var(--tone); font-weight: 700; display: inline-block; min-width: 0.9em; }
.line, mark { text-decoration: underline var(--style) var(--tone) var(--weight); text-underline-offset: 0.24em; text-decoration-skip-ink: none; }
.line { color: var(--tone); }
.article { max-width: 41rem; font-size: 1.14rem; line-height: 1.78; }
.article > * + * { margin-top: 1.05em; }
.article h3 { font-size: 1.55rem; }
.article h4, .article h5, .article h6 { font-size: 1.15rem; margin-top: 1.7em; }
.article blockquote { margin-inline: 1.6rem 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--rule); font-style: italic; }
.article .item { padding-inline-start: 1.4rem; position: relative; margin-top: 0.4em; }
.article .item::before { content: "–"; position: absolute; inset-inline-start: 0.2rem; }
.article .caption { font-size: 0.9rem; color: var(--soft); }
.article pre { white-space: pre-wrap; font-size: 0.85em; }
mark { background: none; color: inherit; }
mark.depth-1 { text-underline-offset: 0.42em; }
mark.depth-2 { text-underline-offset: 0.58em; }
mark:target { background: var(--wash); box-shadow: 0 0 0 4px var(--wash); }
.reference { font-size: 0.66em; font-weight: 650; font-style: normal; vertical-align: super; line-height: 0; color: var(--tone); text-decoration: none; padding-inline: 0.15em 0.1em; white-space: nowrap; }
.reference:hover { text-decoration: underline; }
table { width: 100%; border-collapse: collapse; font-size: 0.94rem; line-height: 1.5; table-layout: fixed; }
thead th { text-align: start; font-size: 0.78rem; font-weight: 650; color: var(--soft); padding: 0 0.9rem 0.5rem 0; border-bottom: 2px solid var(--ink); }
thead th:nth-child(1) { width: 2.9rem; } thead th:nth-child(2) { width: 29%; } thead th:nth-child(3) { width: 27%; }
tbody th, td { vertical-align: top; text-align: start; padding: 1rem 0.9rem 1.1rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
tbody th { font-weight: 650; font-size: 0.95rem; }
tbody th a { display: inline-block; min-width: 1.5rem; }
tr:target > * { background: var(--wash); }
.quote { text-wrap: pretty; }
.nature, .by, .none { font-size: 0.79rem; line-height: 1.45; color: var(--soft); margin-top: 0.45rem; }
.none { margin-top: 0; }
.verdict { font-weight: 650; margin-bottom: 0.35rem; }
.note, .correction { margin-top: 0.4rem; }
.label { display: block; font-size: 0.72rem; font-weight: 650; color: var(--soft); }
.suggestion { margin-top: 0.7rem; padding: 0.5rem 0.65rem; border: 1px dashed var(--soft); border-radius: 4px; font-size: 0.79rem; line-height: 1.45; color: var(--soft); }
.suggestion ul { margin: 0.25rem 0 0; padding-inline-start: 1.05rem; }
.evidence { list-style: none; }
.evidence li + li { margin-top: 0.9rem; padding-top: 0.8rem; border-top: 1px dotted var(--rule); }
.relation { font-size: 0.79rem; font-weight: 650; }
.evidence blockquote { margin: 0.15rem 0 0.25rem; }
.evidence blockquote p::before { content: "“"; } .evidence blockquote p::after { content: "”"; }
.from { font-size: 0.79rem; line-height: 1.45; color: var(--soft); }
.from .by { margin: 0; }
.sources ol { padding-inline-start: 1.6rem; }
.sources li { margin-bottom: 0.9rem; padding-inline-start: 0.3rem; line-height: 1.5; overflow-wrap: anywhere; }
.sources li span { color: var(--soft); font-size: 0.92rem; }
.hash { font-size: 0.74rem !important; overflow-wrap: anywhere; color: var(--soft); }
footer { font-size: 0.9rem; }
footer ul { padding-inline-start: 1.2rem; max-width: 44rem; }
footer li { margin-bottom: 0.35rem; }
.particulars { margin-top: 1.4rem; padding-top: 0.8rem; border-top: 1px solid var(--rule); display: grid; gap: 0.5rem; }
.particulars dt { font-size: 0.74rem; font-weight: 650; color: var(--soft); } .particulars dd { margin: 0; }
@media screen and (max-width: 46rem) {
  body { padding: 2rem 1.1rem 3rem; }
  table, tbody { display: block; } thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tbody tr { display: grid; grid-template-columns: 2.4rem 1fr; border-bottom: 1px solid var(--rule); padding: 1rem 0; }
  tbody th, td { border: 0; padding: 0 0 0.6rem; } td { grid-column: 2; } }
@page { size: auto; margin: 19mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #5b564e; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --wash: #fff; --link: #000; }
  html { font-size: 9.6pt; } body { max-width: none; padding: 0; }
  h1 { font-size: 22pt; } h2 { margin-top: 2.2rem; }
  h1, h2, h3, h4, h5, h6, thead { break-after: avoid; }
  .figures { grid-template-columns: repeat(4, 1fr); }
  .article { max-width: 118mm; font-size: 10.6pt; line-height: 1.62; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; } tr, .evidence li, .sources li, .figures, .suggestion, footer { break-inside: avoid; }
  a { text-decoration: none; } }
@media (forced-colors: active) { .line, mark { text-decoration-color: currentcolor; } }
`;

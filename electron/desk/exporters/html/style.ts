/** The one style sheet of the HTML report. It names no font and no picture that would have to be loaded. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1e23; --soft: #525a65; --line: #d5d9de; --wash: #f5f6f7; --link: #1f4fa3;
  --confirmed: #00695a; --outdated: #a83c05; --speculative: #5b43a8; --undecided: #5f6772;
  --serif: "Source Serif 4", Charter, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  --sans: Inter, system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1e22; --ink: #e9ebee; --soft: #a9b1bc; --line: #3a4048; --wash: #23272c; --link: #8db4ff;
    --confirmed: #5fd0bb; --outdated: #ffa56b; --speculative: #bcaaff; --undecided: #98a1ac;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 1rem/1.55 var(--sans); scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { max-width: 66rem; margin: 0 auto; padding: 3.5rem 2rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
p, ul, ol, dl, blockquote, pre { margin: 0; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
cite { font-style: italic; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.title { border-top: 4px solid var(--ink); padding-top: 1rem; }
.kicker { font-size: .8rem; font-weight: 650; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); }
h1 { max-width: 22em; margin: .7rem 0 .6rem; font: 600 clamp(1.9rem, 4.6vw, 2.9rem)/1.12 var(--serif); letter-spacing: -.012em; }
.byline { font-size: 1.05rem; }
.source { margin-top: .2rem; font-size: .9rem; overflow-wrap: anywhere; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 3rem; margin-top: 1.5rem; padding: .8rem 0; border: solid var(--line); border-width: 1px 0; }
dt, thead th, .label { font-size: .78rem; font-weight: 600; color: var(--soft); }
dd { margin: 0; font-weight: 550; }

main > section { margin-top: 3rem; }
h2 { margin: 0 0 .9rem; font: 600 1.45rem/1.2 var(--serif); }
.sentence { font: 400 1.2rem/1.45 var(--serif); }
.bar { display: block; width: 100%; height: 10px; margin: 1rem 0 1.2rem; }
rect.confirmed { fill: var(--confirmed); } rect.outdated { fill: var(--outdated); }
rect.speculative { fill: var(--speculative); } rect.undecided { fill: var(--line); }
.key { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1.2rem 2rem; padding: 0; list-style: none; }
.key li { display: grid; align-content: start; }
.count { font: 600 2rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.meaning { margin-top: .25rem; font-size: .85rem; line-height: 1.45; color: var(--soft); }
.word { font-weight: 650; white-space: nowrap; }
.word.confirmed, .ref.confirmed { color: var(--confirmed); }
.word.outdated, .ref.outdated { color: var(--outdated); }
.word.speculative, .ref.speculative { color: var(--speculative); }
.word.undecided, .ref.undecided { color: var(--undecided); }

.text { max-width: 41rem; margin: 0 auto; font: 400 1.14rem/1.75 var(--serif); }
.text > * { margin: 0 0 1em; }
.text h3, .text h4, .text h5, .text h6 { margin: 1.5em 0 .5em; font: 600 1.2rem/1.25 var(--serif); }
.text h3:first-child { margin-top: 0; font-size: 1.5rem; }
.text ul { padding-left: 1.3em; }
.text blockquote { padding-left: 1.1em; border-left: 2px solid var(--line); }
.text .caption { font: 400 .9rem/1.5 var(--sans); color: var(--soft); }
.text pre { padding: .8em 1em; background: var(--wash); font: 400 .85rem/1.6 ui-monospace, monospace; white-space: pre-wrap; }
mark, .sample { background: none; color: inherit; text-decoration-line: underline; text-decoration-skip-ink: none; text-underline-offset: .22em; }
mark mark { text-underline-offset: .58em; }
mark mark mark { text-underline-offset: .86em; }
.sample { white-space: nowrap; }
mark.confirmed, .sample.confirmed { text-decoration: underline solid 2px var(--confirmed); text-decoration-skip-ink: none; }
mark.outdated, .sample.outdated { text-decoration: underline double 1.5px var(--outdated); text-decoration-skip-ink: none; }
mark.speculative, .sample.speculative { text-decoration: underline dotted 2.5px var(--speculative); text-decoration-skip-ink: none; }
mark.undecided, .sample.undecided { text-decoration: underline dashed 1px var(--undecided); text-decoration-skip-ink: none; }
.ref { padding: 0 .12em 0 .18em; font: 700 .64em/1 var(--sans); vertical-align: .5em; white-space: nowrap; text-decoration: none; }
.ref:hover { text-decoration: underline; }
.ref:target { background: var(--ink); color: var(--paper); border-radius: 2px; }
.ref, tr[id], li[id] { scroll-margin-top: 25vh; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: .8rem 1.1rem .9rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { padding-block: .3rem; border-bottom: 1.5px solid var(--ink); }
tbody th { width: 2.6rem; font-weight: 650; font-variant-numeric: tabular-nums; }
tbody th a { display: inline-block; min-width: 1.6em; padding: .1em 0; }
tr, .key li, .sources li, .imprint li { break-inside: avoid; }
tr:target > * { background: var(--wash); }
tr:target > th { box-shadow: -.6rem 0 0 var(--wash), inset 3px 0 0 var(--ink); padding-left: .6rem; }
td:last-child, th:last-child { padding-right: 0; }
.claims { table-layout: fixed; }
.claims th:nth-child(1) { width: 2.6rem; }
.claims th:nth-child(2) { width: 30%; }
.claims th:nth-child(3) { width: 29%; }
.claims td { font-size: .9rem; line-height: 1.5; }
.claims td > * + * { margin-top: .5rem; }
.quote { font: 400 1rem/1.45 var(--serif); }
.aside, .suggestion { font-size: .8rem; line-height: 1.45; color: var(--soft); }
.correction { padding-left: .7rem; border-left: 2px solid var(--ink); }
.correction p + p { font: 400 1rem/1.45 var(--serif); }
.suggestion { padding-top: .45rem; border-top: 1px dashed var(--line); }
.suggestion .label { font-size: inherit; }
.none { color: var(--soft); }
.evidence { padding: 0; list-style: none; }
.evidence li { break-inside: avoid; }
.evidence li + li { margin-top: .9rem; padding-top: .8rem; border-top: 1px solid var(--line); }
.relation { font-weight: 600; }
.evidence .quote { margin: .15rem 0 .3rem; }
.corrections td { width: 50%; font: 400 1rem/1.5 var(--serif); }
.corrections .as-published { color: var(--soft); }
.notes, .archive-label { max-width: 46rem; font: 400 1rem/1.5 var(--serif); }
.notes { padding: 0; list-style: none; }
.notes li { break-inside: avoid; }
.notes li + li { margin-top: .8rem; }
.notes .label { font-family: var(--sans); }
#notes ~ h3 { margin: 1.4rem 0 .3rem; font: 600 1.05rem/1.3 var(--serif); }

.sources { padding-left: 1.5rem; }
.sources li { padding-left: .3rem; }
.sources li + li { margin-top: .9rem; }
.sources li::marker { font-weight: 650; }
.address { overflow-wrap: anywhere; }
.fingerprint { display: block; font-size: .78rem; color: var(--soft); overflow-wrap: anywhere; }
code { font: 400 .95em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.imprint { margin-top: 3rem; padding-top: 1.2rem; border-top: 1px solid var(--line); font-size: .85rem; line-height: 1.5; color: var(--soft); }
.imprint h2 { margin-bottom: .5rem; font: 600 1rem/1.3 var(--sans); color: var(--ink); }
.imprint ul { max-width: 46rem; padding-left: 1.1rem; }
.imprint p { margin-top: .5rem; }

@media screen and (max-width: 46rem) {
  body { padding: 1.5rem 1.1rem 3rem; }
  .key { grid-template-columns: 1fr 1fr; }
  .claims, .claims tbody, .claims tr, .claims td, .claims tbody th { display: block; width: auto; padding-right: 0; border: 0; }
  .claims thead { position: absolute; clip-path: inset(50%); }
  .claims tr { padding: 1rem 0; border-top: 1px solid var(--line); }
  .claims tbody th, .claims td { padding: 0 0 .7rem; }
}

@media (forced-colors: active) { mark, .sample { text-decoration-color: currentcolor; } rect { stroke: CanvasText; } }
@page {
  margin: 18mm 16mm 20mm;
  @bottom-left { content: "Fact-check report"; font: 8pt sans-serif; color: #525a65; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #525a65; }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  main > section { margin-top: 2rem; }
  h1 { font-size: 24pt; }
  .skip { display: none; }
  a { color: inherit; }
  .text { max-width: 34rem; line-height: 1.65; }
  .text p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  tr:target > *, tr:target > th { background: none; box-shadow: none; }
  .ref:target { background: none; color: inherit; }
}
`;

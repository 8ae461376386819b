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
.house { display: flex; align-items: center; gap: .7rem; margin-bottom: .9rem; font: 600 1.05rem/1.3 var(--serif); }
.house img { width: auto; height: auto; max-width: 12rem; max-height: 3rem; }
@media screen and (prefers-color-scheme: dark) { .house img { padding: .25rem; background: #fff; border-radius: 3px; } }
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
rect.speculative { fill: var(--speculative); } rect.undecided { fill: var(--line); } rect.set-aside { fill: var(--undecided); }
.key { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.2rem 2rem; padding: 0; list-style: none; }
.key li { display: grid; align-content: start; }
.count { font: 600 2rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.meaning { margin-top: .25rem; font-size: .85rem; line-height: 1.45; color: var(--soft); }
.word { font-weight: 650; white-space: nowrap; }
.word.confirmed, .ref.confirmed { color: var(--confirmed); }
.word.outdated, .ref.outdated { color: var(--outdated); }
.word.speculative, .ref.speculative { color: var(--speculative); }
.word.undecided, .ref.undecided, .word.set-aside, .ref.set-aside { color: var(--undecided); }

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
mark.set-aside, .sample.set-aside { text-decoration: underline solid 1px var(--undecided); text-decoration-skip-ink: none; }
.ref { padding: 0 .12em 0 .18em; font: 700 .64em/1 var(--sans); vertical-align: .5em; white-space: nowrap; text-decoration: none; }
.ref:hover { text-decoration: underline; }
.ref:target { background: var(--ink); color: var(--paper); border-radius: 2px; }
.ref, tr[id], li[id] { scroll-margin-top: 25vh; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: .8rem 1.1rem .9rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { padding-block: .3rem; border-bottom: 1.5px solid var(--ink); }
tbody th { width: 2.6rem; font-weight: 650; font-variant-numeric: tabular-nums; }
tbody th a { display: inline-block; min-width: 1.6em; padding: .1em 0; }
.key li, .sources li, .imprint li { break-inside: avoid; }
tr:target > * { background: var(--wash); }
tr:target > th { box-shadow: -.6rem 0 0 var(--wash), inset 3px 0 0 var(--ink); padding-left: .6rem; }
td:last-child, th:last-child { padding-right: 0; }
.claims { table-layout: fixed; }
.claims th:nth-child(1) { width: 2.6rem; }
.claims th:nth-child(2) { width: 37%; }
.claims td { font-size: .9rem; line-height: 1.5; }
.claims td > * + * { margin-top: .5rem; }
.quote { font: 400 1rem/1.45 var(--serif); }
.aside, .suggestion { font-size: .8rem; line-height: 1.45; color: var(--soft); }
q.quote { font-style: italic; quotes: none; }
.from { font-size: .92em; color: var(--soft); }
.correction { padding-left: .7rem; border-left: 2px solid var(--ink); font: 400 1rem/1.45 var(--serif); }
.correction .label { font: 600 .78rem/1.4 var(--sans); }
.suggestion { padding-top: .45rem; border-top: 1px dashed var(--line); }
.suggestion .label { font-size: inherit; }
.none { color: var(--soft); }
.evidence { padding: 0; list-style: none; }
.evidence li + li { margin-top: .4rem; }
.relation { font-weight: 600; }
.corrections { table-layout: fixed; }
.corrections th:nth-child(1) { width: 2.6rem; }
.corrections th:nth-child(2) { width: 40%; }
.corrections .as-published { font: 400 1rem/1.5 var(--serif); color: var(--soft); }
.corrections .proposed { font: 400 1rem/1.5 var(--serif); }
.corrections .proposed + .aside { margin-top: .35rem; }
.index td { font-size: .9rem; line-height: 1.5; }
.index .number { font-variant-numeric: tabular-nums; }
.log h3 { margin: .8rem 0 .2rem; font: 600 .9rem/1.3 var(--sans); }
.log ul { padding: 0; list-style: none; font-size: .9rem; }
.log li { padding-left: 5.2em; text-indent: -5.2em; }
.when { display: inline-block; min-width: 5.2em; text-indent: 0; font-variant-numeric: tabular-nums; color: var(--soft); }
.log-summary { margin-bottom: .9rem; padding-left: 1.1rem; font-size: .9rem; }
.appendix h3 { margin: 1rem 0 .3rem; font: 600 .95rem/1.3 var(--sans); }
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
  size: A4;
  margin: 14mm 15mm 16mm;
  @bottom-left { content: "Fact-check report"; font: 8pt sans-serif; color: #525a65; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #525a65; }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 8.5pt; line-height: 1.42; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  main > section { margin-top: 1.3rem; }
  h1 { margin: .35rem 0 .4rem; font-size: 19pt; }
  h2 { margin-bottom: .5rem; font-size: 13pt; }
  .title { padding-top: .6rem; }
  .facts { gap: .3rem 2rem; margin-top: .7rem; padding: .5rem 0; }
  .sentence { font-size: 1.1rem; }
  .bar { height: 6px; margin: .5rem 0 .6rem; }
  .key { gap: .4rem 1.4rem; }
  .count { font-size: 1.4rem; }
  .meaning { margin-top: .1rem; line-height: 1.35; }
  .skip { display: none; }
  a { color: inherit; }
  .text { max-width: none; columns: 2; column-gap: 8mm; font-size: 1.06rem; line-height: 1.5; }
  .text > * { margin-bottom: .6em; }
  .text h3, .text h4, .text h5, .text h6 { margin: .9em 0 .3em; }
  p, li, blockquote { orphans: 2; widows: 2; }
  th, td { padding: .4rem .9rem .45rem 0; }
  .claims td { line-height: 1.42; }
  .claims td > * + * { margin-top: .25rem; }
  .log { columns: 2; column-gap: 8mm; }
  .log h3 { margin-top: .3rem; }
  .log ul, .log-summary { font-size: .85rem; line-height: 1.35; }
  .log-summary { margin-bottom: .4rem; }
  .notes, .archive-label { max-width: none; columns: 2; column-gap: 8mm; font-size: .92rem; line-height: 1.38; }
  #notes ~ h3 { margin: .6rem 0 .2rem; font-size: 1rem; }
  .notes li + li { margin-top: .4rem; }
  .notes .label, .notes .label + p { display: inline; }
  .sources li + li { margin-top: .4rem; }
  .imprint { margin-top: 1.4rem; padding-top: .6rem; font-size: .8rem; line-height: 1.4; }
  .imprint ul { max-width: none; }
  thead { display: table-header-group; }
  tr:target > *, tr:target > th { background: none; box-shadow: none; }
  .ref:target { background: none; color: inherit; }
}
`;

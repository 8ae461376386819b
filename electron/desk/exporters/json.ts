import { sourceAndDay } from './passage-words.ts';
import type { ReportView, ShownClaim } from './report-view.ts';
import { sentenceText } from './verdict-sentence.ts';

/**
 * The report without its layout, indented by two spaces, as `resources/report.schema.json` describes it. It obeys the
 * choices of claims and evidence and may leave the log out; its other parts are always there.
 */
export function jsonReport(view: ReportView): string {
  const {
    schema,
    generatedAt,
    asOf,
    app,
    checker,
    article,
    checkedAgainst,
    summary,
    corrections,
    signOff,
    log,
    ledger,
  } = view.report;
  const shown = new Set(view.claims.map(({ id }) => id));
  const written = {
    schema,
    generatedAt,
    asOf,
    app,
    checker,
    choices: view.choices,
    article,
    checkedAgainst,
    summary,
    claims: view.claims.map((claim) => claimInJson(claim, view)),
    corrections: { ...corrections, notes: corrections.notes.filter(({ claimId }) => shown.has(claimId)) },
    sources: view.sources,
    signOff,
    ...(view.has('log') ? { log } : {}),
    ...(ledger === undefined ? {} : { ledger }),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function claimInJson(
  { mark: _mark, sentence, deciding, against, others, evidence: _evidence, ...claim }: ShownClaim,
  view: ReportView,
) {
  return {
    ...claim,
    sentence: sentenceText(sentence, (item) => sourceAndDay(item, view)),
    evidence: [
      ...deciding.map((item) => ({ ...item, decides: true })),
      ...[...against, ...others].map((item) => ({ ...item, decides: false })),
    ],
  };
}

import type { Report, ReportEvidence } from '../../../shared/report.ts';
import { asideWords } from '../../../shared/set-aside.ts';
import { scopeWords } from '../../../shared/sign-off-scope.ts';
import { partsByState } from './parts-by-state.ts';
import { sourceAndDay } from './passage-words.ts';
import { reasonsSentence } from './reasons-sentence.ts';
import type { ReportView, ShownClaim } from './report-view.ts';
import { sentenceText } from './verdict-sentence.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** What makes a spreadsheet calculate, with the full-width and small forms that some of them read alike. */
const FORMULA = /^[\s\p{Cc}\p{Cf}"'`“”‘’„«»]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n]/u;

const COLUMNS = [
  'Claim number',
  'Claim',
  'Kind',
  'Stated as',
  'Hedging words',
  'Verdict',
  'Note',
  'Proposed correction',
  'Parts ticked off',
  'Parts skipped, with the reason',
  'Decided by',
  'Decided at',
  'Second check',
  'Second check by',
  'Second check at',
  'Second check: note',
  'Program’s suggestion (not a verdict)',
  'Confidence of the suggestion',
  'Reasons of the suggestion',
  'Evidence: relation',
  'Evidence: quote',
  'Evidence: article',
  'Evidence: outlet',
  'Evidence: published',
  'Evidence: address',
  'Evidence: score',
  'Evidence: chosen by',
  'Claim starts at',
  'Claim ends at',
  'Evidence starts at',
  'Evidence ends at',
  'Article',
  'Article published',
  'Article SHA-256',
  'As of',
  'Checked by',
  'Signed off by',
  'Signed off at',
  'Sign-off holds',
  'Verdict as a sentence',
  'Evidence: verdict rests on it',
  'Evidence: source number',
  'Set aside for',
  'Set aside by',
  'Set aside at',
  'Sign-off scope',
  'Claim: page',
  'Evidence: page',
] as const;

/**
 * A table after RFC 4180 with a header, CRLF line ends and a byte-order mark (without which Excel misreads UTF-8):
 * one row for each claim and piece of evidence; a claim without evidence has one row with those cells empty.
 * Cells that a spreadsheet could take for a formula begin with an apostrophe (OWASP, “CSV Injection”).
 */
export function csvReport(view: ReportView): string {
  const { report, sourceOf } = view;
  const { article } = report;
  const ofReport = [
    article.title,
    article.publishedOn,
    article.sha256,
    report.asOf,
    report.checker,
    ...signOffCells(report),
  ];
  const rows = view.claims.flatMap((claim) => {
    const evidence = [...claim.deciding, ...claim.against, ...claim.others];
    const sentence = sentenceText(claim.sentence, (item) => sourceAndDay(item, view));
    return (evidence.length === 0 ? [null] : evidence).map((item) => [
      ...claimCells(claim),
      ...(item === null ? Array<string>(8).fill('') : evidenceCells(item)),
      String(claim.start),
      String(claim.end),
      item === null ? '' : String(item.start),
      item === null ? '' : String(item.end),
      ...ofReport,
      sentence,
      item === null ? '' : claim.deciding.includes(item) ? 'yes' : 'no',
      item === null ? '' : String(sourceOf.get(item.articleId)?.number ?? ''),
      ...asideCells(claim),
      report.signOff === null ? '' : scopeWords(report.signOff.scope),
      claim.pages?.label ?? '',
      item?.pages?.label ?? '',
    ]);
  });
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

  function evidenceCells(item: ReportEvidence): string[] {
    const source = sourceOf.get(item.articleId);
    return [
      item.relation,
      item.quote,
      item.articleTitle,
      source?.outlet ?? '',
      item.publishedOn,
      source?.sourceUrl ?? '',
      String(item.score),
      item.chosenBy,
    ];
  }
}

function claimCells(claim: ShownClaim): string[] {
  const { number, quote, kind, modality, hedges, verdict, secondCheck, suggestion } = claim;
  const { ticked, left } = partsByState(claim.checkedParts);
  return [
    String(number),
    quote,
    kind,
    modality,
    hedges.join('; '),
    verdict?.value ?? 'undecided',
    verdict?.note ?? '',
    verdict?.correction ?? '',
    ticked.map(({ words }) => words).join('; '),
    left.map(({ reason, words }) => `${words.join('; ')}: ${reason}`).join('\n'),
    verdict?.decidedBy ?? '',
    verdict?.decidedAt ?? '',
    secondCheck?.outcome ?? '',
    secondCheck?.checkedBy ?? '',
    secondCheck?.checkedAt ?? '',
    secondCheck?.note ?? '',
    suggestion?.value ?? '',
    suggestion === null ? '' : String(suggestion.confidence),
    suggestion === null ? '' : reasonsSentence(suggestion.reasons),
  ];
}

function asideCells({ verdict, setAside, evidence }: ShownClaim): string[] {
  if (verdict !== null || setAside === undefined) return ['', '', ''];
  return [asideWords(setAside, evidence), setAside.setBy, setAside.setAt];
}

function signOffCells({ signOff }: Report): string[] {
  return signOff === null ? ['', '', ''] : [signOff.signedBy, signOff.signedAt, signOff.valid ? 'yes' : 'no'];
}

/** One cell: made harmless where a spreadsheet would calculate it, and quoted where RFC 4180 asks for it. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

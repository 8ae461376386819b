import type { ReportEvidence } from '../../../../shared/report.ts';
import type { Span } from '../../../../shared/span.ts';
import { passageWords, verdictWords } from '../passage-words.ts';
import type { ReportView, ShownClaim } from '../report-view.ts';
import { articleUri, uriOf } from './addresses.ts';
import { written } from './written.ts';

/** How many characters before and after a claim its anchor names, so that it is found again in a copy of the text. */
const AROUND = 40;

/**
 * The claims as annotations after the W3C’s Web Annotation Data Model (JSON-LD): each on its words in the article, by
 * quote and by position, with the verdict as a sentence, as a tag, the note, the correction and what it rests on.
 */
export function annotationReport(view: ReportView): string {
  const { article, generatedAt } = view.report;
  return written({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:stet:report:${article.sha256}:${generatedAt}`,
    type: 'AnnotationPage',
    items: view.claims.map((claim) => annotation(claim, view)),
  });
}

function annotation(claim: ShownClaim, view: ReportView): object {
  const { verdict, setAside } = claim;
  const { app, article, generatedAt } = view.report;
  const name = (verdict?.decidedBy ?? setAside?.setBy ?? '').trim();
  return {
    id: uriOf(claim.id),
    type: 'Annotation',
    motivation: 'assessing',
    creator: name === '' ? null : { type: 'Person', name },
    created: verdict?.decidedAt ?? setAside?.setAt ?? null,
    generator: { type: 'Software', name: `${app.name} ${app.version}` },
    generated: generatedAt,
    body: [
      text('assessing', verdictWords(claim, view)),
      ...tags(claim).map((tag) => text('tagging', tag)),
      ...[
        ['commenting', verdict?.note.trim() ?? setAside?.words.trim() ?? ''] as const,
        ['editing', verdict?.correction.trim() ?? ''] as const,
        ...[...claim.deciding, ...claim.against, ...claim.others]
          .filter((item) => item !== claim.sentence.passage)
          .map((item) => ['linking', passageWords(claim, item, view)] as const),
      ].flatMap(([purpose, value]) => (value === '' ? [] : [text(purpose, value)])),
      ...[...claim.deciding, ...claim.against, ...claim.others].flatMap((item) => passage(item, view)),
    ],
    target: { source: articleUri(article), selector: [...selectors(article.text, claim), ...pageSelector(claim)] },
  };
}

/** The verdict, and what a program would else have to read out of the sentence. */
function tags({ mark, verdict, setAside }: ShownClaim): string[] {
  if (verdict !== null) return verdict.value === 'outdated' && verdict.fault === 'wrong' ? [mark, 'wrong'] : [mark];
  return setAside === undefined || setAside.reason === 'own' ? [mark] : [mark, setAside.reason];
}

/** A passage by its words in its own article, so that it can be found again; the style class says what it does. */
function passage(item: ReportEvidence, view: ReportView): object[] {
  const source = view.sourceOf.get(item.articleId);
  if (source === undefined) return [];
  const style = [
    item.relation,
    ...(item.chosenBy === 'editor' ? ['attached'] : []),
    ...(item.relationSet === true ? ['judged'] : []),
    ...(item.chosenToDecide === true ? ['deciding'] : []),
  ];
  return [
    {
      type: 'SpecificResource',
      purpose: 'linking',
      source: articleUri(source),
      selector: { type: 'TextQuoteSelector', exact: item.quote },
      styleClass: style.join(' '),
    },
  ];
}

function text(purpose: string, value: string): object {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', language: 'en' };
}

/** The page, counted from 1, as the model names one of a PDF: after RFC 3778. */
function pageSelector({ pages }: ShownClaim): object[] {
  if (pages === undefined) return [];
  return [
    {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
      value: `page=${pages.first}`,
    },
  ];
}

/** The model counts positions in code points, Stet in UTF-16 code units. */
function selectors(whole: string, { start, end }: Span): object[] {
  const before = [...whole.slice(0, start)];
  const exact = whole.slice(start, end);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: before.slice(-AROUND).join(''),
      suffix: [...whole.slice(end, end + AROUND * 2)].slice(0, AROUND).join(''),
    },
    { type: 'TextPositionSelector', start: before.length, end: before.length + [...exact].length },
  ];
}

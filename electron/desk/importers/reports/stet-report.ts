import { z } from 'zod';
import { faultSchema, relationSchema, verdictValueSchema } from '../../../../shared/claim.ts';
import { Failure } from '../../../../shared/failure.ts';
import { asideReasonSchema } from '../../../../shared/set-aside.ts';
import { at, day, instant, line, offset, prose, quote, sha256 } from './fields.ts';
import type { QuotedPlace, ReportedClaim, ReportedEvidence, ReportedVerdict, ReportFile } from './report-file.ts';

/** How much of the text around a claim tells one place from another, in code units. */
const AROUND = 40;

const verdict = z.object({
  value: verdictValueSchema,
  note: prose,
  correction: prose,
  fault: faultSchema,
  decidedBy: line,
  decidedAt: instant,
});
const span = { start: offset, end: offset };
const evidence = z.object({
  ...span,
  articleId: z.string(),
  articleTitle: line,
  publishedOn: day,
  quote,
  relation: relationSchema,
  relationSet: z.literal(true).optional(),
  chosenToDecide: z.literal(true).optional(),
  score: z.number().min(0).max(1),
  chosenBy: z.enum(['engine', 'editor']),
});
const part = z.object({
  ...span,
  state: z.enum(['ticked', 'left']),
  reason: line,
  checkedBy: line,
  checkedAt: instant,
});
const claim = z.object({
  ...span,
  quote,
  verdict: verdict.nullable(),
  disputed: verdict.optional(),
  setAside: z.object({ reason: asideReasonSchema, words: line, setBy: line, setAt: instant }).optional(),
  secondCheck: z
    .object({ outcome: z.enum(['agrees', 'disagrees']), note: prose, checkedBy: line, checkedAt: instant })
    .nullable()
    .default(null),
  checkedParts: z.array(part).max(1000).default([]),
  evidence: z.array(evidence).max(10_000),
});
const described = {
  title: line,
  byline: line.nullable(),
  outlet: line.nullable(),
  publishedOn: day,
  sourceUrl: line.nullable(),
  sha256,
};
const report = z.object({
  choices: z.object({ evidence: z.enum(['deciding', 'all']) }).optional(),
  article: z.object({ ...described, text: z.string() }),
  claims: z.array(claim).max(100_000),
  sources: z.array(z.object({ ...described, articleId: z.string() })),
});

type Claim = z.infer<typeof claim>;

/**
 * What a report of Stet’s own in JSON says (`resources/report.schema.json`); null for any other JSON.
 * @throws Failure `unreadable-file` where it says that it is one and is not whole, or is of a newer Stet.
 */
export function stetReport(named: string, data: object): ReportFile | null {
  const schema = at(data, 'schema');
  if (typeof schema !== 'string' || !schema.startsWith('stet-report/')) return null;
  if (schema !== 'stet-report/1')
    throw new Failure('unreadable-file', `${named} is a report of a newer Stet and cannot be read back by this one.`);
  const read = report.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    throw new Failure(
      'unreadable-file',
      `${named} is a report of Stet’s, but damaged${where === '' ? '' : ` at “${where}”`}.`,
    );
  }
  const { article, claims, sources, choices } = read.data;
  const { text } = article;
  const strayed = claims.find(({ start, end, quote: words }) => text.slice(start, end) !== words);
  if (strayed !== undefined)
    throw new Failure(
      'unreadable-file',
      `${named} is a report of Stet’s, but damaged: its claims are not in its own text.`,
    );
  const sourceOf = new Map(sources.map((source) => [source.articleId, source]));
  return {
    kind: 'report',
    article,
    claims: claims.map((own) => reported(own, text, sourceOf)),
    listsAllPassages: choices?.evidence !== 'deciding',
    notes: [],
  };
}

function reported(
  { start, end, verdict: given, disputed, setAside, secondCheck, checkedParts, evidence: passages }: Claim,
  text: string,
  sourceOf: ReadonlyMap<string, z.infer<typeof report>['sources'][number]>,
): ReportedClaim {
  return {
    ...placeIn(text, start, end),
    span: { start, end },
    verdict: given === null ? null : whole(given),
    disputed: disputed === undefined ? null : whole(disputed),
    check: secondCheck,
    aside: setAside ?? null,
    parts: checkedParts
      .filter((own) => own.start >= start && own.end <= end && own.end > own.start)
      .map((own) => ({ ...own, start: own.start - start, end: own.end - start })),
    remark: null,
    evidence: passages.map((item): ReportedEvidence => {
      const source = sourceOf.get(item.articleId);
      return {
        quote: item.quote,
        prefix: null,
        suffix: null,
        span: { start: item.start, end: item.end },
        source: {
          sha256: source?.sha256 ?? null,
          title: item.articleTitle,
          publishedOn: item.publishedOn,
          sourceUrl: source?.sourceUrl ?? null,
        },
        relation: item.relation,
        relationSet: item.relationSet === true,
        decides: item.chosenToDecide === true,
        score: item.score,
        chosenBy: item.chosenBy,
      };
    }),
  };
}

function whole(given: z.infer<typeof verdict>): ReportedVerdict {
  return { ...given, isRough: false };
}

function placeIn(text: string, start: number, end: number): QuotedPlace {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    suffix: text.slice(end, end + AROUND).toWellFormed(),
  };
}

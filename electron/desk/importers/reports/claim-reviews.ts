import { VERDICT_VALUES, type VerdictValue } from '../../../../shared/claim.ts';
import { MARK_NAMES } from '../../../../shared/claim-words.ts';
import { type PartialDate, parsePartialDate, precisionOf } from '../../../../shared/dates.ts';
import { Failure } from '../../../../shared/failure.ts';
import { at, instantOf, isWrongFromTheFirst, listed, quoteIn, textIn } from './fields.ts';
import type { ReportedArticle, ReportedClaim, ReportedEvidence, ReportFile } from './report-file.ts';

const MOST = 100_000;

/**
 * What fact checks in schema.org’s ClaimReview say, as JSON-LD. Stet’s own are verdicts, without the correction and with
 * the day alone; those of others are claims with a remark, since they rate in their own words. Null for any other JSON.
 * @throws Failure `bad-input` where they are on more than one article.
 */
export function claimReviewsIn(named: string, data: object): ReportFile | null {
  const nodes = Array.isArray(data) ? data : [...listed(at(data, '@graph')), data];
  const reviews = nodes.filter((node) => isOf(node, 'ClaimReview')).slice(0, MOST);
  if (reviews.length === 0) return null;
  const places = new Set(reviews.map((review) => appearanceOf(review)));
  if (places.size > 1)
    throw new Failure(
      'bad-input',
      `${named} reviews claims of ${places.size} articles. Export those of one article at a time.`,
    );
  const [place = null] = places;
  const article = nodes.find((node) => isOf(node, 'Article') && textIn(at(node, '@id')) === place);
  const claims = reviews.flatMap((review) => claimOf(review) ?? []);
  const left = reviews.length - claims.length;
  return {
    kind: 'claim-review',
    article: articleOf(place, article),
    claims,
    listsAllPassages: false,
    notes:
      left === 0
        ? []
        : [`${left === 1 ? '1 review names no claim and is' : `${left} reviews name no claim and are`} left out.`],
  };
}

function isOf(node: unknown, type: string): boolean {
  return listed(at(node, '@type')).includes(type);
}

function appearanceOf(review: unknown): string | null {
  const [claim] = listed(at(review, 'itemReviewed'));
  const [appearance] = listed(at(claim, 'appearance'));
  return textIn(typeof appearance === 'string' ? appearance : (at(appearance, '@id') ?? at(appearance, 'url')));
}

function articleOf(place: string | null, article: unknown): ReportedArticle {
  const isAddress = place !== null && /^https?:\/\//i.test(place);
  return {
    sha256: /^urn:sha256:([0-9a-f]{64})$/.exec(place ?? '')?.[1] ?? null,
    text: null,
    title: textIn(at(article, 'headline')),
    publishedOn: dayIn(at(article, 'datePublished')),
    sourceUrl: isAddress ? place : textIn(at(article, 'url')),
    byline: textIn(at(listed(at(article, 'author'))[0], 'name')),
    outlet: textIn(at(listed(at(article, 'publisher'))[0], 'name')),
  };
}

function claimOf(review: unknown): ReportedClaim | null {
  const quote = quoteIn(at(review, 'claimReviewed'));
  if (quote === null) return null;
  const [rating] = listed(at(review, 'reviewRating'));
  const rated = textIn(at(rating, 'alternateName'));
  const explained = textIn(at(rating, 'ratingExplanation'), 'prose') ?? '';
  const body = textIn(at(review, 'reviewBody'), 'prose') ?? '';
  const value = isOfStet(review) ? VERDICT_VALUES.find((known) => MARK_NAMES[known].word === rated) : undefined;
  const by = textIn(at(listed(at(review, 'author'))[0], 'name')) ?? '';
  const when = noonOf(at(review, 'datePublished'));
  return {
    quote,
    prefix: null,
    suffix: null,
    span: null,
    verdict:
      value === undefined || when === null
        ? null
        : verdictOf(value, { body, explained, by: by === 'Stet' ? '' : by, when }),
    disputed: null,
    check: null,
    aside: null,
    parts: [],
    remark: value === undefined && when !== null ? remarkOf({ rated, explained, body, by, when }) : null,
    evidence: listed(at(review, 'citation')).flatMap((citation) => passageOf(citation) ?? []),
  };
}

/** Stet gives its reviews an identifier of its own and never a number. */
function isOfStet(review: unknown): boolean {
  const [rating] = listed(at(review, 'reviewRating'));
  return /^urn:(?:uuid|stet):/.test(textIn(at(review, '@id')) ?? '') && at(rating, 'ratingValue') === undefined;
}

function verdictOf(
  value: VerdictValue,
  { body, explained, by, when }: { body: string; explained: string; by: string; when: string },
): NonNullable<ReportedClaim['verdict']> {
  const note = body.startsWith(explained) ? body.slice(explained.length).trim() : body;
  const fault = isWrongFromTheFirst(explained) ? 'wrong' : 'overtaken';
  return { value, note, correction: '', fault, decidedBy: by, decidedAt: when, isRough: true };
}

function remarkOf(said: {
  readonly rated: string | null;
  readonly explained: string;
  readonly body: string;
  readonly by: string;
  readonly when: string;
}): ReportedClaim['remark'] {
  const { rated, explained, body, by, when } = said;
  const text = [rated === null ? '' : `Rated: ${rated}`, explained, body === explained ? '' : body]
    .filter((part) => part !== '')
    .join('\n\n');
  return text === '' ? null : { text, by, at: when };
}

function passageOf(citation: unknown): ReportedEvidence | null {
  const quote = quoteIn(at(citation, 'text'));
  if (quote === null || !isOf(citation, 'Quotation')) return null;
  const [source] = listed(at(citation, 'isPartOf'));
  return {
    quote,
    prefix: null,
    suffix: null,
    source: {
      sha256: null,
      title: textIn(at(source, 'headline')),
      publishedOn: dayIn(at(source, 'datePublished')),
      sourceUrl: textIn(at(source, 'url')),
    },
    span: null,
    relation: null,
    relationSet: false,
    decides: false,
    score: 0,
    chosenBy: 'engine',
  };
}

function dayIn(value: unknown): PartialDate | null {
  return typeof value === 'string' ? parsePartialDate(value.slice(0, 10)) : null;
}

/** The instant that a date names; noon here where it is a day alone, so that it stays that day. */
function noonOf(value: unknown): string | null {
  const instant = instantOf(value);
  if (instant !== null) return instant;
  const day = dayIn(value);
  if (day === null || precisionOf(day) !== 'day') return null;
  return new Date(`${day}T12:00:00`).toISOString();
}

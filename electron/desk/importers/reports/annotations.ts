import { RELATIONS, VERDICT_VALUES } from '../../../../shared/claim.ts';
import { Failure } from '../../../../shared/failure.ts';
import { ASIDE_REASONS } from '../../../../shared/set-aside.ts';
import { at, instantOf, isWrongFromTheFirst, listed, quoteIn, textIn } from './fields.ts';
import type { ReportedArticle, ReportedClaim, ReportedEvidence, ReportFile } from './report-file.ts';

/** How many annotations one file may hold. */
const MOST = 100_000;

/** An annotation on quoted words, with the address of the text that they stand in. */
interface Quoted {
  readonly annotation: unknown;
  readonly source: string | null;
  readonly title: string | null;
  readonly selector: unknown;
}

/**
 * What annotations after the W3C’s Web Annotation Data Model say, and what Hypothesis exports: an annotation, a page, a
 * collection or a list of them. Stet’s own are verdicts; those of other tools are claims with a remark, whatever their
 * tags are. Null for any other JSON.
 * @throws Failure `bad-input` where they are on more than one text, or on none.
 */
export function annotationsIn(named: string, data: object): ReportFile | null {
  const all = annotationsOf(data);
  if (all === null) return null;
  const quoted = all.slice(0, MOST).flatMap((annotation) => quotedBy(annotation) ?? []);
  const [first] = quoted;
  if (first === undefined)
    throw new Failure('bad-input', `${named} holds annotations, but none of them quotes words of a text.`);
  const sources = new Set(quoted.map(({ source }) => source));
  if (sources.size > 1)
    throw new Failure(
      'bad-input',
      `${named} holds annotations of ${sources.size} texts. Export those of one article at a time.`,
    );
  const left = all.length - quoted.length;
  return {
    kind: 'annotations',
    article: articleAt(first.source, textIn(at(data, 'id')), first.title),
    claims: quoted.map(claimOf),
    listsAllPassages: false,
    notes:
      left === 0
        ? []
        : [
            `${left === 1 ? '1 annotation quotes' : `${left} annotations quote`} no words and ${left === 1 ? 'is' : 'are'} left out.`,
          ],
  };
}

/** The annotations that JSON holds; null where it is none of their forms. */
function annotationsOf(data: object): readonly unknown[] | null {
  const types = listed(at(data, 'type'));
  if (types.includes('Annotation')) return [data];
  if (types.includes('AnnotationPage')) return listed(at(data, 'items'));
  if (types.includes('AnnotationCollection')) return listed(at(at(data, 'first'), 'items'));
  for (const list of [data, at(data, 'rows'), at(data, 'annotations')]) {
    if (Array.isArray(list) && list.length > 0 && list.every(isAnnotation)) return list;
  }
  return null;
}

function isAnnotation(value: unknown): boolean {
  const isOfHypothesis = typeof at(value, 'uri') === 'string' && typeof at(value, 'user') === 'string';
  return listed(at(value, 'type')).includes('Annotation') || isOfHypothesis;
}

function quotedBy(annotation: unknown): Quoted | null {
  for (const target of listed(at(annotation, 'target'))) {
    const selector = withQuote(at(target, 'selector'));
    if (selector === null) continue;
    const source = at(target, 'source');
    return {
      annotation,
      source: textIn(typeof source === 'string' ? source : (at(source, 'id') ?? at(annotation, 'uri'))),
      title: textIn(listed(at(at(annotation, 'document'), 'title'))[0]),
      selector,
    };
  }
  return null;
}

function withQuote(selectors: unknown): unknown {
  return (
    listed(selectors)
      .flatMap((selector) => [selector, ...listed(at(selector, 'refinedBy'))])
      .find((selector) => at(selector, 'type') === 'TextQuoteSelector' && quoteIn(at(selector, 'exact')) !== null) ??
    null
  );
}

/** @param pageId of the page of annotations; Stet’s own names the article’s file in it. */
function articleAt(source: string | null, pageId: string | null, title: string | null): ReportedArticle {
  const digest = /^urn:(?:sha256|stet:report):([0-9a-f]{64})\b/;
  const isAddress = source !== null && /^https?:\/\//i.test(source);
  return {
    sha256: digest.exec(source ?? '')?.[1] ?? digest.exec(pageId ?? '')?.[1] ?? null,
    text: null,
    title,
    publishedOn: null,
    sourceUrl: isAddress ? source : null,
    byline: null,
    outlet: null,
  };
}

function placeOf(selector: unknown): Pick<ReportedClaim, 'quote' | 'prefix' | 'suffix'> {
  const around = (name: string) => {
    const value = at(selector, name);
    return typeof value === 'string' ? value.slice(0, 2000).toWellFormed() : null;
  };
  return { quote: quoteIn(at(selector, 'exact')) ?? '', prefix: around('prefix'), suffix: around('suffix') };
}

function claimOf({ annotation, selector }: Quoted): ReportedClaim {
  const nothing = {
    ...placeOf(selector),
    span: null,
    verdict: null,
    disputed: null,
    check: null,
    aside: null,
    parts: [],
    remark: null,
    evidence: [],
  };
  return { ...nothing, ...(isOfStet(annotation) ? decidedBy(annotation) : remarkOf(annotation)) };
}

function isOfStet(annotation: unknown): boolean {
  const name = textIn(at(at(annotation, 'generator'), 'name'));
  return name?.startsWith('Stet ') === true && listed(at(annotation, 'motivation')).includes('assessing');
}

/** What an annotation of Stet’s own says. */
function decidedBy(annotation: unknown): Partial<ReportedClaim> {
  const bodies = listed(at(annotation, 'body'));
  const said = (purpose: string) =>
    bodies
      .filter((body) => at(body, 'purpose') === purpose)
      .flatMap((body) => textIn(at(body, 'value'), 'prose') ?? []);
  const tags = said('tagging');
  const [note = '', correction = '', words = ''] = [said('commenting')[0], said('editing')[0], said('assessing')[0]];
  const by = textIn(at(at(annotation, 'creator'), 'name')) ?? '';
  const when = instantOf(at(annotation, 'created'));
  const value = VERDICT_VALUES.find((known) => known === tags[0]);
  const evidence = bodies.flatMap((body) => passageIn(body) ?? []);
  if (when === null) return { evidence };
  if (value !== undefined) {
    const fault = tags.includes('wrong') || isWrongFromTheFirst(words) ? 'wrong' : 'overtaken';
    return {
      evidence,
      verdict: { value, note, correction, fault, decidedBy: by, decidedAt: when, isRough: false },
    };
  }
  if (tags[0] !== 'set-aside') return { evidence };
  const reason = ASIDE_REASONS.find((known) => tags.includes(known)) ?? 'own';
  return { evidence, aside: { reason, words: reason === 'own' ? note || words : '', setBy: by, setAt: when } };
}

/** A passage that an annotation of Stet’s own names by its words; what it does stands in the style class. */
function passageIn(body: unknown): ReportedEvidence | null {
  const selector = withQuote(at(body, 'selector'));
  if (selector === null || at(body, 'purpose') !== 'linking') return null;
  const { sha256, sourceUrl } = articleAt(textIn(at(body, 'source')), null, null);
  const styles = (textIn(at(body, 'styleClass')) ?? '').split(/\s+/);
  const isChosen = styles.includes('attached');
  return {
    ...placeOf(selector),
    source: { sha256, sourceUrl, title: null, publishedOn: null },
    span: null,
    relation: RELATIONS.find((known) => styles.includes(known)) ?? null,
    relationSet: styles.includes('judged'),
    decides: styles.includes('deciding'),
    score: isChosen ? 1 : 0,
    chosenBy: isChosen ? 'editor' : 'engine',
  };
}

/** What somebody wrote with another tool, with its tags. */
function remarkOf(annotation: unknown): Partial<ReportedClaim> {
  const bodies = listed(at(annotation, 'body'));
  const words = [
    textIn(at(annotation, 'text'), 'prose'),
    textIn(at(annotation, 'bodyValue'), 'prose'),
    ...bodies
      .filter((body) => at(body, 'purpose') !== 'tagging')
      .map((body) => (typeof body === 'string' ? null : textIn(at(body, 'value'), 'prose'))),
  ].flatMap((value) => value ?? []);
  const tags = [
    ...listed(at(annotation, 'tags')),
    ...bodies.filter((body) => at(body, 'purpose') === 'tagging').map((body) => at(body, 'value')),
  ].flatMap((tag) => textIn(tag) ?? []);
  const text = [...words, ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`])].join('\n\n');
  const when = instantOf(at(annotation, 'created')) ?? instantOf(at(annotation, 'modified'));
  if (text === '' || when === null) return {};
  return { remark: { text: text.slice(0, 20_000), by: nameOf(annotation), at: when } };
}

/** “acct:ada@hypothes.is” is Ada’s name there. */
function nameOf(annotation: unknown): string {
  const [creator] = listed(at(annotation, 'creator'));
  const displayed = textIn(at(at(annotation, 'user_info'), 'display_name'));
  const account =
    textIn(at(annotation, 'user'))
      ?.replace(/^acct:/, '')
      .split('@')[0] ?? null;
  return displayed ?? textIn(at(creator, 'name')) ?? account ?? '';
}

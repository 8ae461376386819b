import type { Input } from '../../shared/contract/index.ts';
import type { DateOrder } from '../../shared/date-order.ts';
import { inDateOrder } from '../../shared/found-dates.ts';
import type { ImportDraft } from '../../shared/import.ts';
import { typedDate, typedDateProblem } from '../../shared/typed-dates.ts';

/** What an editor may type for one article, as text still unread. */
export interface DescriptionFields {
  readonly title: string;
  readonly byline: string;
  readonly outlet: string;
  readonly publishedOn: string;
  readonly sourceUrl: string;
}

/** One draft on the import sheet with what the editor has made of it. */
export interface DraftForm {
  readonly draft: ImportDraft;
  readonly included: boolean;
  readonly fields: DescriptionFields;
  readonly version: VersionAnswer;
}

/** Whether a draft is an article of its own or a newer version of one; `open` until the editor has said so. */
export type VersionAnswer =
  | { readonly kind: 'open' }
  | { readonly kind: 'separate' }
  | {
      readonly kind: 'newer';
      readonly articleId: string;
      /** Claims of that article which the editor does not recognise in the newer text. */
      readonly declined: readonly string[];
    };

type Description = Input<'import.accept'>['drafts'][number]['description'];

/** A draft as it first stands on the sheet; the desk's best proposals are filled in. */
export function draftForm(draft: ImportDraft): DraftForm {
  return {
    draft,
    included: canBeStored(draft),
    fields: {
      title: draft.title?.value ?? '',
      byline: draft.byline?.value ?? '',
      outlet: draft.outlet?.value ?? '',
      publishedOn: draft.status === 'needs-date' ? '' : (draft.dates[0]?.value ?? ''),
      sourceUrl: draft.sourceUrl?.value ?? '',
    },
    version: { kind: draft.versionOf === null ? 'separate' : 'open' },
  };
}

/** What many articles of one import can have in common. */
export type SharedFields = Pick<DescriptionFields, 'byline' | 'outlet' | 'publishedOn'>;

/** The forms with what was typed for all of them that are selected; what was left empty there stays as it is. */
export function filledIn(
  forms: readonly DraftForm[],
  shared: SharedFields,
  onlyWhereMissing: boolean,
): readonly DraftForm[] {
  const typed = Object.entries(shared).filter(([, text]) => text.trim() !== '');
  return forms.map((form) => {
    if (!form.included || !canBeStored(form.draft)) return form;
    const isMissing = (field: string) => form.fields[field as keyof SharedFields].trim() === '';
    const given = typed.filter(([field]) => !onlyWhereMissing || isMissing(field));
    return given.length === 0 ? form : { ...form, fields: { ...form.fields, ...Object.fromEntries(given) } };
  });
}

/** The form once it is known which number of a date like “03/04/2015” is the day; a date that the editor set stays. */
export function withDateOrder(form: DraftForm, order: DateOrder): DraftForm {
  const { draft, fields } = form;
  const dates = inDateOrder(draft.dates, order);
  const [first] = dates;
  const isAsFound = fields.publishedOn === draftForm(draft).fields.publishedOn;
  if (first === undefined || dates === draft.dates || !isAsFound) return form;
  return { ...form, fields: { ...fields, publishedOn: first.value } };
}

/** A form whose file was read once more: what the editor typed stays, what Stet had filled in is filled in anew. */
export function rereadForm(form: DraftForm, draft: ImportDraft): DraftForm {
  const before = draftForm(form.draft).fields;
  const now = draftForm(draft).fields;
  const typed = Object.entries(form.fields).filter(
    ([field, text]) => text !== before[field as keyof DescriptionFields],
  );
  return { ...form, draft, fields: { ...now, ...Object.fromEntries(typed) } };
}

/** False for duplicates and for files that cannot be imported. */
export function canBeStored(draft: ImportDraft): boolean {
  return draft.status === 'ready' || draft.status === 'needs-date';
}

/** Why a description cannot be stored as it stands, one sentence a field; empty when it can. */
export function problemsOf(fields: DescriptionFields): Partial<Record<keyof DescriptionFields, string>> {
  const problems: Partial<Record<keyof DescriptionFields, string>> = {};
  if (fields.title.trim() === '') problems.title = 'An article needs a title.';
  if (fields.publishedOn.trim() === '') {
    problems.publishedOn =
      'When was it published? Every verdict depends on what came later, so Stet needs a date. A year is enough.';
  } else if (typedDate(fields.publishedOn) === null) {
    problems.publishedOn = typedDateProblem(fields.publishedOn);
  }
  if (fields.sourceUrl.trim() !== '' && !isWebAddress(fields.sourceUrl.trim())) {
    problems.sourceUrl = 'The source must be a web address beginning with https:// or http://.';
  }
  return problems;
}

/** The description that the desk stores, or null while something is missing. */
export function descriptionOf(fields: DescriptionFields): Description | null {
  if (Object.keys(problemsOf(fields)).length > 0) return null;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    title: fields.title.trim(),
    byline: orNull(fields.byline),
    outlet: orNull(fields.outlet),
    publishedOn: typedDate(fields.publishedOn) ?? fields.publishedOn.trim(),
    sourceUrl: orNull(fields.sourceUrl),
  };
}

/** The drafts that an import would store now. */
export function importable(forms: readonly DraftForm[]): Input<'import.accept'>['drafts'] {
  return forms.flatMap(({ draft, included, fields, version }) => {
    const description = included && canBeStored(draft) && version.kind !== 'open' ? descriptionOf(fields) : null;
    if (description === null) return [];
    const { draftId } = draft;
    return version.kind === 'newer'
      ? [{ draftId, description, newerVersionOf: version.articleId, declined: [...version.declined] }]
      : [{ draftId, description }];
  });
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/**
 * Drafts in the order in which they need the editor, as they came from the desk, so that none moves while it is described:
 * first what lacks something, then what can be stored as it is, then what cannot be.
 */
export function missingFirst(forms: readonly DraftForm[]): DraftForm[] {
  const rank = ({ draft }: DraftForm) => {
    if (!canBeStored(draft)) return 2;
    return draft.status === 'needs-date' || draft.versionOf !== null ? 0 : 1;
  };
  return forms.toSorted((a, b) => rank(a) - rank(b));
}

/** The forms after an archive was read anew: its own and those of its articles, which stand behind it, give way. */
export function withArchiveReread(
  forms: readonly DraftForm[],
  archiveId: string,
  drafts: readonly ImportDraft[],
): DraftForm[] {
  const at = forms.findIndex(({ draft }) => draft.draftId === archiveId);
  if (at < 0) return [...forms];
  const name = forms[at]?.draft.fileName;
  const behind = forms.slice(at + 1);
  const next = behind.findIndex(({ draft }) => draft.within !== name);
  return [...forms.slice(0, at), ...drafts.map(draftForm), ...(next < 0 ? [] : behind.slice(next))];
}

import { describe, expect, it } from 'vitest';
import {
  canBeStored,
  descriptionOf,
  draftForm,
  filledIn,
  importable,
  missingFirst,
  problemsOf,
  withArchiveReread,
  withDateOrder,
} from '../../../renderer/import/draft-form.ts';
import { describedSchema } from '../../../shared/contract/described.ts';
import { partialDate } from '../../../shared/dates.ts';
import type { ImportDraft } from '../../../shared/import.ts';

const draft = (more: Partial<ImportDraft> = {}): ImportDraft => ({
  draftId: '01920000-0000-7000-8000-000000000001',
  within: null,
  fileName: 'harbour.txt',
  status: 'ready',
  problem: null,
  existingArticleId: null,
  versionOf: null,
  format: 'text',
  title: { value: 'Harbour Line', where: 'the first line' },
  byline: null,
  outlet: null,
  sourceUrl: null,
  dates: [{ value: partialDate('2019-03'), where: 'the file’s name' }],
  dateDoubt: null,
  tracked: null,
  table: null,
  notes: [],
  words: 200,
  language: 'en',
  excerpt: 'The harbour line …',
  ...more,
});

describe('a draft on the import sheet', () => {
  it('starts with the best proposals and can be stored as it is', () => {
    const form = draftForm(draft());
    expect(form.fields.publishedOn).toBe('2019-03');
    expect(importable([form])).toHaveLength(1);
  });

  it('waits while its date is missing, and says that verdicts depend on it', () => {
    const form = draftForm(draft({ status: 'needs-date', dates: [] }));
    expect(importable([form])).toEqual([]);
    expect(problemsOf(form.fields).publishedOn).toMatch(/Every verdict depends/);
    expect(importable([{ ...form, fields: { ...form.fields, publishedOn: '2015' } }])).toHaveLength(1);
  });

  it('takes over what was typed for all selected, only where it lacks something if that is asked', () => {
    const [dated, undated, left] = [
      draftForm(draft({ outlet: { value: 'The Post', where: 'the page’s metadata' } })),
      draftForm(draft({ status: 'needs-date', dates: [] })),
      { ...draftForm(draft()), included: false },
    ];
    const typed = { byline: '', outlet: 'The Courier', publishedOn: '2020' };
    const fieldsOf = (onlyWhereMissing: boolean) =>
      filledIn([dated, undated, left], typed, onlyWhereMissing).map(({ fields }) => [
        fields.outlet,
        fields.publishedOn,
      ]);
    expect(fieldsOf(true)).toEqual([
      ['The Post', '2019-03'],
      ['The Courier', '2020'],
      ['', '2019-03'],
    ]);
    expect(fieldsOf(false)).toEqual([
      ['The Courier', '2020'],
      ['The Courier', '2020'],
      ['', '2019-03'],
    ]);
  });

  it('takes the reading of a date in two orders once the order is known, unless the editor has set another', () => {
    const found = { where: 'the first line, where “03/04/2016” is ambiguous' };
    const form = draftForm(
      draft({
        status: 'needs-date',
        dateDoubt: 'The date can be read in two ways.',
        dates: [
          { value: partialDate('2016'), ...found },
          { value: partialDate('2016-04-03'), ...found, order: 'day-first' },
          { value: partialDate('2016-03-04'), ...found, order: 'month-first' },
        ],
      }),
    );
    expect(form.fields.publishedOn).toBe('');
    expect(withDateOrder(form, 'month-first').fields.publishedOn).toBe('2016-03-04');
    const typed = { ...form, fields: { ...form.fields, publishedOn: '2017' } };
    expect(withDateOrder(typed, 'month-first').fields.publishedOn).toBe('2017');
    const plain = draftForm(draft());
    expect(withDateOrder(plain, 'day-first')).toEqual(plain);
  });

  it('refuses a day that does not exist, an empty title and an address that is none', () => {
    const { fields } = draftForm(draft());
    expect(descriptionOf({ ...fields, publishedOn: '2019-02-30' })).toBeNull();
    expect(descriptionOf({ ...fields, title: '  ' })).toBeNull();
    expect(descriptionOf({ ...fields, sourceUrl: 'javascript:alert(1)' })).toBeNull();
    expect(descriptionOf({ ...fields, sourceUrl: 'https://example.org/a' })?.sourceUrl).toBe('https://example.org/a');
  });

  it('makes a description that the desk accepts, with nothing in place of empty fields', () => {
    const description = descriptionOf({ ...draftForm(draft()).fields, byline: '  ', title: ' Harbour Line ' });
    expect(describedSchema.parse(description)).toEqual({
      title: 'Harbour Line',
      byline: null,
      outlet: null,
      publishedOn: '2019-03',
      sourceUrl: null,
    });
  });

  it('never imports duplicates, failures or what the editor left out', () => {
    expect(canBeStored(draft({ status: 'duplicate' }))).toBe(false);
    expect(importable([draftForm(draft({ status: 'duplicate' })), draftForm(draft({ status: 'failed' }))])).toEqual([]);
    expect(importable([{ ...draftForm(draft()), included: false }])).toEqual([]);
  });
});

it('shows of many drafts first what lacks something, and last what cannot be stored', () => {
  const statuses = ['ready', 'duplicate', 'needs-date', 'failed', 'ready'] as const;
  const forms = statuses.map((status, at) => draftForm(draft({ status, fileName: `${at}` })));
  expect(missingFirst(forms).map((form) => form.draft.fileName)).toEqual(['2', '0', '4', '1', '3']);
});

it('puts the articles of a table that was read by other columns where the former ones stood', () => {
  const one = draft({ draftId: 'a', fileName: 'a.csv', status: 'archive' });
  const forms = [one, draft({ within: 'a.csv' }), draft({ within: 'a.csv' }), draft({ fileName: 'b.txt' })].map(
    draftForm,
  );
  const anew = [
    draft({ draftId: 'c', fileName: 'a.csv', status: 'archive' }),
    draft({ within: 'a.csv', fileName: 'new' }),
  ];
  const names = withArchiveReread(forms, 'a', anew).map((form) => form.draft.fileName);
  expect(names).toEqual(['a.csv', 'new', 'b.txt']);
});

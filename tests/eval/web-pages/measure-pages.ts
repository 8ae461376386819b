import { basename } from 'node:path';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';
import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { share } from '../metrics.ts';
import type { Figure } from '../sets.ts';
import { halfOf, type PageItem, pageBytes } from './page-items.ts';
import { overlapOf, scoresOf } from './shingles.ts';

/** A page and what the importer made of it; null where it was refused. */
export interface ReadPage {
  readonly item: PageItem;
  readonly document: Document | null;
}

/** Reads the pages of a set as the desk would. @param folder where the pages of the items lie. */
export function readPages(folder: string, items: readonly PageItem[]): ReadPage[] {
  return items.map((item) => {
    try {
      return { item, document: importDocument(`${basename(item.page, '.gz')}`, pageBytes(folder, item)) };
    } catch (error) {
      if (error instanceof Failure) return { item, document: null };
      throw error;
    }
  });
}

/** Texts, titles, bylines and dates against what a set gives, of all its pages and of each half. */
export function pageFigures(pages: readonly ReadPage[]): Figure[] {
  const halves = Map.groupBy(pages, ({ item }) => halfOf(item));
  return [
    ...figuresOf(pages, ''),
    ...[...halves].sort().flatMap(([half, some]) => figuresOf(some, `, half ${half}`)),
  ].filter(({ items }) => items > 0);
}

function figuresOf(pages: readonly ReadPage[], of: string): Figure[] {
  const bodied = pages.filter(({ item }) => item.body !== undefined);
  const { precision, recall, f1 } = scoresOf(
    bodied.map(({ item, document }) => overlapOf(item.body ?? '', bodyOf(document))),
  );
  return [
    { metric: `text F1${of}`, value: f1, items: bodied.length },
    { metric: `text precision${of}`, value: precision, items: bodied.length },
    { metric: `text recall${of}`, value: recall, items: bodied.length },
    ...segmentFigures(pages, of),
    ...shares(
      `title${of}`,
      pages.flatMap(({ item, document }) => sameOrNot(item.title, document?.title.value)),
    ),
    ...shares(
      `byline${of}`,
      pages.flatMap(({ item, document }) => sameOrNot(item.byline, document?.byline?.value)),
    ),
    ...shares(
      `date${of}`,
      pages.flatMap(({ item, document }) => dateOutcome(item.date, document)),
    ),
  ];
}

/** The title is the first block of every page’s text, and no part of the body that the sets give. */
export function bodyOf(document: Document | null): string {
  if (document === null) return '';
  const [first] = document.blocks;
  return first?.kind === 'heading' && first.level === 1 ? document.text.slice(first.end) : document.text;
}

function segmentFigures(pages: readonly ReadPage[], of: string): Figure[] {
  let [found, missed, taken, items] = [0, 0, 0, 0];
  for (const { item, document } of pages) {
    const text = plain(document?.text ?? '');
    const held = (item.with ?? []).filter((segment) => text.includes(plain(segment))).length;
    found += held;
    missed += (item.with?.length ?? 0) - held;
    taken += (item.without ?? []).filter((segment) => text.includes(plain(segment))).length;
    items += (item.with?.length ?? 0) + (item.without?.length ?? 0);
  }
  const value = found === 0 ? 0 : (2 * found) / (2 * found + missed + taken);
  return [{ metric: `segments told apart, F1${of}`, value, items }];
}

type Outcome = 'right' | 'wrong' | 'in part' | 'asked' | 'none';

function sameOrNot(truth: string | undefined, answer: string | undefined): Outcome[] {
  if (truth === undefined) return [];
  if (answer === undefined) return ['none'];
  return [plain(truth) === plain(answer) ? 'right' : 'wrong'];
}

/** The first proposal: “in part” is its month or year alone, where that is true; “asked” where none is taken without asking. */
export function dateOutcome(truth: string | null | undefined, document: Document | null): Outcome[] {
  if (truth === undefined) return [];
  const [first] = document?.dates ?? [];
  if (first === undefined) return ['none'];
  if (document?.dateDoubt) return ['asked'];
  if (first.value === truth) return ['right'];
  return [truth?.startsWith(first.value) ? 'in part' : 'wrong'];
}

function shares(metric: string, outcomes: readonly Outcome[]): Figure[] {
  return (['right', 'wrong', 'in part', 'asked', 'none'] as const).map((outcome) => ({
    metric: `${metric} ${outcome}`,
    value: share(outcomes.map((one) => one === outcome)),
    items: outcomes.length,
  }));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}

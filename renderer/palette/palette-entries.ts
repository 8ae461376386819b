import fuzzysort from 'fuzzysort';
import type { NamedArticle } from '../../shared/library.ts';
import type { KeyBinding, KeyPlace } from '../keys/keymap.ts';

/** Something that can be chosen in the palette. */
export type PaletteEntry =
  | {
      readonly kind: 'command';
      readonly id: string;
      readonly label: string;
      readonly binding: KeyBinding;
      /** False where the command's place is not open. */
      readonly available: boolean;
    }
  | { readonly kind: 'article'; readonly id: string; readonly label: string; readonly article: NamedArticle };

/** An entry with the pieces of its label, those that match marked. */
export interface PaletteHit {
  readonly entry: PaletteEntry;
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
}

export interface PaletteGroup {
  readonly id: 'recent' | 'commands' | 'elsewhere' | 'articles';
  readonly hits: readonly PaletteHit[];
}

const MOST_COMMANDS = 14;
const MOST_ARTICLES = 8;
const RECENT_BONUS = 0.08;
const MOST_RECENT = 12;

/** Everything that the palette offers. New commands of the keymap come in by themselves. */
export function paletteEntries(
  keymap: readonly KeyBinding[],
  available: ReadonlySet<string>,
  articles: readonly NamedArticle[],
): PaletteEntry[] {
  const commands = keymap
    .filter(({ command }) => command !== 'palette.open')
    .map((binding): PaletteEntry => {
      const { command, label } = binding;
      return { kind: 'command', id: `command:${command}`, label, binding, available: available.has(command) };
    });
  return [
    ...commands,
    ...articles.map(
      (article): PaletteEntry => ({ kind: 'article', id: `article:${article.id}`, label: article.title, article }),
    ),
  ];
}

/**
 * What the palette shows. With nothing typed: what was chosen last, then the commands of this place before those that
 * work everywhere, then the articles. Otherwise what matches, best first; what was chosen lately counts for more, and
 * commands that cannot be used now come last.
 * @param recent ids of entries, the latest first.
 */
export function paletteGroups(
  query: string,
  entries: readonly PaletteEntry[],
  recent: readonly string[],
): PaletteGroup[] {
  const sought = query.trim();
  if (sought === '') return groupsBeforeTyping(entries, recent);
  const found = fuzzysort
    .go(sought, entries, { key: 'label', limit: 0, threshold: 0.25 })
    .map((result) => {
      const entry = result.obj;
      const bonus = recent.includes(entry.id) ? RECENT_BONUS : 0;
      return { hit: { entry, pieces: piecesOf(entry.label, result.indexes) }, score: result.score + bonus };
    })
    .sort((a, b) => b.score - a.score);
  const pick = (of: (entry: PaletteEntry) => boolean, most: number) =>
    found.filter(({ hit }) => of(hit.entry)).slice(0, most);
  const commands = pick(isAvailable, MOST_COMMANDS);
  const articles = pick(({ kind }) => kind === 'article', MOST_ARTICLES);
  const elsewhere = pick((entry) => entry.kind === 'command' && !entry.available, MOST_COMMANDS);
  const groups = [
    { id: 'commands', best: commands[0]?.score ?? 0, hits: commands.map(({ hit }) => hit) },
    { id: 'articles', best: articles[0]?.score ?? 0, hits: articles.map(({ hit }) => hit) },
  ] as const;
  return [
    ...groups.toSorted((a, b) => b.best - a.best),
    { id: 'elsewhere' as const, hits: elsewhere.map(({ hit }) => hit) },
  ].filter(({ hits }) => hits.length > 0);
}

/** The list of what was chosen, with one more choice at its head. */
export function withChoice(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
}

function groupsBeforeTyping(entries: readonly PaletteEntry[], recent: readonly string[]): PaletteGroup[] {
  const plain = (entry: PaletteEntry): PaletteHit => ({ entry, pieces: [{ text: entry.label, hit: false }] });
  const last = recent
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry !== undefined)
    .filter((entry) => entry.kind === 'article' || entry.available)
    .slice(0, 5);
  const others = entries.filter((entry) => !last.includes(entry));
  const everywhere: KeyPlace = 'everywhere';
  const commands = others
    .filter(isAvailable)
    .toSorted((a, b) => Number(placeOf(a) === everywhere) - Number(placeOf(b) === everywhere));
  return [
    { id: 'recent' as const, hits: last.map(plain) },
    { id: 'commands' as const, hits: commands.map(plain) },
    {
      id: 'articles' as const,
      hits: others
        .filter(({ kind }) => kind === 'article')
        .slice(0, MOST_ARTICLES)
        .map(plain),
    },
  ].filter(({ hits }) => hits.length > 0);
}

function isAvailable(entry: PaletteEntry): boolean {
  return entry.kind === 'command' && entry.available;
}

function placeOf(entry: PaletteEntry): KeyPlace | null {
  return entry.kind === 'command' ? entry.binding.place : null;
}

function piecesOf(label: string, indexes: readonly number[]): { text: string; hit: boolean }[] {
  const hits = new Set(indexes);
  const pieces: { text: string; hit: boolean }[] = [];
  for (let at = 0; at < label.length; at += 1) {
    const hit = hits.has(at);
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += label[at];
    else pieces.push({ text: label[at] as string, hit });
  }
  return pieces;
}

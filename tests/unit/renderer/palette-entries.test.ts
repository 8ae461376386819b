import { describe, expect, it } from 'vitest';
import { KEYMAP } from '../../../renderer/keys/keymap.ts';
import { paletteEntries, paletteGroups, withChoice } from '../../../renderer/palette/palette-entries.ts';
import type { ArticleSummary } from '../../../shared/article.ts';

const article = (id: string, title: string) => ({ id, title }) as ArticleSummary;
const articles = [article('a1', 'A bed on the night train'), article('a2', 'Lindmark delays harbour tram again')];
const inReview = new Set(['claim.next', 'verdict.outdated', 'note.write', 'history.undo', 'library.open']);
const entries = paletteEntries(KEYMAP, inReview, articles);
const ids = (query: string, recent: string[] = []) =>
  Object.fromEntries(
    paletteGroups(query, entries, recent).map((group) => [group.id, group.hits.map(({ entry }) => entry.id)]),
  );

describe('the command palette', () => {
  it('offers every command of the keymap but itself, and every article', () => {
    expect(entries).toHaveLength(KEYMAP.length - 1 + articles.length);
  });

  it('shows before typing what was chosen last, then this place’s commands before those of every place', () => {
    const groups = ids('', ['command:history.undo', 'article:a2', 'command:row.open']);
    expect(groups.recent).toEqual(['command:history.undo', 'article:a2']);
    expect(groups.commands).toEqual([
      'command:claim.next',
      'command:verdict.outdated',
      'command:note.write',
      'command:library.open',
    ]);
    expect(groups.articles).toEqual(['article:a1']);
  });

  it('finds by a few letters', () => {
    expect(ids('wrnote').commands?.[0]).toBe('command:note.write');
    expect(ids('harb tram').articles).toEqual(['article:a2']);
    expect(ids('zzzz')).toEqual({});
  });

  it('puts what cannot be done here last, as such', () => {
    const found = paletteGroups('remove', entries, []);
    expect(found.at(-1)?.id).toBe('elsewhere');
    expect(found.at(-1)?.hits.map(({ entry }) => entry.id)).toContain('command:row.remove');
  });

  it('prefers what was chosen lately among what matches alike', () => {
    const some = paletteEntries(KEYMAP, new Set(['claim.next', 'claim.nextUndecided']), []);
    const first = (recent: string[]) => paletteGroups('next claim', some, recent)[0]?.hits[0]?.entry.id;
    expect(first([])).toBe('command:claim.next');
    expect(ids('next', ['command:claim.next']).commands?.[0]).toBe('command:claim.next');
  });

  it('marks the letters that match and loses none', () => {
    const hit = paletteGroups('undo', entries, [])[0]?.hits[0];
    expect(hit?.pieces.map(({ text }) => text).join('')).toBe('Undo');
    expect(hit?.pieces.every((piece) => piece.hit)).toBe(true);
  });

  it('remembers each choice once, the latest first, and not for ever', () => {
    expect(withChoice(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(
      withChoice(
        Array.from({ length: 12 }, (_, at) => String(at)),
        'new',
      ),
    ).toHaveLength(12);
  });
});

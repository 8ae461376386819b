import { useMemo, useState } from 'react';
import { readableDate } from '../../shared/dates.ts';
import { useArticleNames } from '../desk/queries.ts';
import { isMac, spokenKeys } from '../keys/chord.ts';
import { useAvailableCommands } from '../keys/commands.tsx';
import { KEY_PLACES } from '../keys/key-sheet.tsx';
import type { Command, KeyBinding } from '../keys/keymap.ts';
import { useKeymap } from '../keys/keymap-context.ts';
import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import { Picker, type PickerGroup } from '../ui/picker.tsx';
import { type PaletteGroup, type PaletteHit, paletteEntries, paletteGroups } from './palette-entries.ts';

interface PaletteProps {
  /** Ids of what was chosen last, the latest first. */
  recent: readonly string[];
  /** Called with the id of what was chosen, to be remembered, once the palette may be closed. */
  onCommand: (command: Command, id: string) => void;
  onArticle: (articleId: string, id: string) => void;
  onSearch: (query: string) => void;
  onClose: () => void;
}

const HEADINGS: Readonly<Record<PaletteGroup['id'], string>> = {
  recent: 'Recent',
  commands: 'Commands',
  articles: 'Open an article',
  elsewhere: 'Not available here',
};

const SEARCH = 'search';

/** Finds anything that the window can do, and any article, by a few letters. */
export function Palette({ recent, onCommand, onArticle, onSearch, onClose }: PaletteProps) {
  const keymap = useKeymap();
  const articles = useArticleNames().data;
  const askAvailable = useAvailableCommands();
  const [available] = useState(askAvailable);
  const [query, setQuery] = useState('');
  const entries = useMemo(() => paletteEntries(keymap, available, articles ?? []), [keymap, available, articles]);
  const groups = useMemo(() => paletteGroups(query, entries, recent), [query, entries, recent]);
  const found = groups.reduce((sum, group) => sum + group.hits.length, 0);

  const shown: PickerGroup[] = groups.map((group) => ({
    id: group.id,
    heading: HEADINGS[group.id],
    options: group.hits.map((hit) => ({
      id: hit.entry.id,
      disabled: hit.entry.kind === 'command' && !hit.entry.available,
      content: <Entry hit={hit} />,
    })),
  }));
  if (query.trim() !== '') {
    shown.push({
      id: SEARCH,
      heading: 'Everything else',
      options: [{ id: SEARCH, content: <span className="picker-text">Search everything for “{query.trim()}”</span> }],
    });
  }

  function choose(id: string): void {
    const entry = entries.find((candidate) => candidate.id === id);
    if (id === SEARCH) onSearch(query.trim());
    else if (entry?.kind === 'command') onCommand(entry.binding.command as Command, id);
    else if (entry?.kind === 'article') onArticle(entry.article.id, id);
  }

  return (
    <Picker
      label="Commands and articles"
      placeholder="What would you like to do?"
      query={query}
      groups={shown}
      status={query.trim() === '' ? '' : found === 0 ? 'Nothing matches.' : count(found, 'match', 'matches')}
      empty="Nothing matches."
      onQuery={setQuery}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

function Entry({ hit: { entry, pieces } }: { hit: PaletteHit }) {
  return (
    <>
      <span className="picker-text">
        {pieces.map(({ text, hit }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one label never change their order
          hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </span>
      {entry.kind === 'article' ? (
        <span className="picker-facts">
          {[entry.article.outlet, readableDate(entry.article.publishedOn)].filter(Boolean).join(' · ')}
        </span>
      ) : entry.available ? (
        <CommandKeys keys={entry.binding.keys} />
      ) : (
        <span className="picker-facts">{whereItWorks(entry.binding)}</span>
      )}
    </>
  );
}

function CommandKeys({ keys }: { keys: readonly string[] }) {
  const mac = isMac(navigator.platform);
  if (keys.length === 0) return null;
  return (
    <span className="picker-facts">
      <span className="visually-hidden">{keys.map((key) => spokenKeys(key, mac)).join(' or ')}</span>
      {keys.map((key) => (
        <Keys key={key} chord={key} hidden />
      ))}
    </span>
  );
}

function whereItWorks({ place }: KeyBinding): string {
  const heading = KEY_PLACES.find((candidate) => candidate.place === place)?.heading ?? 'elsewhere';
  return place === 'everywhere' ? 'Not now' : `Only ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
}

import { useEffect, useRef, useState } from 'react';
import { type Relation, VERDICT_VALUES, type VerdictValue } from '../../shared/claim.ts';
import { ATTENTION_REASONS, type AttentionReason } from '../../shared/inbox.ts';
import type { AgainstPassage } from '../../shared/opposes.ts';
import { CheckerDialog } from '../checkers/checker-dialog.tsx';
import { AgainstDialog } from '../claim/against-dialog.tsx';
import { CollectionChoice } from '../collections/collection-choice.tsx';
import { desk } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useInboxOrder, useSettings, useWorkspaceInfo } from '../desk/queries.ts';
import { useRows } from '../desk/use-rows.ts';
import { commandOfEach } from '../keys/command-of-each.ts';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { useWindow } from '../ui/use-window.ts';
import { MARK_NAMES } from '../ui/verdict.tsx';
import { AgainstManyDialog } from './against-many-dialog.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import { InboxRow } from './inbox-entry.tsx';
import { REASON_NAMES } from './reason-words.ts';
import './inbox.css';

/** So many claims are listed, and can be decided at once. */
const MOST = 1000;
const NONE: readonly string[] = [];
/** Pixels of an entry as most are. */
const USUAL_ENTRY = 150;

const readEntries = (claimIds: string[]) => desk('inbox.entries', { claimIds });

/** A verdict that goes against what the cards of some of the claims say, and waits for the editor's word. */
interface Against {
  readonly value: VerdictValue;
  readonly claimIds: readonly string[];
  readonly passages: readonly AgainstPassage[];
}

interface InboxProps {
  /** Only claims of the articles of this collection. */
  collection: string | null;
  onCollection: (collectionId: string | null) => void;
  onLibrary: () => void;
  onOpen: (articleId: string, claimId: string) => void;
  onUndo: () => void;
}

/** Every claim of the library that asks for another look, decided in place, one by one or many at once. */
export function Inbox({ collection, onCollection, onLibrary, onOpen, onUndo }: InboxProps) {
  const teller = useTeller();
  const changeSettings = useChangeSettings();
  const settings = useSettings();
  const workspace = useWorkspaceInfo();
  const list = useRef<HTMLUListElement>(null);
  const [reason, setReason] = useState<AttentionReason | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<VerdictValue | null>(null);
  const [against, setAgainst] = useState<Against | null>(null);
  const inbox = useInboxOrder(reason, collection, MOST);

  const ids = inbox.data?.claimIds ?? NONE;
  const index = Math.max(0, currentId === null ? 0 : ids.indexOf(currentId));
  const inFront = ids[index] ?? null;
  const chosen = ids.filter((claimId) => selected.has(claimId));
  const sight = useWindow({
    ...{ scroller: list, count: ids.length, current: index, usual: USUAL_ENTRY, head: 0 },
    keyOf: (at) => ids[at] as string,
  });
  const isDrawn = sight.rows.some(({ index: at }) => ids[at] === inFront);
  const entries = useRows('inbox', ids, sight.sight, readEntries, ({ claimId }) => claimId);
  // A claim whose words are still being read is not decided: nobody has seen what it says.
  const inHand = chosen.length > 0 ? chosen : inFront !== null && entries.has(inFront) ? [inFront] : [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is current keeps the keyboard, also when the list is another
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset.claimId === inFront,
    );
    if (document.activeElement === document.body || list.current?.contains(document.activeElement)) {
      row?.querySelector<HTMLElement>('.entry-open')?.focus({ preventScroll: true });
    }
    row?.scrollIntoView({ block: 'nearest' });
  }, [inFront, isDrawn, ids.length]);

  const go = (to: number) => {
    setCurrentId(ids[Math.max(0, Math.min(ids.length - 1, to))] ?? null);
  };

  const jump = (to: number) => {
    go(to);
    sight.show(to);
  };

  async function open(claimId: string): Promise<void> {
    try {
      const entry = entries.get(claimId) ?? (await readEntries([claimId]))[0];
      if (entry) onOpen(entry.articleId, claimId);
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  /** What is in hand once these are gone: the first that stands after them. */
  function after(gone: readonly string[]): string | null {
    const rest = [...ids.slice(index), ...ids.slice(0, index).toReversed()];
    return rest.find((claimId) => !gone.includes(claimId)) ?? null;
  }

  async function act(work: () => Promise<unknown>, sentence: string, gone: readonly string[]): Promise<void> {
    const next = after(gone);
    try {
      await work();
      setCurrentId(next);
      setSelected(new Set());
      await caughtUp();
      teller.tell(sentence, { label: 'Undo', run: onUndo });
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  function decide(value: VerdictValue): void {
    if (inHand.length === 0) return;
    if (settings.data?.checker.trim() === '') {
      setWaiting(value);
      return;
    }
    void askOrKeep(inHand, value);
  }

  /** Keeps the verdict, or asks first where it goes against a passage on the card, as a review does. */
  async function askOrKeep(claimIds: readonly string[], value: VerdictValue): Promise<void> {
    try {
      const passages = await desk('verdict.against', { claimIds: [...claimIds], value });
      if (passages.length > 0) setAgainst({ value, claimIds, passages });
      else await keep(claimIds, value);
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  async function keep(claimIds: readonly string[], value: VerdictValue): Promise<void> {
    const said = `${claimIds.length === 1 ? 'One claim' : count(claimIds.length, 'claim')}: ${MARK_NAMES[value].word.toLowerCase()}.`;
    await act(() => desk('verdict.recordMany', { claimIds: [...claimIds], value }), said, claimIds);
  }

  /** Decides one claim as the editor wanted, once it is said what the passage does; null leaves the passage. */
  async function keepAgainst({ value, claimIds, passages }: Against, relation: Relation | null): Promise<void> {
    const [only] = passages;
    setAgainst(null);
    if (relation === null || only === undefined) return keep(claimIds, value);
    const { claimId } = only;
    const { note = '', correction = '' } = entries.get(claimId)?.verdict ?? {};
    const passage = { evidenceId: only.passage.id, relation };
    const record = () => desk('verdict.record', { claimId, value, note, correction, passage });
    await act(record, `One claim: ${MARK_NAMES[value].word.toLowerCase()}.`, claimIds);
  }

  function dismiss(): void {
    if (inHand.length === 0) return;
    const claimIds = [...inHand];
    const said = `${inHand.length === 1 ? 'One claim' : count(inHand.length, 'claim')} dismissed until something new arrives.`;
    void act(() => desk('inbox.dismiss', { claimIds }), said, inHand);
  }

  function toggle(claimId: string): void {
    const changed = new Set(selected);
    if (!changed.delete(claimId)) changed.add(claimId);
    setSelected(changed);
  }

  useCommands('inbox', {
    'entry.next': () => go(index + 1),
    'entry.previous': () => go(index - 1),
    'entry.first': () => jump(0),
    'entry.last': () => jump(ids.length - 1),
    ...commandOfEach('entry', (value) => decide(value)),
    'entry.dismiss': dismiss,
    'entry.select': () => inFront !== null && toggle(inFront),
    'entry.selectAll': () => setSelected(new Set(chosen.length === ids.length ? [] : ids)),
    'entry.open': () => inFront !== null && void open(inFront),
  });

  if (inbox.isPending) return <main className="inbox" aria-busy="true" />;
  if (inbox.isError) {
    return <CalmFailure title="The inbox could not be loaded" error={inbox.error} />;
  }
  const { counts } = inbox.data;
  const total = ATTENTION_REASONS.reduce((sum, each) => sum + counts[each], 0);
  const asked = reason === null ? total : counts[reason];

  return (
    <main className="inbox">
      <header className="inbox-head">
        <button type="button" className="button quiet" onClick={onLibrary}>
          ← Library
        </button>
        <h1>Inbox</h1>
        <span className="soft">{count(total, 'claim')} to review</span>
        <CollectionChoice value={collection} onChoose={onCollection} />
        <fieldset className="inbox-filter">
          <legend className="visually-hidden">Show</legend>
          <FilterButton name="All" number={total} isOn={reason === null} onChoose={() => setReason(null)} />
          {ATTENTION_REASONS.map((each) => (
            <FilterButton
              key={each}
              name={REASON_NAMES[each]}
              number={counts[each]}
              isOn={reason === each}
              onChoose={() => setReason(each)}
            />
          ))}
        </fieldset>
      </header>
      {ids.length === 0 ? (
        <EmptyInbox isFiltered={total > 0} onAll={collection === null ? null : () => onCollection(null)} />
      ) : (
        <>
          <ul className="inbox-list" ref={list} aria-label="Claims to review">
            {sight.rows.flatMap(({ index: at, gap }) => {
              const claimId = ids[at];
              if (claimId === undefined) return [];
              const entry = entries.get(claimId);
              return [
                gap > 0 && <li key={`before ${claimId}`} aria-hidden="true" className="gap" style={{ height: gap }} />,
                <InboxRow
                  key={claimId}
                  {...{ claimId, entry, at, of: ids.length, measure: sight.measure }}
                  isCurrent={claimId === inFront}
                  isSelected={selected.has(claimId)}
                  onCurrent={() => setCurrentId(claimId)}
                  onSelect={() => toggle(claimId)}
                  onOpen={() => void open(claimId)}
                />,
              ];
            })}
            {sight.rest > 0 && <li aria-hidden="true" className="gap" style={{ height: sight.rest }} />}
            {ids.length < asked && (
              <li className="inbox-more soft">
                These are the first {ids.length}. The other {asked - ids.length} move up as you decide.
              </li>
            )}
          </ul>
          <footer className="inbox-actions">
            <span aria-live="polite">
              {chosen.length > 0 ? `${count(chosen.length, 'claim')} selected` : 'Current claim'}
            </span>
            {VERDICT_VALUES.map((value) => (
              <button
                key={value}
                type="button"
                className={`verdict-button small ${value}`}
                onClick={() => decide(value)}
              >
                <span className="glyph" aria-hidden="true">
                  {MARK_NAMES[value].glyph}
                </span>
                <span>{MARK_NAMES[value].word}</span>
                <Keys command={`entry.${value}`} hidden />
              </button>
            ))}
            <button type="button" className="button" onClick={dismiss}>
              Not now <Keys command="entry.dismiss" hidden />
            </button>
          </footer>
        </>
      )}
      {against?.claimIds.length === 1 && against.passages[0] && (
        <AgainstDialog
          value={against.value}
          claimQuote={entries.get(against.passages[0].claimId)?.quote ?? ''}
          passage={against.passages[0].passage}
          onDecide={(relation) => void keepAgainst(against, relation)}
          onClose={() => setAgainst(null)}
        />
      )}
      {against !== null && against.claimIds.length > 1 && (
        <AgainstManyDialog
          value={against.value}
          claims={against.claimIds.length}
          against={against.passages.length}
          onDecide={(which) => {
            const opposed = new Set(which === 'all' ? [] : against.passages.map(({ claimId }) => claimId));
            setAgainst(null);
            void keep(
              against.claimIds.filter((claimId) => !opposed.has(claimId)),
              against.value,
            );
          }}
          onClose={() => setAgainst(null)}
        />
      )}
      {waiting !== null && (
        <CheckerDialog
          proposal={workspace.data?.userName ?? ''}
          onName={async (checker) => {
            await changeSettings({ checker });
            setWaiting(null);
            await askOrKeep(inHand, waiting);
          }}
          onClose={() => setWaiting(null)}
        />
      )}
    </main>
  );
}

interface FilterButtonProps {
  name: string;
  number: number;
  isOn: boolean;
  onChoose: () => void;
}

function FilterButton({ name, number, isOn, onChoose }: FilterButtonProps) {
  return (
    <button type="button" className="button small" aria-pressed={isOn} onClick={onChoose}>
      {name} <span className="soft">{number}</span>
    </button>
  );
}

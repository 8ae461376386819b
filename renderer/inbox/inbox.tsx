import { useEffect, useRef, useState } from 'react';
import { VERDICT_VALUES, type VerdictValue } from '../../shared/claim.ts';
import { ATTENTION_REASONS, type AttentionReason, type InboxEntry } from '../../shared/inbox.ts';
import { CheckerDialog } from '../checkers/checker-dialog.tsx';
import { desk } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useInbox, useSettings, useWorkspaceInfo } from '../desk/queries.ts';
import { commandOfEach } from '../keys/command-of-each.ts';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { MARK_NAMES } from '../ui/verdict.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import { InboxRow } from './inbox-entry.tsx';
import { REASON_NAMES } from './reason-words.ts';
import './inbox.css';

const PAGE = 100;

interface InboxProps {
  onLibrary: () => void;
  onOpen: (articleId: string, claimId: string) => void;
  onUndo: () => void;
}

/** Every claim of the library that asks for another look, decided in place, one by one or many at once. */
export function Inbox({ onLibrary, onOpen, onUndo }: InboxProps) {
  const teller = useTeller();
  const changeSettings = useChangeSettings();
  const settings = useSettings();
  const workspace = useWorkspaceInfo();
  const list = useRef<HTMLUListElement>(null);
  const [limit, setLimit] = useState(PAGE);
  const [reason, setReason] = useState<AttentionReason | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<VerdictValue | null>(null);
  const inbox = useInbox(limit);

  const entries = (inbox.data?.entries ?? []).filter((entry) => reason === null || entry.reason === reason);
  const index = entries.findIndex(({ claimId }) => claimId === currentId);
  const current = entries[index] ?? entries[0];
  const chosen = entries.filter(({ claimId }) => selected.has(claimId));
  const inHand = chosen.length > 0 ? chosen : current === undefined ? [] : [current];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is current keeps the keyboard, also when the list is another
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset.claimId === current?.claimId,
    );
    if (document.activeElement === document.body || list.current?.contains(document.activeElement)) {
      row?.querySelector<HTMLElement>('.entry-open')?.focus({ preventScroll: true });
    }
    row?.scrollIntoView({ block: 'nearest' });
  }, [current?.claimId, entries.length]);

  const go = (step: number) => {
    const at = Math.max(0, index);
    setCurrentId(entries[Math.max(0, Math.min(entries.length - 1, at + step))]?.claimId ?? null);
  };

  /** What is in hand once these are gone: the first that stands after them. */
  function after(gone: readonly InboxEntry[]): string | null {
    const ids = new Set(gone.map(({ claimId }) => claimId));
    const from = Math.max(0, index);
    const rest = [...entries.slice(from), ...entries.slice(0, from).toReversed()];
    return rest.find(({ claimId }) => !ids.has(claimId))?.claimId ?? null;
  }

  async function act(work: () => Promise<unknown>, sentence: string, gone: readonly InboxEntry[]): Promise<void> {
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
    const claimIds = inHand.map(({ claimId }) => claimId);
    const said = `${inHand.length === 1 ? 'One claim' : count(inHand.length, 'claim')}: ${MARK_NAMES[value].word.toLowerCase()}.`;
    void act(() => desk('verdict.recordMany', { claimIds, value }), said, inHand);
  }

  function dismiss(): void {
    if (inHand.length === 0) return;
    const claimIds = inHand.map(({ claimId }) => claimId);
    const said = `${inHand.length === 1 ? 'One claim' : count(inHand.length, 'claim')} dismissed until something new arrives.`;
    void act(() => desk('inbox.dismiss', { claimIds }), said, inHand);
  }

  function toggle(claimId: string): void {
    const changed = new Set(selected);
    if (!changed.delete(claimId)) changed.add(claimId);
    setSelected(changed);
  }

  useCommands('inbox', {
    'entry.next': () => go(1),
    'entry.previous': () => go(-1),
    ...commandOfEach('entry', (value) => decide(value)),
    'entry.dismiss': dismiss,
    'entry.select': () => current && toggle(current.claimId),
    'entry.selectAll': () =>
      setSelected(new Set(chosen.length === entries.length ? [] : entries.map(({ claimId }) => claimId))),
    'entry.open': () => current && onOpen(current.articleId, current.claimId),
  });

  if (inbox.isPending) return <main className="inbox" aria-busy="true" />;
  if (inbox.isError) {
    return <CalmFailure title="The inbox could not be loaded" error={inbox.error} />;
  }
  const { counts } = inbox.data;
  const total = ATTENTION_REASONS.reduce((sum, each) => sum + counts[each], 0);

  return (
    <main className="inbox">
      <header className="inbox-head">
        <button type="button" className="button quiet" onClick={onLibrary}>
          ← Library
        </button>
        <h1>Inbox</h1>
        <span className="soft">{count(total, 'claim')} to review</span>
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
      {entries.length === 0 ? (
        <EmptyInbox isFiltered={total > 0} />
      ) : (
        <>
          <ul className="inbox-list" ref={list} aria-label="Claims to review">
            {entries.map((entry) => (
              <InboxRow
                key={entry.claimId}
                entry={entry}
                isCurrent={entry.claimId === current?.claimId}
                isSelected={selected.has(entry.claimId)}
                onCurrent={() => setCurrentId(entry.claimId)}
                onSelect={() => toggle(entry.claimId)}
                onOpen={() => onOpen(entry.articleId, entry.claimId)}
              />
            ))}
            {inbox.data.entries.length < total && (
              <li className="inbox-more">
                <button type="button" className="button" onClick={() => setLimit(Math.min(1000, limit + PAGE))}>
                  Show more
                </button>
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
      {waiting !== null && (
        <CheckerDialog
          proposal={workspace.data?.userName ?? ''}
          onName={async (checker) => {
            await changeSettings({ checker });
            setWaiting(null);
            const claimIds = inHand.map(({ claimId }) => claimId);
            await act(() => desk('verdict.recordMany', { claimIds, value: waiting }), 'Recorded.', inHand);
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

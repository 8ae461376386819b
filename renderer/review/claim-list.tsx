import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect } from 'react';
import { CLAIM_MARK_NAMES, type ClaimMark } from '../../shared/claim-mark.ts';
import { KIND_WORDS } from '../../shared/claim-words.ts';
import { readableDate } from '../../shared/dates.ts';
import { STANDING_NAMES } from '../../shared/standing.ts';
import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import { useWindow } from '../ui/use-window.ts';
import { MARK_NAMES } from '../ui/verdict.tsx';
import { LIST_ORDERS, type ListedClaim, type ListOrder, NO_FILTERS } from './listed-claims.ts';
import type { ListOfClaims } from './use-claim-list.ts';
import './claim-list.css';

const ORDER_WORDS: Readonly<Record<ListOrder, string>> = {
  text: 'Order in the text',
  suggestion: 'Suggestion, surest first',
  passages: 'Evidence, strongest first',
  due: 'Due date',
  mark: 'Verdict',
  kind: 'Kind',
  speaker: 'Speaker',
};

const markWord = (mark: ClaimMark) => CLAIM_MARK_NAMES[mark].word;

/** The height of every row, as the stylesheet sets it, so that none needs to be measured. */
const ROW_REM = 4.4;
const PAGE = 6;

interface ClaimListProps {
  list: ListOfClaims;
  claimId: string | null;
  onSelect: (claimId: string) => void;
}

/** The claims of the article as a list that can be narrowed and put in another order. */
export function ClaimList({ list, claimId, onSelect }: ClaimListProps) {
  const { all, shown, counts, view, box, takesKeyboard, change } = list;
  const id = useId();
  const at = shown.findIndex(({ claim }) => claim.id === claimId);
  const sight = useWindow({
    ...{ scroller: box, count: shown.length, current: at, head: 0 },
    usual: ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    keyOf: (row) => shown[row]?.claim.id ?? '',
  });
  const isNarrowed = shown.length < all.length;

  useEffect(() => {
    if (takesKeyboard.current) box.current?.focus();
    takesKeyboard.current = false;
  }, [box, takesKeyboard]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the claim and what is shown, not the scrolling
  useLayoutEffect(() => {
    if (at >= 0) sight.show(at);
  }, [at, shown]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') list.turn(false);
    else if (event.key === 'Enter') list.leave();
    else {
      const last = shown.length - 1;
      const next = {
        ArrowDown: at + 1,
        ArrowUp: Math.max(0, at - 1),
        PageDown: at + PAGE,
        PageUp: at - PAGE,
        Home: 0,
        End: last,
      }[event.key];
      if (next === undefined) return;
      const listed = shown[Math.max(0, Math.min(last, next))];
      if (listed) onSelect(listed.claim.id);
    }
    event.preventDefault();
  }

  /** Out of a choice, in which letters choose, Enter and Escape lead to what it shows. */
  function onChoiceKey(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLSelectElement) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (box.current) box.current.focus();
    else list.leave();
  }

  return (
    <section className="claim-list" aria-label="Claim list">
      <header>
        <h2 role="status">
          {isNarrowed ? `${shown.length} of ${count(all.length, 'claim')}` : count(all.length, 'claim')}
        </h2>
        <button type="button" className="button quiet small" onClick={() => list.turn(false)}>
          Close <Keys command="claims.turn" hidden />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only leads out of the choices by key */}
      <div className="claim-filters" onKeyDown={onChoiceKey}>
        <Choice
          label="Show"
          value={view.standing}
          any="All claims"
          choices={[...counts.standing]}
          words={(standing) => capitalised(STANDING_NAMES[standing].words)}
          onChoose={(standing) => change({ standing })}
        />
        <Choice
          label="Verdict"
          value={view.mark}
          any="All"
          choices={[...counts.mark]}
          words={markWord}
          onChoose={(mark) => change({ mark })}
        />
        <Choice
          label="Kind"
          value={view.kind}
          any="All kinds"
          choices={[...counts.kind]}
          words={(kind) => KIND_WORDS[kind]}
          onChoose={(kind) => change({ kind })}
        />
        {(counts.speaker.size > 0 || view.speaker !== null) && (
          <Choice
            label="Said by"
            value={view.speaker}
            any="Anyone"
            choices={[...counts.speaker]}
            words={(speaker) => speaker}
            onChoose={(speaker) => change({ speaker })}
          />
        )}
        <label>
          <span>Sort by</span>
          <select
            className="input"
            value={view.order}
            onChange={(event) => change({ order: event.target.value as ListOrder })}
          >
            {LIST_ORDERS.map((order) => (
              <option key={order} value={order}>
                {ORDER_WORDS[order]}
              </option>
            ))}
          </select>
        </label>
        {isNarrowed && (
          <button type="button" className="button small" onClick={() => change(NO_FILTERS)}>
            Show all claims
          </button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="soft">{all.length === 0 ? 'No claims are marked in this article.' : 'No claim matches.'}</p>
      ) : (
        <div
          ref={box}
          role="listbox"
          tabIndex={0}
          aria-label="Claims"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          onKeyDown={onKeyDown}
        >
          {sight.rows.map(({ index, gap }) => {
            const listed = shown[index];
            return (
              listed && (
                <Fragment key={listed.claim.id}>
                  {gap > 0 && <div role="presentation" style={{ height: gap }} />}
                  {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard */}
                  {/* biome-ignore lint/a11y/useFocusableInteractive: the list has the keyboard */}
                  <div
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === at}
                    aria-setsize={shown.length}
                    aria-posinset={index + 1}
                    onClick={() => onSelect(listed.claim.id)}
                  >
                    <Row listed={listed} />
                  </div>
                </Fragment>
              )
            );
          })}
          {sight.rest > 0 && <div role="presentation" style={{ height: sight.rest }} />}
        </div>
      )}
    </section>
  );
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Row({ listed: { claim, number, mark, standings, passages } }: { listed: ListedClaim }): ReactNode {
  const [standing = 'nothing'] = standings;
  const isOpen = mark === 'undecided';
  const { glyph } = isOpen ? STANDING_NAMES[standing] : CLAIM_MARK_NAMES[mark];
  const facts = [
    isOpen ? '' : markWord(mark),
    isOpen && claim.suggestion ? `${MARK_NAMES[claim.suggestion.value].word}?` : '',
    isOpen && passages > 0 ? count(passages, 'passage') : '',
    isOpen && claim.dueOn !== null ? `from ${readableDate(claim.dueOn)}` : '',
    KIND_WORDS[claim.kind],
    claim.speaker ?? '',
  ].filter((fact) => fact !== '');
  return (
    <>
      <span className={`listed-mark ${mark}`}>
        {number} <b aria-hidden="true">{glyph}</b>
      </span>
      <span className="listed-quote">{claim.quote}</span>
      <span className="listed-facts">{facts.join(' · ')}</span>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value | null;
  /** What the choice of everything is called. */
  any: string;
  /** Values with how many claims each leads to. */
  choices: readonly (readonly [Value, number])[];
  words: (value: Value) => string;
  onChoose: (value: Value | null) => void;
}

/** A filter whose choices say how many claims they lead to; the choice that is made stays even where it leads to none. */
function Choice<Value extends string>({ label, value, any, choices, words, onChoose }: ChoiceProps<Value>) {
  const isThere = value === null || choices.some(([one]) => one === value);
  const shown = isThere ? choices : [...choices, [value, 0] as const];
  return (
    <label>
      <span>{label}</span>
      <select
        className="input"
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? null : (event.target.value as Value))}
      >
        <option value="">{any}</option>
        {shown.map(([one, of]) => (
          <option key={one} value={one}>
            {words(one)} ({of})
          </option>
        ))}
      </select>
    </label>
  );
}

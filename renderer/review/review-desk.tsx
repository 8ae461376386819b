import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Evidence, Relation, VerdictValue } from '../../shared/claim.ts';
import type { Input, ProcedureName } from '../../shared/contract.ts';
import type { Review } from '../../shared/review.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Span } from '../../shared/span.ts';
import { desk } from '../desk/desk.ts';
import { useSettings, useWorkspaceInfo } from '../desk/queries.ts';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { MARKS } from '../ui/verdict.tsx';
import { ArticlePage, type PageMark } from './article-page.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { CheckerDialog } from './checker-dialog.tsx';
import { ClaimCard } from './claim-card.tsx';
import { afterVerdict, neighbour, nextUndecided } from './claim-walk.ts';
import { FindBar } from './find-bar.tsx';
import { LaterPane, type OpenLater } from './later-pane.tsx';
import { NoClaim } from './no-claim.tsx';
import { CORRECTION_FIELD, NOTE_FIELD } from './note-fields.tsx';
import { PanelSplit } from './panel-split.tsx';
import { ReviewBar } from './review-bar.tsx';
import { firstReviewState, reviewReducer } from './review-state.ts';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { clearSelection, readSelection, useTextSelection } from './use-text-selection.ts';
import { useVerdicts } from './use-verdicts.ts';

interface ReviewDeskProps {
  review: Review;
  lead: { readonly claimId: string; readonly at: number } | null;
  onLibrary: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onExport: () => void;
}

/** The article, its claims and the keys that decide them. */
export function ReviewDesk({ review, lead, onLibrary, onUndo, onRedo, onExport }: ReviewDeskProps) {
  const { article, claims, later } = review;
  const cache = useQueryClient();
  const teller = useTeller();
  const settings = useSettings();
  const workspace = useWorkspaceInfo();
  const page = useRef<HTMLElement>(null);
  const [state, dispatch] = useReducer(reviewReducer, null, () =>
    firstReviewState(lead?.claimId ?? nextUndecided(claims, null, hasVerdict) ?? claims[0]?.id ?? null),
  );

  const focusMark = useCallback((claimId: string | null) => {
    const mark = markOf(page.current, claimId);
    mark?.focus({ preventScroll: true });
    if (mark && !isComfortable(mark)) mark.scrollIntoView({ block: 'center' });
  }, []);

  /** Selects a claim, brings its mark into view and gives it the keyboard. */
  const select = useCallback(
    (claimId: string | null) => {
      dispatch({ do: 'select', claimId });
      requestAnimationFrame(() => focusMark(claimId));
    },
    [focusMark],
  );

  const verdicts = useVerdicts(article.id, select);
  const selection = useTextSelection(page, article.text);

  // A claim may vanish under the editor: removed, undone, or found anew by the engine.
  const index = claims.findIndex((claim) => claim.id === state.claimId);
  const claim = claims[index] ?? null;
  const lastIndex = useRef(0);
  useEffect(() => {
    if (claim) lastIndex.current = index;
    else if (claims.length > 0) {
      dispatch({ do: 'select', claimId: claims[Math.min(lastIndex.current, claims.length - 1)]?.id ?? null });
    }
  }, [claim, claims, index]);

  // A later article that stands open goes along to what bears on the new claim.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another claim moves it
  useEffect(() => {
    const piece = claim?.evidence[0];
    if (state.later) {
      dispatch({
        do: 'open-later',
        later: piece ? passageOf(piece) : { articleId: state.later.articleId, passage: null },
      });
    }
  }, [claim?.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a lead is followed once, when it comes
  useEffect(() => select(lead?.claimId ?? state.claimId), [lead?.at]);

  function hasVerdict(claimId: string): boolean {
    return Boolean(claims.find((candidate) => candidate.id === claimId)?.verdict?.value);
  }

  function isDecided(claimId: string): boolean {
    const pending = verdicts.saving.get(claimId);
    return pending ? pending !== 'undecided' : hasVerdict(claimId);
  }

  /**
   * Carries out an edit and reads again what changed.
   * @returns the desk's answer, or null once a refusal has been shown in its own sentence.
   */
  async function edit<Name extends ProcedureName>(name: Name, input: Input<Name>) {
    teller.hush();
    try {
      const answer = await desk(name, input);
      for (const queryKey of [['review', article.id], ['history'], ['library']]) {
        await cache.invalidateQueries({ queryKey });
      }
      return { answer };
    } catch (thrown) {
      teller.fail(thrown);
      return null;
    }
  }

  function decide(claimId: string, value: VerdictValue | null): void {
    const decided = claims.find((candidate) => candidate.id === claimId);
    if (!decided) return;
    if (settings.data?.checker.trim() === '') {
      dispatch({ do: 'ask-checker', waiting: { claimId, value } });
      return;
    }
    void verdicts.record(decided, value);
    if (value === null) return;
    const next = afterVerdict(claims, claimId, (id) => id === claimId || isDecided(id));
    select(next);
    if (claims.every(({ id }) => id === claimId || isDecided(id))) {
      teller.tell('Every claim of this article is decided.', { label: 'Export a report', run: onExport });
    }
  }

  function setSettings(change: Partial<Settings>): Promise<void> {
    return desk('settings.set', change).then((changed) => {
      cache.setQueryData(['settings'], changed);
    });
  }

  const withClaim = (act: (current: NonNullable<typeof claim>) => void) => () => {
    if (claim) act(claim);
  };
  const withSelection = (act: (span: Span) => void) => () => {
    const selected = page.current && readSelection(page.current, article.text);
    if (selected) act(selected.span);
    else teller.tell('Select some text of the article first.');
  };

  async function mark(span: Span): Promise<void> {
    const marked = await edit('claim.mark', { articleId: article.id, ...span });
    if (!marked) return;
    clearSelection();
    select(marked.answer.claimId);
  }

  async function respan(span: Span): Promise<void> {
    if (!claim) return;
    await edit('claim.respan', { claimId: claim.id, ...span });
    clearSelection();
  }

  async function attach(articleId: string, span: Span, relation: Relation): Promise<void> {
    if (!claim) return;
    const attached = await edit('evidence.attach', { claimId: claim.id, articleId, ...span, relation });
    if (attached) teller.tell('Attached as evidence.', { label: 'Undo', run: onUndo });
  }

  async function remove(): Promise<void> {
    if (claim && (await edit('claim.remove', { claimId: claim.id }))) {
      teller.tell('Removed the claim.', { label: 'Undo', run: onUndo });
    }
  }

  function walkEvidence(step: 1 | -1): void {
    if (!claim) return;
    const pieces = claim.evidence;
    if (pieces.length === 0) {
      teller.announce('This claim has no evidence.');
      return;
    }
    const at = pieces.findIndex((piece) => piece.id === state.evidenceId);
    const next = pieces[at < 0 ? (step === 1 ? 0 : pieces.length - 1) : (at + step + pieces.length) % pieces.length];
    if (!next) return;
    dispatch({ do: 'evidence', evidenceId: next.id, later: passageOf(next) });
    document.querySelector<HTMLElement>(`[data-evidence-id="${CSS.escape(next.id)}"]`)?.focus();
  }

  function openEvidence(): void {
    const piece = claim?.evidence.find(({ id }) => id === state.evidenceId) ?? claim?.evidence[0];
    const first = later[0];
    if (piece) dispatch({ do: 'open-later', later: passageOf(piece) });
    else if (first) dispatch({ do: 'open-later', later: { articleId: first.id, passage: null } });
    else teller.tell('No article in the library was published later.');
  }

  /** Gives the keyboard to a field of the card, once it is there. */
  function write(fieldId: string): void {
    requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
  }

  useCommands('review', {
    'claim.next': () => select(neighbour(claims, state.claimId, 1)),
    'claim.previous': () => select(neighbour(claims, state.claimId, -1)),
    'claim.nextUndecided': () => select(nextUndecided(claims, state.claimId, isDecided, 1) ?? state.claimId),
    'claim.previousUndecided': () => select(nextUndecided(claims, state.claimId, isDecided, -1) ?? state.claimId),
    'verdict.confirmed': withClaim(({ id }) => decide(id, 'confirmed')),
    'verdict.outdated': withClaim(({ id }) => decide(id, 'outdated')),
    'verdict.speculative': withClaim(({ id }) => decide(id, 'speculative')),
    'verdict.undecided': withClaim(({ id }) => decide(id, null)),
    'note.write': withClaim(() => write(NOTE_FIELD)),
    'note.save': withClaim((current) => decideNote(current.id)),
    'correction.write': withClaim(({ id }) => {
      dispatch({ do: 'ask-correction', claimId: id });
      write(CORRECTION_FIELD);
    }),
    'evidence.next': () => walkEvidence(1),
    'evidence.previous': () => walkEvidence(-1),
    'evidence.open': openEvidence,
    'evidence.attach': withClaim(() => dispatch({ do: 'attach', open: true })),
    'claim.mark': withSelection((span) => void mark(span)),
    'claim.respan': withSelection((span) => void respan(span)),
    'claim.remove': () => void remove(),
    'find.open': () => {
      dispatch({ do: 'find', open: true });
      document.getElementById('find-in-article')?.focus();
    },
    'pane.close': () => {
      if (state.later) {
        dispatch({ do: 'open-later', later: null });
        focusMark(state.claimId);
      }
    },
    'report.export': onExport,
  });

  /** Saves the note with the verdict as it stands, without moving on. */
  function decideNote(claimId: string): void {
    const noted = claims.find((candidate) => candidate.id === claimId);
    if (!noted) return;
    const value = noted.verdict?.value ?? null;
    if (settings.data?.checker.trim() === '') dispatch({ do: 'ask-checker', waiting: { claimId, value } });
    else void verdicts.record(noted, value);
    focusMark(claimId);
  }

  const marks = useMemo<PageMark[]>(
    () =>
      claims.map((candidate, at) => {
        const value = candidate.verdict?.value ?? 'undecided';
        const saving = verdicts.saving.has(candidate.id);
        const word = saving ? 'saving' : MARKS[value].word.toLowerCase();
        return {
          id: candidate.id,
          start: candidate.start,
          end: candidate.end,
          mark: value,
          saving,
          label: `Claim ${at + 1} of ${claims.length}, ${word}: “${candidate.quote}”`,
        };
      }),
    [claims, verdicts.saving],
  );

  return (
    <main className="review">
      <ReviewBar review={review} onLibrary={onLibrary} onUndo={onUndo} onRedo={onRedo} onExport={onExport} />
      <PanelSplit
        share={settings.data?.panelShare ?? 0.38}
        onShare={(panelShare) => {
          setSettings({ panelShare }).catch((thrown: unknown) => teller.fail(thrown));
        }}
        panel={
          <aside className="claim-panel" aria-label="Claim">
            {claim ? (
              <ClaimCard
                key={claim.id}
                claim={claim}
                position={index + 1}
                total={claims.length}
                later={later}
                saving={verdicts.saving.get(claim.id) ?? null}
                evidenceId={state.evidenceId}
                correctionAsked={state.correctionFor === claim.id}
                onDecide={(value) => decide(claim.id, value)}
                onSaveNote={() => decideNote(claim.id)}
                onLeaveNote={() => focusMark(claim.id)}
                onAskCorrection={() => dispatch({ do: 'ask-correction', claimId: claim.id })}
                onEvidence={(evidenceId) => {
                  const piece = claim.evidence.find(({ id }) => id === evidenceId);
                  if (piece) dispatch({ do: 'evidence', evidenceId, later: passageOf(piece) });
                }}
                onOpenEvidence={(piece) => dispatch({ do: 'open-later', later: passageOf(piece) })}
                onDetach={(piece) => void edit('evidence.detach', { evidenceId: piece.id })}
                onAttach={() => dispatch({ do: 'attach', open: true })}
                onRemove={() => void remove()}
              />
            ) : (
              <NoClaim analysis={review.analysis} />
            )}
          </aside>
        }
      >
        <div className={state.later ? 'reading two' : 'reading'}>
          <div className="reading-side">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <section className="scroller" aria-label="Article under review" tabIndex={0}>
              <ArticlePage
                article={article}
                marks={marks}
                selectedId={state.claimId}
                onSelect={select}
                pageRef={page}
              />
            </section>
            {state.finding && (
              <FindBar
                text={article.text}
                page={page}
                onClose={() => {
                  dispatch({ do: 'find', open: false });
                  focusMark(state.claimId);
                }}
              />
            )}
          </div>
          {state.later && (
            <LaterPane
              open={state.later}
              canAttach={claim !== null}
              onAttach={attach}
              onClose={() => dispatch({ do: 'open-later', later: null })}
            />
          )}
        </div>
      </PanelSplit>
      {selection && (
        <SelectionToolbar selection={selection}>
          <button type="button" className="button small" onClick={() => void mark(selection.span)}>
            Mark as claim <Keys chord="m" hidden />
          </button>
          {claim && (
            <button type="button" className="button small" onClick={() => void respan(selection.span)}>
              Use as span of claim {index + 1} <Keys chord="r" hidden />
            </button>
          )}
        </SelectionToolbar>
      )}
      {state.attaching && claim && (
        <AttachDialog
          claimId={claim.id}
          quote={claim.quote}
          later={later}
          onAttach={attach}
          onOpen={(open) => dispatch({ do: 'open-later', later: open })}
          onClose={() => dispatch({ do: 'attach', open: false })}
        />
      )}
      {state.askingChecker && (
        <CheckerDialog
          proposal={workspace.data?.userName ?? ''}
          onName={async (checker) => {
            const waiting = state.askingChecker;
            await setSettings({ checker });
            dispatch({ do: 'ask-checker', waiting: null });
            const decided = claims.find((candidate) => candidate.id === waiting?.claimId);
            if (!decided || !waiting) return;
            void verdicts.record(decided, waiting.value);
            if (waiting.value !== null) {
              select(afterVerdict(claims, decided.id, (id) => id === decided.id || isDecided(id)));
            }
          }}
          onClose={() => dispatch({ do: 'ask-checker', waiting: null })}
        />
      )}
    </main>
  );
}

function passageOf(piece: Evidence): OpenLater {
  return { articleId: piece.articleId, passage: { start: piece.start, end: piece.end } };
}

function markOf(page: HTMLElement | null, claimId: string | null): HTMLElement | null {
  if (!page || claimId === null) return null;
  return page.querySelector<HTMLElement>(`[data-claims~="${CSS.escape(claimId)}"]`);
}

/** True when a mark stands well inside what is on screen, so that reading on needs no scrolling. */
function isComfortable(mark: HTMLElement): boolean {
  const view = mark.closest('.scroller')?.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  if (!view) return true;
  return box.top > view.top + view.height * 0.12 && box.bottom < view.bottom - view.height * 0.2;
}

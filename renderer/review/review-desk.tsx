import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Evidence, Relation, VerdictValue } from '../../shared/claim.ts';
import { readableDate } from '../../shared/dates.ts';
import type { Review } from '../../shared/review.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Span } from '../../shared/span.ts';
import { CheckerDialog } from '../checkers/checker-dialog.tsx';
import { emphasisBetween } from '../claim/emphasis.ts';
import { NoClaim } from '../claim/no-claim.tsx';
import { desk } from '../desk/call.ts';
import { useSettings, useWorkspaceInfo } from '../desk/queries.ts';
import { FirstClaim } from '../first-use/first-claim.tsx';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { LeaveDialog } from '../line-by-line/leave-dialog.tsx';
import { PartList } from '../line-by-line/part-list.tsx';
import { PartProgress } from '../line-by-line/part-progress.tsx';
import { useLineByLine } from '../line-by-line/use-line-by-line.ts';
import { ArticlePage } from '../reading/article-page.tsx';
import { afterVerdict, neighbour, nextUndecided } from '../reading/claim-walk.ts';
import { FindBar } from '../reading/find-bar.tsx';
import { LaterPane } from '../reading/later-pane.tsx';
import { type PassageLead, useLedPassage } from '../reading/led-passage.ts';
import { revealMark } from '../reading/mark-focus.ts';
import type { OpenLater } from '../reading/open-later.ts';
import { usePageMarks } from '../reading/page-marks.ts';
import { PanelSplit } from '../reading/panel-split.tsx';
import { resumable } from '../reading/reading-places.ts';
import { ReadingSides } from '../reading/reading-sides.tsx';
import { SelectionToolbar } from '../reading/selection-toolbar.tsx';
import { useCurrentClaim, useMarkFocus } from '../reading/use-claim-focus.ts';
import { useReadingPlace } from '../reading/use-reading-place.ts';
import { clearSelection, readSelection, useTextSelection } from '../reading/use-text-selection.ts';
import { useTeller } from '../ui/toasts.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { AttachSelection } from './attach-selection.tsx';
import { ClaimCard } from './claim-card.tsx';
import { CORRECTION_FIELD } from './correction-section.tsx';
import { NOTE_FIELD } from './note-fields.tsx';
import { ReviewBar } from './review-bar.tsx';
import { firstReviewState, reviewReducer } from './review-state.ts';
import { SecondCheckSection } from './second-check-section.tsx';
import { SignOffDialog } from './sign-off-dialog.tsx';
import { useClaimEdits } from './use-claim-edits.ts';
import { useCorrections } from './use-corrections.ts';
import { useSecondChecks } from './use-second-checks.ts';
import { useVerdicts } from './use-verdicts.ts';
import { VersionStrip } from './version-strip.tsx';

interface ReviewDeskProps {
  review: Review;
  lead: { readonly claimId: string; readonly at: number } | null;
  /** The passage that a search leads to. */
  passage?: PassageLead | null;
  onOpenArticle: (articleId: string) => void;
  onSwitchChecker: () => void;
  /** Keeps the claim in hand for whoever comes after. */
  inHand: RefObject<string | null>;
  onLibrary: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onExport: () => void;
}

/** The article, its claims and the keys that decide them. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { review, lead, passage = null, inHand, onOpenArticle, onSwitchChecker } = props;
  const { onLibrary, onUndo, onRedo, onExport } = props;
  const { article, claims, later } = review;
  const cache = useQueryClient();
  const teller = useTeller();
  const settings = useSettings();
  const workspace = useWorkspaceInfo();
  const page = useRef<HTMLElement>(null);
  // Whoever is led to a claim or a passage does not come back to where they were.
  const [resumed] = useState(() => (lead === null && passage === null ? resumable(review) : null));
  const [state, dispatch] = useReducer(reviewReducer, null, () =>
    firstReviewState(
      lead?.claimId ?? resumed?.claimId ?? nextUndecided(claims, null, hasVerdict) ?? claims[0]?.id ?? null,
      resumed?.later ?? null,
    ),
  );

  const { claim, index } = useCurrentClaim(claims, state.claimId);
  const claimId = claim?.id ?? null;
  const focusClaim = useMarkFocus(page, claimId);
  useEffect(() => {
    inHand.current = claimId;
  }, [claimId, inHand]);

  /** Selects a claim, brings its mark into view and gives it the keyboard. */
  const select = useCallback(
    (wantedId: string | null) => {
      dispatch({ do: 'select', claimId: wantedId });
      focusClaim(wantedId);
    },
    [focusClaim],
  );

  const verdicts = useVerdicts(article.id, select);
  const edits = useClaimEdits(article.id, select, onUndo);
  const checks = useSecondChecks(article.id);
  const [signingOff, setSigningOff] = useState(false);
  const marks = usePageMarks(claims, verdicts.saving);
  const selection = useTextSelection(page, article.text);
  const corrections = useCorrections(review, claim);
  const lineByLine = useLineByLine({
    review,
    claim,
    page,
    painted: marks,
    on: settings.data?.lineByLine ?? false,
    onTurn: (on) => setSettings({ lineByLine: on }),
    onSelect: select,
    onUndo,
  });

  useEffect(() => {
    document.title = `${article.title} – Stet`;
    return () => {
      document.title = 'Stet';
    };
  }, [article.title]);

  const followed = useRef(claimId);
  // A later article that stands open shows what bears on the new claim, or stays where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another claim moves it
  useEffect(() => {
    if (state.later && followed.current !== claimId) chooseLater(state.later.articleId);
    followed.current = claimId;
  }, [claimId]);

  const laterId = state.later?.articleId ?? null;
  const differing = useMemo(() => emphasisBetween(claim, laterId), [claim, laterId]);

  const besideLater = state.later !== null;
  const together = settings.data?.scrollTogether ?? true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page changes its width with the pane beside it
  useEffect(() => {
    if (claimId !== null) revealMark(page.current, claimId);
  }, [besideLater]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a lead is followed once, when it comes
  useEffect(() => select(lead?.claimId ?? state.claimId), [lead?.at]);
  useLedPassage(page, passage, claims, claimId, select);

  useReadingPlace(article.id, page, { claimId, later: state.later }, resumed);

  function hasVerdict(claimId: string): boolean {
    return Boolean(claims.find((candidate) => candidate.id === claimId)?.verdict?.value);
  }

  function isDecided(claimId: string): boolean {
    const pending = verdicts.saving.get(claimId);
    return pending ? pending !== 'undecided' : hasVerdict(claimId);
  }

  function decide(decidedId: string, value: VerdictValue | null): void {
    const decided = claims.find((candidate) => candidate.id === decidedId);
    if (!decided) return;
    if (review.supersededBy !== null) {
      teller.tell('This is an earlier version. Work goes on in the newest one.');
      return;
    }
    if (settings.data?.checker.trim() === '') {
      dispatch({ do: 'ask-checker', waiting: { claimId: decidedId, value } });
      return;
    }
    void verdicts.record(decided, value);
    if (value === null) return;
    const next = afterVerdict(claims, decidedId, (id) => id === decidedId || isDecided(id));
    select(next);
    if (claims.every(({ id }) => id === decidedId || isDecided(id))) {
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

  const attach = async (articleId: string, span: Span, relation: Relation): Promise<string | null> =>
    claim ? edits.attach(claim.id, articleId, span, relation) : 'There is no claim to attach a passage to.';

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

  /** Shows a later article at the claim's strongest passage in it, or where the reader last was. */
  function chooseLater(articleId: string): void {
    const pieces = claim?.evidence.filter((piece) => piece.articleId === articleId) ?? [];
    const piece = pieces.find(({ id }) => id === state.evidenceId) ?? pieces[0];
    dispatch({ do: 'open-later', later: piece ? passageOf(piece) : { articleId, passage: null } });
  }

  function walkLater(step: 1 | -1): void {
    const at = later.findIndex(({ id }) => id === laterId);
    const next = at < 0 ? (step === 1 ? later[0] : later.at(-1)) : later[(at + step + later.length) % later.length];
    if (!next) {
      teller.tell('No article in the library was published later.');
      return;
    }
    chooseLater(next.id);
    teller.announce(`${next.title}, ${readableDate(next.publishedOn)}`);
  }

  function scrollTogether(together: boolean): void {
    setSettings({ scrollTogether: together }).catch((thrown: unknown) => teller.fail(thrown));
    teller.announce(together ? 'The two articles scroll together.' : 'Each article scrolls by itself.');
  }

  /** Gives the keyboard to a field of the card at once, so that not one letter typed next is taken for a key. */
  function write(fieldId: string): void {
    focusClaim(null);
    document.getElementById(fieldId)?.focus();
  }

  useCommands('review', {
    'claim.next': () => select(neighbour(claims, claimId, 1)),
    'claim.previous': () => select(neighbour(claims, claimId, -1)),
    'claim.nextUndecided': () => select(nextUndecided(claims, claimId, isDecided, 1) ?? claimId),
    'claim.previousUndecided': () => select(nextUndecided(claims, claimId, isDecided, -1) ?? claimId),
    'verdict.confirmed': withClaim(({ id }) => decide(id, 'confirmed')),
    'verdict.outdated': withClaim(({ id }) => decide(id, 'outdated')),
    'verdict.speculative': withClaim(({ id }) => decide(id, 'speculative')),
    'verdict.undecided': withClaim(({ id }) => decide(id, null)),
    'note.write': withClaim(() => write(NOTE_FIELD)),
    'note.save': withClaim((current) => decideNote(current.id)),
    'correction.write': withClaim(({ id }) => {
      flushSync(() => dispatch({ do: 'ask-correction', claimId: id }));
      write(CORRECTION_FIELD);
    }),
    'evidence.next': () => walkEvidence(1),
    'evidence.previous': () => walkEvidence(-1),
    'evidence.open': openEvidence,
    'later.next': () => walkLater(1),
    'later.previous': () => walkLater(-1),
    'later.together': () => scrollTogether(!together),
    'evidence.attach': withClaim(() => dispatch({ do: 'attach', open: true })),
    'claim.mark': withSelection((span) => void edits.mark(span)),
    'claim.respan': withClaim(({ id }) => withSelection((span) => void edits.respan(id, span))()),
    'claim.remove': withClaim(({ id }) => void edits.remove(id)),
    'find.open': () => {
      flushSync(() => dispatch({ do: 'find', open: true }));
      document.getElementById('find-in-article')?.focus();
    },
    'pane.close': () => {
      if (selection) clearSelection();
      else if (state.later) {
        dispatch({ do: 'open-later', later: null });
        focusClaim(claimId);
      }
    },
    'report.export': onExport,
    'signOff.open': () => setSigningOff(true),
    'check.agree': withClaim((current) => void checks.record(current, 'agrees', '')),
    'check.disagree': withClaim((current) => checks.beginDisagreement(current)),
  });

  /** Saves the note with the verdict as it stands, without moving on. */
  function decideNote(claimId: string): void {
    const noted = claims.find((candidate) => candidate.id === claimId);
    if (!noted) return;
    const value = noted.verdict?.value ?? null;
    if (settings.data?.checker.trim() === '') dispatch({ do: 'ask-checker', waiting: { claimId, value } });
    else void verdicts.record(noted, value);
    focusClaim(claimId);
  }

  return (
    <main className="review">
      <ReviewBar
        review={review}
        onLibrary={onLibrary}
        onUndo={onUndo}
        onRedo={onRedo}
        onExport={onExport}
        onSignOff={() => setSigningOff(true)}
      >
        <PartProgress parts={lineByLine.all} open={lineByLine.open} onNext={lineByLine.goToNextOpen} />
      </ReviewBar>
      <VersionStrip review={review} onOpen={onOpenArticle} />
      <PanelSplit
        share={(besideLater ? settings.data?.panelShareBeside : settings.data?.panelShare) ?? 0.3}
        onShare={(share) => {
          setSettings(besideLater ? { panelShareBeside: share } : { panelShare: share }).catch((thrown: unknown) =>
            teller.fail(thrown),
          );
        }}
        panel={
          <>
            {claim && <FirstClaim />}
            {claim ? (
              <ClaimCard
                key={claim.id}
                claim={claim}
                position={index + 1}
                total={claims.length}
                later={later}
                analysis={review.analysis}
                saving={verdicts.saving.get(claim.id) ?? null}
                evidenceId={state.evidenceId}
                correctionAsked={state.correctionFor === claim.id}
                corrections={corrections}
                onDecide={(value) => decide(claim.id, value)}
                onSaveNote={() => decideNote(claim.id)}
                onLeaveNote={() => focusClaim(claim.id)}
                onAskCorrection={() => dispatch({ do: 'ask-correction', claimId: claim.id })}
                onEvidence={(evidenceId) => {
                  const piece = claim.evidence.find(({ id }) => id === evidenceId);
                  if (piece) dispatch({ do: 'evidence', evidenceId, later: passageOf(piece) });
                }}
                onOpenEvidence={(piece) => dispatch({ do: 'open-later', later: passageOf(piece) })}
                onDetach={(piece) => void edits.detach(piece.id)}
                onAttach={() => dispatch({ do: 'attach', open: true })}
                onRemove={() => void edits.remove(claim.id)}
                secondCheck={
                  <SecondCheckSection
                    claim={claim}
                    checker={settings.data?.checker ?? ''}
                    required={settings.data?.secondCheckRequired ?? false}
                    disagreeing={checks.disagreeingOn === claim.id}
                    onCheck={async (outcome, note) => {
                      await checks.record(claim, outcome, note);
                      focusClaim(claim.id);
                    }}
                    onDisagreeing={(open) => {
                      if (open) checks.beginDisagreement(claim);
                      else {
                        checks.endDisagreement();
                        focusClaim(claim.id);
                      }
                    }}
                    onSwitch={onSwitchChecker}
                  />
                }
                parts={
                  settings.data?.lineByLine && (
                    <PartList
                      parts={lineByLine.parts}
                      inHand={lineByLine.inHand}
                      isSaving={lineByLine.isSaving}
                      onToggle={lineByLine.toggle}
                      onLeaveRest={() => lineByLine.setLeaving(true)}
                    />
                  )
                }
              />
            ) : (
              <NoClaim analysis={review.analysis} />
            )}
          </>
        }
      >
        <ReadingSides
          label="Article under review"
          over={
            state.finding && (
              <FindBar
                text={article.text}
                page={page}
                onClose={() => {
                  dispatch({ do: 'find', open: false });
                  focusClaim(claimId);
                }}
              />
            )
          }
          later={
            state.later && (
              <LaterPane
                open={state.later}
                later={later}
                claims={claims}
                claim={claim}
                position={index + 1}
                leftPage={page}
                together={together}
                differing={differing.passages}
                onTogether={scrollTogether}
                onChoose={chooseLater}
                onShowEvidence={openEvidence}
                withSelection={(articleId, selection) =>
                  claim && (
                    <AttachSelection
                      selection={selection}
                      onAttach={(span, relation) => attach(articleId, span, relation)}
                    />
                  )
                }
                onClose={() => dispatch({ do: 'open-later', later: null })}
              />
            )
          }
        >
          <ArticlePage
            article={article}
            marks={marks}
            selectedId={claimId}
            onSelect={select}
            differing={differing.claim}
            pageRef={page}
          />
        </ReadingSides>
      </PanelSplit>
      {selection && (
        <SelectionToolbar selection={selection}>
          <button type="button" className="button small" onClick={() => void edits.mark(selection.span)}>
            Mark as claim <Keys command="claim.mark" hidden />
          </button>
          {claim && (
            <button type="button" className="button small" onClick={() => void edits.respan(claim.id, selection.span)}>
              Use as span of claim {index + 1} <Keys command="claim.respan" hidden />
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
      {signingOff && settings.data && (
        <SignOffDialog
          review={review}
          settings={settings.data}
          onGo={(blockedId) => {
            setSigningOff(false);
            select(blockedId);
          }}
          onSwitch={() => {
            setSigningOff(false);
            onSwitchChecker();
          }}
          onClose={() => setSigningOff(false)}
        />
      )}
      {lineByLine.leaving && (
        <LeaveDialog
          articleId={article.id}
          inClaim={lineByLine.openInClaim}
          inArticle={lineByLine.open}
          onLeave={lineByLine.leaveRest}
          onClose={() => lineByLine.setLeaving(false)}
        />
      )}
      {state.askingChecker && (
        <CheckerDialog
          proposal={workspace.data?.userName ?? ''}
          onName={async (checker) => {
            const waiting = state.askingChecker;
            await setSettings({ checker });
            // The dialog gives the focus back as it closes; the next claim must get it after that.
            flushSync(() => dispatch({ do: 'ask-checker', waiting: null }));
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

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isHandled } from '../../shared/blockers.ts';
import type { Evidence } from '../../shared/claim.ts';
import { type PartialDate, readableDate } from '../../shared/dates.ts';
import type { Review } from '../../shared/review.ts';
import type { Span } from '../../shared/span.ts';
import { countMarks } from '../claim/count-marks.ts';
import { NoClaim } from '../claim/no-claim.tsx';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import type { CommandHandlers } from '../keys/command-desk.ts';
import { useCommands } from '../keys/commands.tsx';
import { type Command, KEYMAP } from '../keys/keymap.ts';
import { Keys } from '../keys/keys.tsx';
import { ArticlePage } from '../reading/article-page.tsx';
import { neighbour, nextUndecided } from '../reading/claim-walk.ts';
import { LaterPane } from '../reading/later-pane.tsx';
import type { OpenLater } from '../reading/open-later.ts';
import { usePageMarks } from '../reading/page-marks.ts';
import { PanelSplit } from '../reading/panel-split.tsx';
import { ReadingSides } from '../reading/reading-sides.tsx';
import { useCurrentClaim, useMarkFocus } from '../reading/use-claim-focus.ts';
import { useTeller } from '../ui/toasts.tsx';
import { Progress } from '../ui/verdict.tsx';
import { AsOfCard } from './as-of-card.tsx';
import '../reading/desk-frame.css';
import './as-of.css';

interface AsOfDeskProps {
  review: Review;
  asOf: PartialDate;
  /** True while the review of another day is being read. */
  waiting: boolean;
  /** The claim to stand at; `at` tells two such leads apart. */
  lead: { readonly claimId: string; readonly at: number } | null;
  /** Keeps the claim in hand for whoever comes after. */
  inHand: RefObject<string | null>;
  onNow: () => void;
  onExport: () => void;
}

const NOTHING_DIFFERS: readonly Span[] = [];
const NOTHING_SAVING: ReadonlyMap<string, unknown> = new Map();

/** What would change the review, and therefore does nothing here. */
const DECIDING = [
  ...KEYMAP.filter((binding) => binding.place === 'review' && 'decides' in binding).map(({ command }) => command),
  'aside.own',
  'check.disagree',
  'signOff.open',
  'note.write',
  'note.save',
  'correction.write',
  'evidence.attach',
  'claim.mark',
  'claim.respan',
  'part.leaveRest',
  'history.undo',
  'history.redo',
  'history.undoRun',
  'history.redoRun',
] as const satisfies readonly Command[];

/** A review as it would have stood on an earlier day: to be read and walked, never changed. */
export function AsOfDesk({ review, asOf, waiting, lead, inHand, onNow, onExport }: AsOfDeskProps) {
  const { article, claims, later } = review;
  const changeSettings = useChangeSettings();
  const teller = useTeller();
  const settings = useSettings();
  const page = useRef<HTMLElement>(null);
  const [wantedId, setWantedId] = useState(lead?.claimId ?? inHand.current ?? claims[0]?.id ?? null);
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  const [together, setTogether] = useState(true);
  const [open, setOpen] = useState<OpenLater | null>(null);
  const { claim, index } = useCurrentClaim(claims, wantedId);
  const claimId = claim?.id ?? null;
  const focusClaim = useMarkFocus(page, claimId);
  const marks = usePageMarks(claims, NOTHING_SAVING, asOf);
  const day = readableDate(asOf);

  const select = useCallback(
    (id: string | null) => {
      setWantedId(id);
      setEvidenceId(null);
      focusClaim(id);
    },
    [focusClaim],
  );

  useEffect(() => {
    inHand.current = claimId;
  }, [claimId, inHand]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a lead is followed once, when it comes
  useEffect(() => select(lead?.claimId ?? wantedId), [lead?.at]);

  const handled = new Set(claims.filter(isHandled).map(({ id }) => id));
  const isDecided = (id: string) => handled.has(id);
  const openPiece = ({ articleId, start, end }: Evidence) => setOpen({ articleId, passage: { start, end } });

  function walkEvidence(step: 1 | -1): void {
    const pieces = claim?.evidence ?? [];
    const at = pieces.findIndex((piece) => piece.id === evidenceId);
    const next = pieces[at < 0 ? (step === 1 ? 0 : pieces.length - 1) : (at + step + pieces.length) % pieces.length];
    if (!next) {
      teller.announce('This claim had no evidence.');
      return;
    }
    setEvidenceId(next.id);
    if (open) openPiece(next);
    document.querySelector<HTMLElement>(`[data-evidence-id="${CSS.escape(next.id)}"]`)?.focus();
  }

  function openEvidence(): void {
    const piece = claim?.evidence.find(({ id }) => id === evidenceId) ?? claim?.evidence[0];
    if (piece) openPiece(piece);
    else teller.tell('This claim had no evidence.');
  }

  const refused = useMemo(() => {
    const refuse = () =>
      teller.tell(`This is the review as of ${day}. It cannot be changed.`, { label: 'Back to now', run: onNow });
    return Object.fromEntries(DECIDING.map((command) => [command, refuse])) as CommandHandlers;
  }, [teller, day, onNow]);

  useCommands('review', {
    ...refused,
    'claim.next': () => select(neighbour(claims, claimId, 1)),
    'claim.previous': () => select(neighbour(claims, claimId, -1)),
    'claim.nextUndecided': () => select(nextUndecided(claims, claimId, isDecided, 1) ?? claimId),
    'claim.previousUndecided': () => select(nextUndecided(claims, claimId, isDecided, -1) ?? claimId),
    'evidence.next': () => walkEvidence(1),
    'evidence.previous': () => walkEvidence(-1),
    'evidence.open': openEvidence,
    'report.export': onExport,
    'later.together': () => setTogether(!together),
    'pane.close': () => {
      if (open === null) return onNow();
      setOpen(null);
      focusClaim(claimId);
    },
  });

  return (
    <main className="review as-of" aria-busy={waiting || undefined}>
      <div className="review-bar as-of-bar">
        <p className="as-of-day">
          <strong>As of {day}</strong> <span>Read-only</span>
        </p>
        <span role="status" className="soft">
          {waiting && 'Comparing…'}
        </span>
        <span className="review-title" title={article.title}>
          {article.title}
        </span>
        <Progress counts={countMarks(review)} />
        <button type="button" className="button" onClick={onExport}>
          Export <Keys command="report.export" hidden />
        </button>
        <button type="button" className="button primary" onClick={onNow}>
          Back to now <Keys command="pane.close" hidden />
        </button>
      </div>
      <PanelSplit
        share={settings.data?.panelShare ?? 0.38}
        onShare={(panelShare) => {
          changeSettings({ panelShare }).catch((thrown: unknown) => teller.fail(thrown));
        }}
        panel={
          claim ? (
            <AsOfCard
              key={claim.id}
              claim={claim}
              position={index + 1}
              total={claims.length}
              later={later}
              analysis={review.analysis}
              evidenceId={evidenceId}
              onEvidence={setEvidenceId}
              onOpenEvidence={openPiece}
            />
          ) : (
            <NoClaim analysis={review.analysis} />
          )
        }
      >
        <ReadingSides
          label={`Article under review, as of ${day}`}
          later={
            open && (
              <LaterPane
                open={open}
                later={later}
                claims={claims}
                claim={claim}
                position={index + 1}
                leftPage={page}
                together={together}
                differing={NOTHING_DIFFERS}
                onTogether={setTogether}
                onChoose={(articleId) => setOpen({ articleId, passage: null })}
                onShowEvidence={openEvidence}
                onClose={() => setOpen(null)}
              />
            )
          }
        >
          <ArticlePage article={article} marks={marks} selectedId={claimId} onSelect={select} pageRef={page} />
        </ReadingSides>
      </PanelSplit>
    </main>
  );
}

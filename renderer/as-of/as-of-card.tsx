import type { AnalysisState } from '../../shared/article.ts';
import type { CheckedPart, ClaimUnderReview, Evidence } from '../../shared/claim.ts';
import type { LaterArticle } from '../../shared/review.ts';
import { AsideNote } from '../claim/aside-note.tsx';
import { ClaimFacts } from '../claim/claim-facts.tsx';
import { ClaimFrame } from '../claim/claim-frame.tsx';
import { EvidenceList } from '../claim/evidence-list.tsx';
import { Quote } from '../claim/quote.tsx';
import { SuggestionNote } from '../claim/suggestion.tsx';
import { VerdictHistory } from '../claim/verdict-history.tsx';
import { readableInstant } from '../ui/readable-instant.ts';
import { VerdictWord } from '../ui/verdict.tsx';

interface AsOfCardProps {
  claim: ClaimUnderReview;
  position: number;
  total: number;
  later: readonly LaterArticle[];
  analysis: AnalysisState;
  evidenceId: string | null;
  onEvidence: (evidenceId: string) => void;
  onOpenEvidence: (evidence: Evidence) => void;
}

/** A claim as it would have stood on an earlier day; to be read, with nothing to decide. */
export function AsOfCard(props: AsOfCardProps) {
  const { claim, position, total } = props;
  const { verdict } = claim;
  return (
    <ClaimFrame position={position} total={total}>
      <Quote text={claim.quote} />
      <ClaimFacts claim={claim} />
      <Ticks parts={claim.parts} />
      {claim.aside && <AsideNote aside={claim.aside} evidence={claim.evidence} />}
      <section className="as-of-verdict" aria-label="Verdict">
        <p>
          <VerdictWord mark={verdict?.value ?? 'undecided'} />{' '}
          <span className="soft">
            {verdict === null
              ? 'Not decided by then.'
              : [verdict.decidedBy, readableInstant(verdict.decidedAt)].filter(Boolean).join(' · ')}
          </span>
        </p>
        {verdict?.note && <p className="history-note">{verdict.note}</p>}
        {verdict?.correction && <p className="history-note">Correction: {verdict.correction}</p>}
      </section>
      {claim.suggestion && <SuggestionNote suggestion={claim.suggestion} />}
      <EvidenceList
        evidence={claim.evidence}
        claimQuote={claim.quote}
        later={props.later}
        analysis={props.analysis}
        past
        currentId={props.evidenceId}
        onCurrent={props.onEvidence}
        onOpen={props.onOpenEvidence}
      />
      <VerdictHistory history={claim.history} checks={claim.checks} />
    </ClaimFrame>
  );
}

/** What had been ticked off or left by then; nothing where nobody had begun. */
function Ticks({ parts }: { parts: readonly CheckedPart[] }) {
  const said = parts.filter(({ tick }) => tick !== null);
  if (said.length === 0) return null;
  return (
    <ul className="card-facts" aria-label="Line by line">
      {said.map(({ start, words, tick }) => (
        <li key={start}>
          <span aria-hidden="true">{tick?.state === 'left' ? '–' : '✓'}</span>{' '}
          {tick?.state === 'left' ? 'Skipped' : 'Ticked'}: “{words}”{tick?.reason && `. ${tick.reason}`}
        </li>
      ))}
    </ul>
  );
}

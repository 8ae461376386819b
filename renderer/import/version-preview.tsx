import { useQuery } from '@tanstack/react-query';
import type { TrackedText } from '../../shared/article.ts';
import type { ClaimFateKind } from '../../shared/claim-fate.ts';
import type { ClaimFate, VersionPreview } from '../../shared/versions.ts';
import { WordDiffText } from '../claim/word-diff-text.tsx';
import { desk, sentenceOf } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import { VerdictWord } from '../ui/verdict.tsx';

interface VersionPreviewListProps {
  draftId: string;
  /** Which text of a file with tracked changes is compared. */
  tracked: TrackedText | null;
  articleId: string;
  declined: readonly string[];
  onDeclined: (declined: readonly string[]) => void;
}

/** What needs an eye first stands first. */
const GROUPS: readonly { readonly fate: ClaimFateKind; readonly heading: string; readonly says: string }[] = [
  {
    fate: 'altered',
    heading: 'A number, name, date or negation differs',
    says: 'The claim is carried over with its history and reopened.',
  },
  {
    fate: 'reworded',
    heading: 'Worded differently',
    says: 'The claim is carried over with its history and reopened.',
  },
  { fate: 'lost', heading: 'No longer there', says: 'The claim stays with the earlier version.' },
  { fate: 'moved', heading: 'Word for word, elsewhere', says: 'Verdict and evidence stay in force.' },
  { fate: 'unchanged', heading: 'Unchanged', says: 'Verdict and evidence stay in force.' },
];
const KIND_WORDS = { number: 'Number', name: 'Name', date: 'Date', negation: 'Negation' } as const;

/** The claims of an article by what a newer version does to them, before that is accepted. */
export function VersionPreviewList({ draftId, tracked, articleId, declined, onDeclined }: VersionPreviewListProps) {
  const preview = useQuery({
    queryKey: ['version-preview', draftId, tracked, articleId],
    queryFn: () => desk('import.preview', { draftId, articleId }),
    gcTime: 0,
  });
  if (preview.isPending)
    return (
      <p className="soft" role="status">
        Comparing the two texts…
      </p>
    );
  if (preview.isError) return <p className="failure-line">{sentenceOf(preview.error)}</p>;
  const { claims } = preview.data;
  return (
    <section className="claim-fates" aria-label="What happens to its claims">
      <p role="status">{summaryOf(preview.data)}</p>
      {GROUPS.map(({ fate, heading, says }) => {
        const own = claims.filter((claim) => claim.fate === fate);
        if (own.length === 0) return null;
        return (
          <details key={fate} className={`fate-group ${fate}`} open={fate !== 'unchanged' && fate !== 'moved'}>
            <summary>
              {heading} <span className="soft">({own.length})</span>
            </summary>
            <p className="soft">{says}</p>
            <ul>
              {own.map((claim) => (
                <li key={claim.claimId}>
                  <Fate
                    claim={claim}
                    declined={declined.includes(claim.claimId)}
                    onDeclined={(isDeclined) =>
                      onDeclined(
                        isDeclined
                          ? [...declined, claim.claimId]
                          : declined.filter((claimId) => claimId !== claim.claimId),
                      )
                    }
                  />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

interface FateProps {
  claim: ClaimFate;
  declined: boolean;
  onDeclined: (declined: boolean) => void;
}

function Fate({ claim, declined, onDeclined }: FateProps) {
  const isChanged = claim.fate === 'reworded' || claim.fate === 'altered';
  return (
    <>
      <p className="fate-verdict">
        <span className="soft">Before:</span> <VerdictWord mark={claim.verdict ?? 'undecided'} />
        {claim.differences.map(({ kind, before, after }) => (
          <span key={`${kind} ${before} ${after}`} className="fate-difference">
            {KIND_WORDS[kind]}: {before === '' ? 'none' : `“${before}”`} → {after === '' ? 'none' : `“${after}”`}
          </span>
        ))}
      </p>
      {isChanged && claim.after !== null ? (
        <>
          <WordDiffText before={claim.before} after={claim.after} />
          <label className="fate-carry">
            <input type="checkbox" checked={!declined} onChange={(event) => onDeclined(!event.target.checked)} />
            Same claim: carry it over
          </label>
        </>
      ) : (
        <p className="fate-quote">{claim.quote}</p>
      )}
    </>
  );
}

function summaryOf({ claims, fresh }: VersionPreview): string {
  const of = (fate: ClaimFateKind) => claims.filter((claim) => claim.fate === fate).length;
  if (claims.length === 0) return `The earlier version has no claims; the newer one has ${count(fresh, 'claim')}.`;
  const parts = [
    of('moved') > 0 && `${of('moved')} moved`,
    of('reworded') > 0 && `${of('reworded')} worded differently`,
    of('altered') > 0 && `${of('altered')} with another number, name, date or negation`,
    of('lost') > 0 && `${of('lost')} no longer there`,
  ].filter((part) => part !== false);
  const rest = parts.length === 0 ? '' : `, ${parts.join(', ')}`;
  return `Of ${count(claims.length, 'claim')}: ${of('unchanged')} unchanged${rest}. ${count(fresh, 'claim is', 'claims are')} new.`;
}

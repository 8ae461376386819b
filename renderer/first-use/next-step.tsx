import { useLibraryGlance } from '../desk/queries.ts';
import { Keys } from '../keys/keys.tsx';
import { count } from '../ui/count.ts';
import './first-use.css';

interface NextStepProps {
  currentId: string | null;
  onOpen: (articleId: string) => void;
}

/** Until the first verdict the library says what to do next; after it, nothing. */
export function NextStep({ currentId, onOpen }: NextStepProps) {
  const first = useLibraryGlance().data?.first ?? null;
  if (first === null) return null;
  if (first.laterArticles === 0) {
    return (
      <p className="next-step">
        <b>Next:</b> import an article that was published later, with <Keys command="import.pick" />. Stet compares
        claims only with what came after them.
      </p>
    );
  }
  return (
    <p className="next-step">
      <b>Next:</b>{' '}
      {first.id === currentId && (
        <>
          press <Keys command="row.open" /> to{' '}
        </>
      )}
      <button type="button" className="link" onClick={() => onOpen(first.id)}>
        {first.id === currentId ? 'open' : 'Open'} “{first.title}”
      </button>
      . {count(first.laterArticles, 'article', 'articles')} published later may bear on its claims.
    </p>
  );
}

import { useEffect, useId, useState } from 'react';
import type { Relation } from '../../shared/claim.ts';
import type { PassageHit } from '../../shared/contract/index.ts';
import { readableDate } from '../../shared/dates.ts';
import type { LaterArticle } from '../../shared/review.ts';
import type { Span } from '../../shared/span.ts';
import { RelationButtons } from '../claim/relation-buttons.tsx';
import { desk, sentenceOf } from '../desk/call.ts';
import type { OpenLater } from '../reading/open-later.ts';
import { Dialog } from '../ui/dialog.tsx';
import '../claim/quote.css';
import './attach-dialog.css';

const PAUSE_WHILE_TYPING_MS = 200;

interface AttachDialogProps {
  claimId: string;
  quote: string;
  later: readonly LaterArticle[];
  /** @returns null once the passage is attached, otherwise why it is not. */
  onAttach: (articleId: string, span: Span, relation: Relation) => Promise<string | null>;
  onOpen: (open: OpenLater) => void;
  onClose: () => void;
}

/** Finds a passage of a later article by the editor's own words, or opens a later article to select one. */
export function AttachDialog({ claimId, quote, later, onAttach, onOpen, onClose }: AttachDialogProps) {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly PassageHit[] | null>(null);
  const [failure, setFailure] = useState('');
  const id = useId();

  useEffect(() => {
    let current = true;
    const words = query.trim();
    const timer = setTimeout(() => {
      if (words === '') {
        setHits(null);
        return;
      }
      desk('evidence.search', { claimId, query: words })
        .then((found) => {
          if (current) setHits(found);
        })
        .catch((thrown: unknown) => {
          if (current) setFailure(sentenceOf(thrown));
        });
    }, PAUSE_WHILE_TYPING_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [claimId, query]);

  async function attach(hit: PassageHit, relation: Relation): Promise<void> {
    setFailure('');
    const refusal = await onAttach(hit.articleId, hit, relation);
    if (refusal === null) onClose();
    else setFailure(refusal);
  }

  return (
    <Dialog title="Attach a later passage" size="wide" onClose={onClose}>
      <blockquote className="card-quote clipped">{quote}</blockquote>
      <div className="attach-search">
        <div className="field">
          <label htmlFor={id}>Search the later articles in your own words</label>
          <input
            id={id}
            className="input"
            data-first-focus
            maxLength={400}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      </div>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      <div role="status" className="soft">
        {hits !== null && (hits.length === 0 ? 'No later passage contains these words.' : `${hits.length} found.`)}
      </div>
      {hits !== null ? (
        <ul className="attach-list">
          {hits.map((hit) => (
            <li key={`${hit.articleId} ${hit.start}`}>
              <blockquote>{hit.quote}</blockquote>
              <p className="soft">
                <cite>{hit.articleTitle}</cite>
                {hit.outlet && `, ${hit.outlet}`}, {readableDate(hit.publishedOn)}
              </p>
              <div className="attach-actions">
                <RelationButtons label="Attach as:" onChoose={(relation) => void attach(hit, relation)} />
                <button
                  type="button"
                  className="button quiet small"
                  onClick={() => onOpen({ articleId: hit.articleId, passage: hit })}
                >
                  Open alongside
                </button>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <section>
          <h3 className="attach-heading">Or open a later article and select the passage there</h3>
          <ul className="attach-list">
            {later.map((article) => (
              <li key={article.id}>
                <button type="button" className="link" onClick={() => onOpen({ articleId: article.id, passage: null })}>
                  {article.title}
                </button>
                <p className="soft">
                  {[article.outlet, readableDate(article.publishedOn)].filter(Boolean).join(', ')}
                  {!article.certainlyLater && '. The two dates overlap, so it may not be later.'}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

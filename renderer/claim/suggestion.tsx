import type { Suggestion } from '../../shared/claim.ts';
import { confidenceWords } from '../../shared/claim-words.ts';
import { VerdictWord } from '../ui/verdict.tsx';
import './suggestion.css';

/** What the engine would mark, plainly labelled as no more than that. */
export function SuggestionNote({ suggestion }: { suggestion: Suggestion }) {
  return (
    <section className="suggestion" aria-label="Stet’s suggestion">
      <p className="suggestion-head">
        <span className="suggestion-label">Stet suggests</span>
        <VerdictWord mark={suggestion.value} />
        <span className="soft">
          {confidenceWords(suggestion.confidence)} ({Math.round(suggestion.confidence * 100)}%)
        </span>
      </p>
      {suggestion.reasons.length > 0 && (
        <ul>
          {suggestion.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.text}`}>{reason.text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

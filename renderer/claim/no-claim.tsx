import type { AnalysisState } from '../../shared/article.ts';
import { Keys } from '../keys/keys.tsx';
import './no-claim.css';

const WORDS: Readonly<Record<AnalysisState, string>> = {
  waiting: 'Stet has not read this article yet. Its claims will appear here.',
  reading: 'Stet is reading this article. Its claims will appear here.',
  ready: 'Stet found no claims in this article.',
  failed: 'Stet could not look for claims in this article.',
};

/** Stands in for the claim's card while there is no claim. */
export function NoClaim({ analysis }: { analysis: AnalysisState }) {
  return (
    <div className="no-claim">
      <p>{WORDS[analysis]}</p>
      <p className="soft">
        To mark one yourself, select the words in the article and press <Keys command="claim.mark" />.
      </p>
    </div>
  );
}

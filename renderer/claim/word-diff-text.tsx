import { useMemo } from 'react';
import { wordDiff } from '../../shared/word-diff.ts';

interface WordDiffTextProps {
  before: string;
  after: string;
}

/** Two wordings as one text: what goes is struck through, what comes is underlined, and screen readers hear which. */
export function WordDiffText({ before, after }: WordDiffTextProps) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  let at = 0;
  return (
    <p className="word-diff">
      {parts.map(({ change, text }) => {
        const key = `${at} ${change}`;
        at += text.length;
        if (change === 'kept') return <span key={key}>{text}</span>;
        const Change = change === 'removed' ? 'del' : 'ins';
        return (
          <Change key={key}>
            <span className="visually-hidden">{change === 'removed' ? ' [out:] ' : ' [in:] '}</span>
            {text}
            <span className="visually-hidden"> [end] </span>
          </Change>
        );
      })}
    </p>
  );
}

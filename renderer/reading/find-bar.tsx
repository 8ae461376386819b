import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { findMatches, MOST_MATCHES } from './find-matches.ts';
import { rangeOfSpan } from './text-offsets.ts';
import './find-bar.css';

interface FindBarProps {
  text: string;
  page: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Finds text in the article; matches are painted by the browser's own highlights, so the page's text stays as it is. */
export function FindBar({ text, page, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState('');
  const [current, setCurrent] = useState(0);
  const matches = useMemo(() => findMatches(text, sought), [text, sought]);

  useEffect(() => field.current?.focus(), []);

  useEffect(() => {
    const ranges = matches.flatMap((match) => rangeOfSpan(page.current, match) ?? []);
    const at = ranges[current];
    CSS.highlights.set('find-match', new Highlight(...ranges.filter((range) => range !== at)));
    CSS.highlights.set('find-current', new Highlight(...(at ? [at] : [])));
    at?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return () => {
      CSS.highlights.delete('find-match');
      CSS.highlights.delete('find-current');
    };
  }, [matches, current, page]);

  const step = (by: 1 | -1) => {
    if (matches.length > 0) setCurrent((current + by + matches.length) % matches.length);
  };

  return (
    <search className="find-bar">
      <label className="visually-hidden" htmlFor="find-in-article">
        Find in the article
      </label>
      <input
        id="find-in-article"
        ref={field}
        className="input"
        placeholder="Find in the article"
        value={sought}
        autoComplete="off"
        onChange={(event) => {
          setSought(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
      />
      <span role="status" className="find-count">
        {sought.trim() !== '' &&
          (matches.length === 0
            ? 'Not found'
            : `${current + 1} of ${matches.length}${matches.length === MOST_MATCHES ? ' or more' : ''}`)}
      </span>
      <button type="button" className="button quiet small" disabled={matches.length === 0} onClick={() => step(-1)}>
        Previous
      </button>
      <button type="button" className="button quiet small" disabled={matches.length === 0} onClick={() => step(1)}>
        Next
      </button>
      <button type="button" className="button quiet small" onClick={onClose}>
        Close
      </button>
    </search>
  );
}

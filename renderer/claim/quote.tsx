import { useState } from 'react';
import './quote.css';

/** A claim's words; a long one can be shown in full. */
export function Quote({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const long = text.length > 320;
  return (
    <>
      <blockquote className={long && !whole ? 'card-quote clipped' : 'card-quote'}>{text}</blockquote>
      {long && (
        <button type="button" className="link" onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : 'Show the whole claim'}
        </button>
      )}
    </>
  );
}

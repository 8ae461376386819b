import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './claim-frame.css';

interface ClaimFrameProps {
  /** The claim's number in reading order, from 1. */
  position: number;
  total: number;
  /** What can be done with the whole claim, beside its number. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The card of a claim: its number, and below it whatever is said of it. */
export function ClaimFrame({ position, total, tools, children }: ClaimFrameProps) {
  const card = useRef<HTMLElement>(null);
  // Another claim's card opens at its top, however far down the one before was read.
  useLayoutEffect(() => {
    card.current?.parentElement?.scrollTo({ top: 0 });
  }, []);

  return (
    <section ref={card} className="claim-card" aria-label={`Claim ${position} of ${total}`}>
      <header className="card-head">
        <h2>
          Claim {position} of {total}
        </h2>
        {tools}
      </header>
      {children}
    </section>
  );
}

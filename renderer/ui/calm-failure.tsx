import type { ReactNode } from 'react';
import { sentenceOf } from '../desk/call.ts';

interface CalmFailureProps {
  title: string;
  /** What was thrown; its sentence is shown. */
  error: unknown;
  /** Of the place that could not be shown, where its layout is to stay. */
  className?: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Stands in the place of what could not be read, and says why. */
export function CalmFailure({ title, error, className = '', children }: CalmFailureProps) {
  return (
    <main className={`${className} calm-failure`.trim()}>
      <h1>{title}</h1>
      <p>{sentenceOf(error)}</p>
      {children}
    </main>
  );
}

/** How far a workspace is that takes its time to be opened. */
export interface OpeningStep {
  /** What is being done to it, as a sentence. */
  readonly sentence: string;
  /** How much of the opening is done, 0 to 1. */
  readonly done: number;
}

/** The same, as a window asks for it. */
export interface Opening extends OpeningStep {
  /** Grows with each step; the window that knows this one waits for the next. */
  readonly revision: number;
}

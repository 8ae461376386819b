/**
 * What went wrong, in a form that crosses from the desk to the window and to the command line:
 * a code for the program and one sentence for the editor.
 */
export type FailureCode =
  | 'bad-input'
  | 'not-found'
  | 'unreadable-file'
  | 'empty-file'
  | 'binary-file'
  | 'file-too-large'
  | 'undecodable-text'
  | 'unknown-format'
  | 'no-article-text'
  | 'missing-date'
  | 'duplicate'
  | 'newer-workspace'
  | 'not-a-workspace'
  | 'damaged-workspace'
  | 'workspace-busy'
  | 'cannot-write'
  | 'switched-off'
  | 'took-too-long'
  | 'cancelled'
  | 'internal';

export interface FailureData {
  readonly code: FailureCode;
  readonly sentence: string;
}

/** An error that an editor can understand: `message` is one clear sentence naming the file and the reason. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }

  toData(): FailureData {
    return { code: this.code, sentence: this.message };
  }
}

/** Any thrown value as failure data; what is not a {@link Failure} keeps its details to itself. */
export function failureData(thrown: unknown): FailureData {
  if (thrown instanceof Failure) return thrown.toData();
  return { code: 'internal', sentence: 'Something went wrong inside Stet. Nothing already stored was changed.' };
}

import { Failure } from '../../../shared/failure.ts';

/** The words on the command line make no sense; the exit code is 2. */
export class UsageFailure extends Failure {
  constructor(sentence: string) {
    super('bad-input', `${sentence} See: stet --help`);
  }
}

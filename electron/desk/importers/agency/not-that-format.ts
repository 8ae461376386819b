import { Failure } from '../../../../shared/failure.ts';

/** Why a file that begins like one of a format cannot be read as one. @param named the file as a sentence names it. */
export function notThatFormat(named: string, format: string): Failure {
  return new Failure('unreadable-file', `${named} cannot be read: it is no ${format}, whatever it says of itself.`);
}

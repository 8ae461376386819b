import type { Report, ReportClaim } from '../../../shared/report.ts';
import { readableInstant } from './instants.ts';
import { NO_NAME } from './wording.ts';

interface Person {
  readonly name: string;
  readonly claims: number;
}

/** Who gave the verdicts that stand, those with most first; a verdict without a name has ''. */
export function whoDecided({ claims }: Report): Person[] {
  return counted(claims.flatMap(({ verdict }) => (verdict === null ? [] : [verdict.decidedBy.trim()])));
}

/** Who agreed with a verdict that stands, as a second person, those with most first. */
export function whoAgreed({ claims }: Report): Person[] {
  return counted(
    claims.flatMap(({ verdict, secondCheck }) =>
      verdict !== null && secondCheck?.outcome === 'agrees' ? [secondCheck.checkedBy.trim()] : [],
    ),
  );
}

/**
 * “Ada Lund (9 claims) and Bo Ek (2)”; a person alone needs no count.
 * @param write sets a name in the report’s own format.
 */
export function peopleInWords(people: readonly Person[], write: (text: string) => string): string {
  const named = people.map(({ name, claims }, at) => {
    const who = nameOr(name, write);
    if (people.length === 1) return who;
    return `${who} (${claims}${at > 0 ? '' : claims === 1 ? ' claim' : ' claims'})`;
  });
  return new Intl.ListFormat('en-GB').format(named);
}

/**
 * A person's name, or what is said where it is not known.
 * @param write sets a name in the report’s own format.
 */
export function nameOr(name: string, write: (text: string) => string): string {
  return name.trim() === '' ? NO_NAME : write(name.trim());
}

/** “Decided by Ada Lund, 3 May 2026, 14:05 UTC”. @param write sets a name in the report’s own format. */
export function decidedWords(verdict: NonNullable<ReportClaim['verdict']>, write: (text: string) => string): string {
  return `Decided by ${nameOr(verdict.decidedBy, write)}, ${readableInstant(verdict.decidedAt)}`;
}

function counted(names: readonly string[]): Person[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => ({ name, claims: all.length }))
    .toSorted((a, b) => b.claims - a.claims);
}

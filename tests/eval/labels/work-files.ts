import {
  CLAIM_KINDS,
  type ClaimKind,
  MODALITIES,
  type Modality,
  RELATIONS,
  type Relation,
} from '../../../shared/claim.ts';
import {
  type LabelledClaim,
  type LabelledEvidence,
  type LabelledJudgement,
  type LabelledPart,
  PART_TYPES,
  type PartType,
} from './label-types.ts';
import { locate } from './locate.ts';

const VERDICTS = ['confirmed', 'outdated', 'speculative', 'none'] as const;

/**
 * Reads a labeller's file of claims: one line each, `id | kind | modality | quote | type: words ; type: words`.
 * @param text the text of the document that the quotes come from
 * @param mistakes takes one sentence for every line that cannot be read
 */
export function readClaims(lines: string, text: string, mistakes: string[]): LabelledClaim[] {
  const claims: LabelledClaim[] = [];
  for (const [id = '', kind = '', modality = '', quote = '', parts = ''] of rowsOf(lines)) {
    try {
      if (claims.some((claim) => claim.id === id)) throw new Error('the id stands twice');
      const span = locate(text, quote);
      claims.push({
        id,
        ...span,
        kind: oneOf<ClaimKind>(CLAIM_KINDS, kind),
        modality: oneOf<Modality>(MODALITIES, modality),
        parts: parts
          .split(' ; ')
          .filter((part) => part.trim() !== '')
          .map((part) => readPart(part, text, span)),
      });
    } catch (error) {
      mistakes.push(`${id}: ${(error as Error).message}`);
    }
  }
  return claims.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function readPart(part: string, text: string, within: { start: number; end: number }): LabelledPart {
  const colon = part.indexOf(':');
  const type = oneOf<PartType>(PART_TYPES, part.slice(0, colon).trim());
  return { type, ...locate(text, part.slice(colon + 1), within) };
}

/**
 * Reads a labeller's file on an older and a newer document: `claim | relation | verdict | quote`, one line for each
 * sentence of the newer document.
 * @param claims the claims of the older document
 * @param text the text of the newer document
 * @param mistakes takes one sentence for every line that cannot be read
 */
export function readJudgements(
  lines: string,
  claims: readonly LabelledClaim[],
  text: string,
  mistakes: string[],
): LabelledJudgement[] {
  const judgements = new Map<string, { verdict: LabelledJudgement['verdict']; evidence: LabelledEvidence[] }>();
  for (const [claim = '', relation = '', verdict = '', quote = ''] of rowsOf(lines)) {
    try {
      if (!claims.some(({ id }) => id === claim)) throw new Error('the older document has no such claim');
      const judgement = judgements.get(claim) ?? { verdict: oneOf(VERDICTS, verdict), evidence: [] };
      if (judgement.verdict !== verdict) throw new Error('the verdicts of its lines differ');
      judgement.evidence.push({ relation: oneOf<Relation>(RELATIONS, relation), ...locate(text, quote) });
      judgements.set(claim, judgement);
    } catch (error) {
      mistakes.push(`${claim}: ${(error as Error).message}`);
    }
  }
  return [...judgements].map(([claim, judgement]) => ({ claim, ...judgement }));
}

function rowsOf(lines: string): string[][] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ').map((field) => field.trim()));
}

function oneOf<T extends string>(allowed: readonly T[], word: string): T {
  const found = allowed.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`“${word}” is none of ${allowed.join(', ')}`);
  return found;
}

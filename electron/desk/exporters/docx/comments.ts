import { type ICommentOptions, Paragraph } from 'docx';
import { passageWords, suggestionWords, verdictWords } from '../passage-words.ts';
import type { ReportView, ShownClaim } from '../report-view.ts';
import { secondCheckWords } from '../second-check-words.ts';
import { NO_EVIDENCE } from '../wording.ts';
import { xmlText } from './xml-text.ts';

/** One comment for each claim, by the claim’s number: the verdict as a sentence, the note, and what it rests on. */
export function claimComments(view: ReportView): ICommentOptions[] {
  return view.claims.map((claim) => {
    const author = (claim.verdict?.decidedBy ?? claim.setAside?.setBy ?? '').trim() || view.report.app.name;
    return {
      id: claim.number,
      author: xmlText(author),
      initials: initialsOf(xmlText(author)),
      date: new Date(claim.verdict?.decidedAt ?? claim.setAside?.setAt ?? view.report.generatedAt),
      children: commentLines(claim, view).map((line) => new Paragraph({ text: xmlText(line).replaceAll('\n', ' ') })),
    };
  });
}

function commentLines(claim: ShownClaim, view: ReportView): string[] {
  const { verdict, secondCheck, sentence, deciding } = claim;
  const lines = [`Claim ${claim.number}. ${verdictWords(claim, view)}`];
  if (verdict !== null && verdict.note.trim() !== '') lines.push(`Note: ${verdict.note.trim()}`);
  if (verdict !== null && verdict.correction.trim() !== '')
    lines.push(`Proposed correction: ${verdict.correction.trim()}`);
  const suggested = suggestionWords(claim, view);
  if (suggested !== '') lines.push(suggested);
  for (const item of [...deciding, ...claim.against])
    if (item !== sentence.passage) lines.push(passageWords(claim, item, view));
  if (claim.evidence.length === 0) lines.push(NO_EVIDENCE);
  if (secondCheck !== null) {
    const why = secondCheck.note.trim() === '' ? '' : `: ${secondCheck.note.trim()}`;
    lines.push(`Second check: ${secondCheckWords(secondCheck, verdict, (name) => name)}${why}`);
  }
  return lines;
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

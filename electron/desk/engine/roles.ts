import type { Block } from '../../../shared/article.ts';
import type { PassageDraft } from './engine.ts';

const BOILERPLATE =
  /^(?:advertisement|related(?: articles| stories)?:?|read (?:more|next|also)|share this|sign up|subscribe|follow us|click here|copyright|©|all rights reserved|photo(?:graph)?(?: by|:)|image(?: credit|:)|source:|tags?:|comments?$|newsletter|cookie)/i;
const JOB =
  /\b(?:editor|writer|reporter|correspondent|journalist|columnist|critic|contributor|producer|author|staff|photographer|blogger)\b/i;
const BIOGRAPHY =
  /^(?:[\p{Lu}][\p{L}.’'-]+\s+){1,3}(?:is|was|has been|writes|covers|reports)\b.*\b(?:editor|writer|reporter|correspondent|journalist|columnist|critic|contributor|author|freelance|based in|covers|lover|fan|lives in)\b/iu;

/**
 * The role of each block. What stands after the last full paragraph and names a person with a job, or tells the
 * author's life, is no news.
 */
export function rolesOf(text: string, blocks: readonly Block[]): PassageDraft['role'][] {
  let inTail = false;
  return blocks.map((block, index) => {
    const words = text.slice(block.start, block.end).trim();
    if (block.kind === 'heading') return 'headline';
    if (block.kind === 'caption') return 'caption';
    if (BOILERPLATE.test(words)) return 'boilerplate';
    const isLate = index >= blocks.length / 2;
    const isShort = words.length <= 80 && !/[.!?…]["”’)]*$/.test(words);
    if (isLate && BIOGRAPHY.test(words)) {
      inTail = true;
      return 'biography';
    }
    if (isShort && block.kind === 'paragraph') {
      if (
        /^by\s+\p{Lu}/iu.test(words) ||
        (JOB.test(words) && isLate) ||
        (isLate && isPersonsName(words) && index >= blocks.length - 4)
      ) {
        if (isLate) inTail = true;
        return 'byline';
      }
      if (isTitleCase(words)) return index === 0 ? 'headline' : 'caption';
    }
    return inTail ? 'biography' : 'body';
  });
}

function isPersonsName(words: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]+(?:\s+(?:de|van|von|der|la)?\s*\p{Lu}[\p{L}.’'-]*){1,3}$/u.test(words);
}

/** A line of names without a verb: a picture's caption or a label. */
function isTitleCase(words: string): boolean {
  const parts = words.split(/\s+/);
  const capital = parts.filter((part) => /^[\p{Lu}\p{N}]/u.test(part)).length;
  return parts.length <= 12 && capital / parts.length > 0.6;
}

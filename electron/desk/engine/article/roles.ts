import type { Block } from '../../../../shared/article.ts';
import type { PassageDraft } from './reading.ts';

/** How a line of the site, not of the article, begins. */
const BOILERPLATE =
  /^(?:advertisement|sponsored(?:\s+content)?$|related(?: articles| stories| topics| coverage)?:?$|related:|read (?:more|next|also|the full)|see also\b|more (?:from|on|in|stories)\b|recommended(?: for you| reading)?:?$|you (?:may|might) also like|most (?:read|popular|viewed)|trending|up next|share (?:this|on)|tweet$|sign (?:up|in)\b|log in|subscribe|follow (?:us|along|@)|like us|join (?:us|our)|click (?:here|on)|tap here|download (?:our|the) app|listen to (?:our|the) podcast|watch:|video:|copyright|©|\(c\)\s*\d|all rights reserved|terms (?:of|and)|privacy policy|tags?:|topics?:|filed under|categor(?:y|ies):|comments?(?:\s*\(?\d+\)?)?$|leave a comment|\d+ comments|newsletter|cookies?\b|we use cookies|skip to|back to top|print this|e-?mail (?:this|us)|send (?:us )?(?:tips|your tips)|got (?:a|any) (?:tip|story|news)|have (?:a|any) (?:tip|story)|do you have a (?:tip|story)|support (?:our|independent) journalism|donate|this (?:article|story|post|piece|interview) (?:was )?(?:originally|first) (?:appeared|published|ran)|(?:editor|author)['’]?s? note:?$|let us know (?:what you think )?in the comments|what do you think\?)/i;
/** What lines of the site say anywhere, where they are short. */
const BOILERPLATE_WITHIN =
  /\b(?:all rights reserved|(?:our|the|free|daily|weekly) newsletters?\b.{0,300}\b(?:inbox|sign|subscribe|e-?mail)|(?:sign up|subscribe)\b.{0,300}\b(?:newsletter|inbox|updates|alerts|today)|(?:delivered|straight|sent|directly) to your inbox|follow us on|(?:on|via) (?:twitter|facebook|instagram)(?: and (?:twitter|facebook|instagram))?[.!]?$|may not be (?:published|reproduced|redistributed)|terms of (?:use|service)|privacy policy|affiliate (?:links?|commission)|enter your e-?mail)\b/i;
const CREDIT =
  /^(?:(?:file |stock )?(?:photo(?:graph)?|image|picture|illustration|video|graphic|credit|source|courtesy|screenshot)s?(?: by|:| credit| courtesy)|\(?(?:ap|afp|reuters|getty|epa) ?(?:photo|images?)?[)/:])|(?:\(|\||\/|—|-)\s*(?:photo(?:graph)?|image|picture|credit|illustration)s?(?: by|:| courtesy)[^.]{2,60}\)?$|\b(?:getty images|shutterstock|associated press photo|ap photo|file photo|press handout|wikimedia commons)\b[^.]{0,30}\)?\.?$|^(?:pictured|above|below|left|right|from left|top|bottom)(?: right| left)?:/i;
const DATELINE =
  /^(?:by\s+\p{Lu}[^.!?]{2,80}$|(?:first\s+)?(?:published|posted|updated|last\s+updated|last\s+modified|created|written)(?:\s+(?:on|at|by)\b|:|\s+(?=\p{N}|\p{Lu}))[^.!?]{2,70}(?:\p{N}|[ap]\.?m\.?|\b[A-Z]{2,4}|\p{Lu}\p{L}+)$|\p{N}{1,2}\s+min(?:ute)?s?\s+read$|(?:words|text|story|reporting|report|interview|additional\s+reporting|compiled|edited)\s+by:?\s+\p{Lu}[^!?]{2,90}$)/iu;
const JOB =
  /\b(?:editor|writer|reporter|correspondent|journalist|columnist|critic|contributor|producer|author|staff|photographer|blogger)\b/i;
const BIOGRAPHY =
  /^(?:[\p{Lu}][\p{L}.’'-]+\s+){1,3}(?:is|is\s+also|writes|covers|reports|edits|teaches|tweets|lives|has\s+(?:been|written|worked|covered|reported)|can\s+be|joined)\b.*\b(?:editor|writer|reporter|correspondent|journalist|columnist|critic|contributor|contributing|author\s+of|freelance|based\s+in|covers|covering|writes|writing|lives\s+in|reached\s+at|on\s+twitter|professor\s+(?:of|at|emeritus)|fellow\s+at|lecturer|blogger|podcast|bylines?|staff|newsroom)\b/iu;
const ABOUT = /^about\s+(?:the\s+)?(?:author|writer|reporter|us|\p{Lu}\p{L}+\s+\p{Lu}\p{L}+)\b.{0,30}$/iu;
const REACH =
  /^(?:(?:follow|contact|reach|e-?mail)\s+(?:him|her|them|the\s+author|\p{Lu}\p{L}+)\b|(?:he|she|they)\s+can\s+be\s+(?:reached|found|followed))/iu;

/**
 * The role of each block. What stands after the last full paragraph and names a person with a job, or tells the
 * author's life, is no news; nor are lines that belong to the site, bylines, dates of publication and credits of
 * pictures.
 */
export function rolesOf(text: string, blocks: readonly Block[]): PassageDraft['role'][] {
  let inTail = false;
  return blocks.map((block, index) => {
    const words = text.slice(block.start, block.end).trim();
    if (ABOUT.test(words) && index > 0) {
      inTail = true;
      return block.kind === 'heading' ? 'boilerplate' : 'biography';
    }
    if (block.kind === 'heading') return 'headline';
    if (block.kind === 'caption') return 'caption';
    const isBrief = words.length <= 220;
    if (BOILERPLATE.test(words) || (isBrief && BOILERPLATE_WITHIN.test(words))) return 'boilerplate';
    if (isBrief && CREDIT.test(words)) return 'caption';
    const isLate = index >= blocks.length / 2;
    const isShort = words.length <= 80 && !/[.!?…]["”’)]*$/.test(words);
    if (isLate && (REACH.test(words) || (BIOGRAPHY.test(words) && !isToldOf(words, text.slice(0, block.start))))) {
      inTail = true;
      return 'biography';
    }
    if (block.kind === 'paragraph' && words.length <= 120 && DATELINE.test(words)) return 'byline';
    if (isShort && block.kind === 'paragraph') {
      if ((JOB.test(words) && isLate) || (isLate && isPersonsName(words) && index >= blocks.length - 4)) {
        inTail = true;
        return 'byline';
      }
      if (isTitleCase(words)) return index === 0 ? 'headline' : 'caption';
    }
    return inTail ? 'biography' : 'body';
  });
}

/** True when the article itself tells of the person whose life a paragraph gives: then it is no author's note. */
function isToldOf(words: string, before: string): boolean {
  const surname = /^(?:\p{Lu}[\p{L}.’'-]+\s+){0,2}(\p{Lu}[\p{L}’'-]+)\s+\p{Ll}/u.exec(words)?.[1];
  if (surname === undefined) return false;
  const sentences = before.split(/\n+/).filter((line) => line.length > 80 && !/^by\b/i.test(line));
  return sentences.some((line) => line.includes(surname));
}

function isPersonsName(words: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]+(?:\s+(?:(?:de|van|von|der|la)\s*)?\p{Lu}[\p{L}.’'-]*){1,3}$/u.test(words);
}

/** A line of names without a verb: a picture's caption or a label. */
function isTitleCase(words: string): boolean {
  const parts = words.split(/\s+/);
  const capital = parts.filter((part) => /^[\p{Lu}\p{N}]/u.test(part)).length;
  return parts.length <= 12 && capital / parts.length > 0.6;
}

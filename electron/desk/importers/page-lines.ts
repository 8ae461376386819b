import { BY } from './byline.ts';
import { cleanLine } from './canonical-text.ts';
import type { PagePiece } from './page-blocks.ts';
import { isDateLine } from './publication-lines.ts';
import { sameWords } from './same-words.ts';

const LONGEST_FURNITURE = 160;
const SENTENCE_END = /[.!?…][”’"')\]]*$/;
/** Lines that pages put between and around the paragraphs of articles, and that nobody wrote as part of one. */
const FURNITURE: readonly RegExp[] = [
  /^(?:share|tweet|pin it|e-?mail|print|save|like|reply|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|link copied|bookmark|subscribe|log ?in|sign ?in|sign ?up|menu|search|close|loading|advertisement|advertising|ad|sponsored|promoted|more|next|previous|back to top|top|comments?|leave a comment|\d{1,6} (?:comments?|shares?|likes?|views?|replies))[\s.…:!]*$/i,
  /^(?:(?:read or )?share (?:this|on|via|with|article|story)|tweet this|follow (?:us|me|@)|like us|join us on|find us on|print this|email this|e-mail this)\b/i,
  /^(?:read (?:more|also|next|full|the full|on)|see also|see more|also read|more (?:on|from|in|about|stories|news)|related|recommended|you (?:may|might) (?:also )?like|don['’]t miss|watch (?:also|next|more)|continue reading|keep reading|story continues|article continues|scroll (?:down|to)|click here (?:to|for)|view (?:all|more|comments|gallery)|show (?:all|more|comments)|load more|next (?:page|post|article|story)|previous (?:page|post|article|story)|older posts?|newer posts?|most (?:read|popular|viewed|shared)|trending|top stories|latest (?:news|stories|posts))\b/i,
  /^(?:sign up|subscribe|register|get (?:our|the|breaking)|join (?:our|the|now)|become a|already a|try (?:it )?free|start your)\b.{0,100}\b(?:newsletters?|e-?mails?|inbox|alerts?|subscri\w+|members?|account|free|today|read on|log ?in)\b/i,
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|labels?|posted in|labels|sections?)\s*[:–-]/i,
  /^(?:©|\(c\)|copyright\b|all rights reserved)/i,
  /^(?:posted|published|filed) (?:by|in|under)\b/i,
  /^pages?:? ?\d(?: \d+)*$/i,
  /\b(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b|\bcookie (?:policy|settings|preferences)\b|\baccept (?:all )?cookies\b/i,
  /^(?:your e-?mail address will not be published|you must be logged in|notify me of|save my name)\b/i,
  /^\d+ min(?:ute)?s? read$/i,
  /^[«‹←<].{0,120}$|^.{0,120}[»›→>]$/,
];
const CREDIT =
  /^\(?(?:photo(?:graph)?s?|images?|pictures?|pics?|illustration|credits?|video)(?: credits?| courtesy| by| from| of)?\s*[:/©—–-]|(?:\/ ?|\bvia |© ?)(?:getty(?: images)?|afp|reuters|ap|epa|pa|shutterstock|alamy|istock)\b[^.]{0,40}$|^[-– ]{0,3}(?:reuters|afp|ap|epa|getty)\/|^(?:getty images|shutterstock|reuters|associated press|afp|ap photo)\b[^.]{0,60}$/i;

/**
 * The blocks of an article without the lines that the page put among them: share buttons, “read more”, rows of links to
 * other stories, credits of pictures, tags, what repeats, and above the text the title, its byline and its date, which
 * an article carries apart.
 */
export function articleLines(pieces: readonly PagePiece[], titles: readonly string[]): PagePiece[] {
  const seen = new Set<string>();
  const teasers = pieces.map((piece) => isTeaser(piece, cleanLine(piece.text)));
  const kept = pieces.filter((piece, at) => {
    const line = cleanLine(piece.text);
    if (isFurnitureLine(piece, line)) return false;
    // One such line may be the article’s own; a heading, or several in a row, lead to other stories.
    if (teasers[at] && (piece.kind === 'heading' || teasers[at - 1] || teasers[at + 1])) return false;
    if (line.length < 40) return true;
    return !seen.has(line) && seen.add(line) !== undefined;
  });
  return withoutLoneHeadings(withoutEnd(withoutTop(kept, titles)));
}

function isFurnitureLine({ kind, linked }: PagePiece, line: string): boolean {
  if (kind === 'preformatted' || line.length > LONGEST_FURNITURE * 2) return false;
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  const isSentence = SENTENCE_END.test(line) && linked < 0.5;
  if (
    line.length <= LONGEST_FURNITURE &&
    !(isSentence && line.length > 60) &&
    FURNITURE.some((one) => one.test(line))
  ) {
    return true;
  }
  if (line.length <= 100 && kind !== 'heading' && CREDIT.test(line)) return true;
  return false;
}

/** A headline that leads elsewhere: nearly all of it a link, more than a name, and no sentence. */
function isTeaser({ kind, linked }: PagePiece, line: string): boolean {
  if (linked <= 0.8 || line.length > LONGEST_FURNITURE || SENTENCE_END.test(line)) return false;
  return (kind === 'heading' || kind === 'paragraph') && line.split(' ').length >= 4;
}

function withoutTop(pieces: readonly PagePiece[], titles: readonly string[]): PagePiece[] {
  const start = pieces.findIndex(isRunning);
  return pieces.filter((piece, at) => {
    if (at >= Math.max(start, 0) + 1 || (start < 0 && at > 5)) return true;
    const line = cleanLine(piece.text);
    if (titles.some((title) => sameWords(title, line))) return false;
    if (line.length > 140 || piece.kind === 'list-item') return piece.linked < 0.6 || isRunning(piece);
    return !(isDateLine(line) || BY.test(line) || (piece.linked > 0.6 && !SENTENCE_END.test(line)));
  });
}

function withoutEnd(pieces: readonly PagePiece[]): PagePiece[] {
  let end = pieces.length;
  for (; end > 1; end -= 1) {
    const piece = pieces[end - 1] as PagePiece;
    const line = cleanLine(piece.text);
    const isLinkOrLabel = line.length < 200 && piece.linked > 0.5 && !SENTENCE_END.test(line);
    if (!(isLinkOrLabel || piece.kind === 'heading' || (line.length <= 60 && isDateLine(line)))) break;
  }
  return pieces.slice(0, end);
}

/** A heading that another of the same rank follows at once headed something that is gone. */
function withoutLoneHeadings(pieces: readonly PagePiece[]): PagePiece[] {
  return pieces.filter((piece, at) => {
    const next = pieces[at + 1];
    return !(at > 0 && piece.kind === 'heading' && next?.kind === 'heading' && next.level < piece.level);
  });
}

function isRunning({ kind, text, linked }: PagePiece): boolean {
  return (kind === 'paragraph' || kind === 'quotation') && text.length >= 80 && linked < 0.4;
}

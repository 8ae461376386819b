import PostalMime, { type Email } from 'postal-mime';
import type { Document, Found } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { articleOfPieces } from './article-of-pieces.ts';
import { nameIn } from './byline.ts';
import { cleanLine, type Piece } from './canonical-text.ts';
import { webAddress } from './described-fields.ts';
import { importHtml } from './html.ts';
import { dateField } from './printed-dates.ts';
import type { SourceFile } from './source.ts';
import { importText } from './text.ts';

const LONGEST_SUBJECT = 500;

/**
 * Reads a mail (RFC 5322): its subject, who sent it and on which day, in the zone of the sender, and its text. Pictures are
 * not loaded, attachments are named and not opened.
 * @throws Failure `unreadable-file` for a file without a mail’s header; `no-article-text`.
 */
export async function importMail({ fileName, named, bytes }: SourceFile): Promise<Document> {
  const mail = await parsed(named, bytes);
  const text = mail.text?.trim() ? importText({ fileName: '', named, text: mail.text }) : null;
  const page = mail.html?.trim() ? importHtml({ fileName: '', named, text: mail.html }) : null;
  const body = page ?? text;
  if (body === null) throw new Failure('no-article-text', `${named} holds no text that could be an article.`);
  const subject = cleanLine(beginningOf(mail.subject ?? '', LONGEST_SUBJECT)).replace(
    /^(?:(?:re|fwd?|aw|wg): ?){1,9}/i,
    '',
  );
  const sender = cleanLine(mail.from?.name ?? '');
  const name = nameIn(sender);
  const files = mail.attachments.filter(({ disposition, filename }) => disposition === 'attachment' && filename);
  return articleOfPieces({
    format: 'eml',
    fileName,
    pieces: piecesOf(body),
    stated: {
      marked: {
        title: subject === '' ? null : { value: subject, where: 'the mail’s subject' },
        byline: page?.byline ?? text?.byline ?? null,
        dates: [...dateField(header(mail, 'date'), 'the day on which the mail was sent'), ...body.dates],
      },
      properties: {
        byline: name === null ? null : { value: name, where: 'the mail’s sender' },
      },
    },
    notes:
      files.length === 0
        ? []
        : [
            `Not brought in, for they are files of their own: ${new Intl.ListFormat('en-GB').format(files.slice(0, 10).map(({ filename }) => `“${beginningOf(cleanLine(filename ?? ''), 100)}”`))}.`,
          ],
  });
}

/**
 * Reads a page that a browser saved as one file (MHTML, RFC 2557) as {@link importHtml} reads a page: its first frame.
 * @throws Failure as {@link importHtml}; `unreadable-file` where there is no page in it.
 */
export async function importMhtml({ fileName, named, bytes }: SourceFile): Promise<Document> {
  const saved = await parsed(named, bytes);
  const frames = saved.html ?? '';
  if (frames.trim() === '') throw new Failure('unreadable-file', `${named} cannot be read: there is no page in it.`);
  // Frames inside the page stand behind it.
  const end = /<\/html\s{0,20}>/i.exec(frames);
  const page = importHtml({
    fileName,
    named,
    text: end === null ? frames : frames.slice(0, end.index + end[0].length),
  });
  const address = webAddress(header(saved, 'snapshot-content-location') || header(saved, 'content-location'));
  const noted: Found<string> | null =
    address === null ? null : { value: address, where: 'the note that the browser left when it saved the page' };
  return { ...page, format: 'mhtml', sourceUrl: page.sourceUrl ?? noted };
}

/** True for bytes that begin as a saved page does; a mail may look the same, and goes by its name. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 3000));
  return /^content-type:\s*multipart\/related/im.test(head) && /^mime-version:/im.test(head);
}

async function parsed(named: string, bytes: Uint8Array): Promise<Email> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100_000));
  if (!/^(?:from|subject|mime-version|content-type|date|snapshot-content-location):/im.test(head))
    throw new Failure('unreadable-file', `${named} cannot be read: it has no header, as mails and saved pages have.`);
  try {
    return await PostalMime.parse(Uint8Array.from(bytes));
  } catch (error) {
    throw new Failure('unreadable-file', `${named} cannot be read: it is damaged inside.`, { cause: error });
  }
}

function header(mail: Email, key: string): string {
  return mail.headers.find((line) => line.key === key)?.value.slice(0, 4000) ?? '';
}

/** The blocks of a part as they were before they were put together; its own headline only where it has one. */
function piecesOf({ format, text, title, blocks }: Document): Piece[] {
  const pieces = blocks.map(({ kind, level, start, end }) => ({ kind, level, text: text.slice(start, end) }));
  const [first, ...rest] = pieces;
  if (first === undefined || first.kind !== 'heading') return pieces;
  if (format === 'html') return title.where === 'the file’s name' ? rest : pieces;
  // The first line of a text may be a headline, or how the text begins.
  return /[.!?:,]$/.test(first.text) ? [{ kind: 'paragraph', level: 0, text: first.text }, ...rest] : pieces;
}

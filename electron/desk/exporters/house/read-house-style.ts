import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../../../../shared/failure.ts';
import { type HouseStyle, houseStyleSchema } from '../../../../shared/house-style.ts';
import { logoOf } from './logo.ts';

/** In code units. */
const LONGEST = 50_000;
/** A report carries the picture itself. */
export const LARGEST_LOGO = 300_000;
/** In pixels, either way. */
const WIDEST_LOGO = 4000;

/**
 * Reads a house style.
 * @param text YAML; `name` is the file’s, as sentences name it.
 * @param pictureBeside gives the bytes of the picture of that name beside the file, and fails where there is none.
 * @throws Failure `bad-input` naming the file and the place in it.
 */
export function readHouseStyle(text: string, name: string, pictureBeside: (name: string) => Buffer): HouseStyle {
  const read = houseStyleSchema.safeParse(valueIn(text, name));
  if (!read.success) throw new Failure('bad-input', `“${name}” is no house style: ${problem(read.error.issues[0])}.`);
  const { logo, ...rest } = read.data;
  return { ...rest, logo: logo === null ? null : pictureOf(logo, name, pictureBeside) };
}

function valueIn(text: string, name: string): unknown {
  if (text.length > LONGEST) throw new Failure('file-too-large', `“${name}” is too long for a house style.`);
  try {
    // Every value is text: a name that YAML would take for a number or a truth value stays as it was written.
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
    const [error] = document.errors;
    if (error === undefined) return document.toJS({ maxAliasCount: 20 });
    const where = error.linePos?.[0].line;
    throw new Failure(
      'bad-input',
      `“${name}” is no house style: ${where === undefined ? 'it is no YAML' : `line ${where} is no YAML`}. A text with a colon or a quotation mark in it needs quotation marks around it.`,
    );
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('bad-input', `“${name}” is no house style: it is nested too deeply.`, { cause: error });
  }
}

function problem(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'it cannot be read';
  const where = issue.path.map((part) => (typeof part === 'number' ? `no. ${part + 1}` : String(part))).join(', ');
  const at = where === '' ? '' : `under “${where}” `;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${at}there is no place for “${issue.keys[0]}”`;
    case 'invalid_value':
      return `${at}only ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(issue.values.map(String))} can stand`;
    case 'invalid_type':
      return where === ''
        ? 'it must begin with lines such as “name: The Evening Ledger”'
        : where === 'name'
          ? 'it does not say whose it is; add a line “name: …”'
          : `${at}stands something else than is expected there`;
    default:
      return `${at === '' ? '' : `what stands ${at}cannot be used: `}${issue.message}`;
  }
}

function pictureOf(logo: string, name: string, pictureBeside: (name: string) => Buffer) {
  if (/[/\\]/.test(logo))
    throw new Failure('bad-input', `“${name}” names a logo in another folder; it must lie beside “${name}”.`);
  const bytes = pictureBeside(logo);
  if (bytes.length > LARGEST_LOGO)
    throw new Failure('file-too-large', `The logo “${logo}” is larger than ${LARGEST_LOGO / 1000} kB.`);
  const picture = logoOf(bytes);
  if (picture === null) throw new Failure('bad-input', `The logo “${logo}” is neither a PNG nor a JPEG picture.`);
  if (Math.max(picture.width, picture.height) > WIDEST_LOGO)
    throw new Failure('bad-input', `The logo “${logo}” is more than ${WIDEST_LOGO} pixels wide or high.`);
  return picture;
}

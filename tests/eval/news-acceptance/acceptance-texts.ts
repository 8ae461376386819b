import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// The texts of the acceptance set are put together from two sets that lie beside it, as its own script does.

/** Lines of a Wikinews page that are labels and no text. */
const LABEL =
  /^(?:UK|USA|France|\d{4}-\d\d-\d\d|Afghanistan|Australia|Australian news|Bhutan|Brazil|Canada|Canadian news|Chad|China|Cuba|Egypt|European Union|India|Indonesia|Internet|Iran|Iraq|Israel|Israel\/Palestine conflict|Japan|Lebanon|Libya|Mexico|Myanmar|New Zealand|Nigeria|North Korea|Pakistan|Palestine|Philippines|Russia|Scotland|South Africa|South Korea|Space|Spain|Sudan|Syria|Tunisia|Turkey|Ukraine|United Kingdom|United States|Yemen|Zimbabwe|Austria|Gambia|African Union|Google|Apple|Aviation|aviation|computing|Crime and law|Culture and entertainment|disasters and accidents|Disasters and accidents|economy and business|Economy and business|Politics and conflicts|Science and technology|Obituaries|20(?:08|12|20) (?:US|United States) [Pp]residential [Ee]lection|2008-09 financial crisis|Oil prices surge|Harry Potter and the Half-Blood Prince|Mahmoud Ahmadinejad|Glenn Fleishman|U\.S\. State Department|__NO\w+__|itsdeadjim=1|date=\S+|source=.*|\d=.*|(?:Image|File):.*|right|left|clear)$/;
/** Labels that are glued to the first word. */
const GLUED =
  /^(?:North Korea|Zimbabwe|Economy and business|2008-09 financial crisis|USA|Ukraine|United Kingdom|Pakistan|India|Nigeria|Chad|China|Iran|Austria|Bhutan|Gambia|Canada|Canadian news)(?=[A-Z][a-z])/;
/** The named characters that these pages hold. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  euro: '€',
  pound: '£',
  eacute: 'é',
};

interface Update {
  readonly event: string;
  readonly update: string;
  readonly background: string;
}

/** The articles of the acceptance set by the names that its pairs give them. */
export class AcceptanceTexts {
  readonly #wikinews: ReadonlyMap<string, string>;
  readonly #events = new Map<string, Update[]>();

  /** @param data the folder that holds `text-wikinews` and `text-timelines`. @throws where they are not there. */
  constructor(data: string) {
    const lines = (name: string) =>
      readFileSync(join(data, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line));
    this.#wikinews = new Map(lines('text-wikinews/articles.jsonl').map(({ doc, text }) => [doc, text]));
    for (const update of lines('text-timelines/updates.jsonl') as Update[]) {
      this.#events.set(update.event, [...(this.#events.get(update.event) ?? []), update]);
    }
  }

  /** Names of all Wikinews articles, as files. */
  get wikinews(): string[] {
    return [...this.#wikinews.keys()].map((doc) => `${doc}.txt`);
  }

  /** `wn-745.txt`: a Wikinews article; `bp_oil_spill-82-83-b.txt`: updates of an event, and the background of the last. */
  article(file: string): string {
    const doc = this.#wikinews.get(file.replace(/\.txt$/, ''));
    if (doc !== undefined) return fromWikinews(doc);
    const [, event, numbers, background] = /^(\w+?)((?:-\d+)+)(-b)?\.txt$/.exec(file) ?? [];
    const updates = this.#events.get(event ?? '');
    if (updates === undefined || numbers === undefined) throw new Error(`${file} names no text of these sets`);
    const wanted = numbers
      .slice(1)
      .split('-')
      .map((number) => updates[Number(number)] as Update);
    const parts = wanted.flatMap(({ update }) => linesOf(update));
    if (background !== undefined) parts.push(...linesOf(wanted.at(-1)?.background ?? ''));
    return `${parts
      .map(fold)
      .filter((part) => part !== '')
      .join('\n\n')}\n`;
  }
}

/** White space folded: how quotes are compared everywhere in this set. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fromWikinews(page: string): string {
  const paragraphs: string[] = [];
  for (const block of unescaped(unescaped(page))
    .replaceAll('\u00a0', ' ')
    .split(/\n\s*\n/)) {
    const lines = block
      .split('\n')
      .map((line) => fold(line).replace(GLUED, ''))
      .filter((line) => line !== '' && !LABEL.test(line));
    lines.forEach((line, at) => {
      const isBroken = at > 0 && (/^\p{Ll}/u.test(line) || !/[.!?:;"”’)*]$/.test(lines[at - 1] as string));
      if (isBroken && !line.startsWith('*')) paragraphs.push(`${paragraphs.pop()} ${line}`);
      else paragraphs.push(line);
    });
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function linesOf(text: string): string[] {
  return text.replaceAll('\\n', '\n').split('\n');
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return ENTITIES[name] ?? whole;
  });
}

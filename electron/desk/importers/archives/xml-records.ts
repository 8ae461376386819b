import { SaxesParser } from 'saxes';
import { Failure } from '../../../../shared/failure.ts';
import { damagedFile } from '../unreadable.ts';
import type { XmlElement, XmlNode } from '../xml-tree.ts';

/** Elements that hold records and are never in memory as a whole. */
const CONTAINERS: ReadonlySet<string> = new Set(['rss', 'channel', 'feed', 'rdf:RDF', 'newsMessage', 'itemSet']);
/** In code units, between the end of one record and the end of the next. */
const LONGEST_RECORD = 30_000_000;
const MOST_ELEMENTS = 200_000;
const DEEPEST = 250;
/** What XML forbids and content systems let through when an author has pasted it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * Reads a feed or an export in the shape of one, record by record: everything that stands right inside `rss`, `channel`,
 * `feed`, `rdf:RDF`, or the `itemSet` of a `newsMessage`. Entities that the file defines itself are refused, not expanded; nothing is loaded.
 * @param prefixes the name of each namespace that is asked for, as in {@link parseXml}.
 * @throws Failure `unreadable-file` for XML that is cut off or not well formed, `file-too-large` for a record that no
 *   article can be.
 */
export async function* xmlRecords(
  named: string,
  chunks: AsyncIterable<string>,
  prefixes: Readonly<Record<string, string>>,
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const ready: XmlElement[] = [];
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  let containers = 0;
  let elements = 0;
  let sinceRecord = 0;
  const nameOf = (uri: string, prefix: string, local: string) => {
    const asked = Object.hasOwn(prefixes, uri) ? prefixes[uri] : prefix;
    return asked ? `${asked}:${local}` : local;
  };
  parser.on('doctype', (doctype) => {
    if (/\[|<!ENTITY/i.test(doctype))
      throw new Failure(
        'unreadable-file',
        `${named} cannot be read: it defines XML entities of its own, which no such file needs.`,
      );
  });
  parser.on('opentag', (tag) => {
    const name = nameOf(tag.uri, tag.prefix, tag.local);
    if (open.length === 0 && CONTAINERS.has(name)) {
      containers += 1;
      return;
    }
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) throw tooLarge(named);
    const attributes: Record<string, string> = {};
    for (const { uri, prefix, local, value } of Object.values(tag.attributes))
      attributes[nameOf(uri, prefix, local)] = value;
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) {
      containers -= 1;
      return;
    }
    if (open.length > 0) return;
    elements = 0;
    sinceRecord = 0;
    if (containers > 0) ready.push(element);
  });
  const text = (words: string) => void open.at(-1)?.children.push(words);
  parser.on('text', text);
  parser.on('cdata', text);
  const parsed = (step: () => void) => {
    try {
      step();
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw damagedFile(named, error);
    }
  };
  for await (const chunk of chunks) {
    sinceRecord += chunk.length;
    parsed(() => void parser.write(chunk.replace(FORBIDDEN, '')));
    if (sinceRecord > LONGEST_RECORD) throw tooLarge(named);
    yield* ready.splice(0);
  }
  parsed(() => void parser.close());
  yield* ready.splice(0);
}

function tooLarge(named: string): Failure {
  return new Failure(
    'file-too-large',
    `${named} cannot be read: an entry in it is longer, or nested more deeply, than an article can be.`,
  );
}

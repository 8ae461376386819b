import { SaxesParser } from 'saxes';
import { Failure } from '../../../shared/failure.ts';

/** An element with its name and attributes as `prefix:local`, by the prefixes that the reader asked for. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

const LONGEST = 30_000_000;
const MOST_ELEMENTS = 800_000;
const DEEPEST = 250;

/**
 * Reads XML into a tree. Entities that the file defines itself are refused, not expanded; nothing is loaded.
 * @param prefixes the name of each namespace that is asked for; elements of others keep the file's own prefix.
 * @param named the file as a sentence names it.
 * @throws Failure `unreadable-file` for XML that is not well formed; `file-too-large` for a tree that no article has.
 */
export function parseXml(named: string, xml: string, prefixes: Readonly<Record<string, string>> = {}): XmlElement {
  if (xml.length > LONGEST) throw tooLarge(named);
  const parser = new SaxesParser({ xmlns: true });
  const top = { name: '', attributes: {}, children: [] as XmlNode[] };
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [top];
  let elements = 0;
  const nameOf = (uri: string, prefix: string, local: string) => {
    const asked = Object.hasOwn(prefixes, uri) ? prefixes[uri] : prefix;
    return asked ? `${asked}:${local}` : local;
  };
  parser.on('doctype', (doctype) => {
    if (/\[|<!ENTITY/i.test(doctype))
      throw new Failure(
        'unreadable-file',
        `${named} cannot be read: it defines XML entities of its own, which no such document needs.`,
      );
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) throw tooLarge(named);
    const attributes: Record<string, string> = {};
    for (const { uri, prefix, local, value } of Object.values(tag.attributes))
      attributes[nameOf(uri, prefix, local)] = value;
    const element = { name: nameOf(tag.uri, tag.prefix, tag.local), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const text = (words: string) => {
    if (open.length > 1) open.at(-1)?.children.push(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('unreadable-file', `${named} cannot be read: it is damaged inside.`, { cause: error });
  }
  return top.children.find(isElement) as XmlElement;
}

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === 'object';
}

/** The elements right below one, of a name where it is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The first element right below one with this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** All text below an element. */
export function textIn(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (isElement(child) ? textIn(child) : child)).join('');
}

/** All elements below one with a name, in order; those inside a found one are not looked for. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

function tooLarge(named: string): Failure {
  return new Failure(
    'file-too-large',
    `${named} cannot be read: it is longer, or nested more deeply, than an article can be.`,
  );
}

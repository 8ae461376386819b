import type { Found } from '../../../../shared/article.ts';
import { beginningOf } from '../../../../shared/shortened.ts';
import { cleanLine } from '../canonical-text.ts';
import { childOf, textIn, type XmlElement } from '../xml-tree.ts';

const LONGEST_FIELD = 2000;

/** A value as one line, with where it stood; null for an empty one. */
export function foundLine(value: string, where: string): Found<string> | null {
  const line = beginningOf(cleanLine(beginningOf(value, 2 * LONGEST_FIELD)), LONGEST_FIELD);
  return line === '' ? null : { value: line, where };
}

/** The words of the first element right below one with a name, as one line; empty where there is none. */
export function said(element: XmlElement | undefined, name: string): string {
  return foundLine(textIn(childOf(element, name)), '')?.value ?? '';
}

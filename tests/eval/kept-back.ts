import { createHash } from 'node:crypto';

/**
 * Whether an item of a set that the comparing model learned from was kept back from learning: a quarter of the pages of
 * compare-foolmetwice and of the claims of compare-wice. The same rule stands in `resources/models/compare/make.py`.
 * @param name the page, or the claim where the set names no page.
 */
export function isKeptBack(name: string): boolean {
  const [first] = createHash('sha1').update(`stet-kept:${name}`).digest();
  return (first as number) % 4 === 0;
}

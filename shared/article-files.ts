import { articleFormatOf } from './formats.ts';

/**
 * Whether a file that was brought in is read. One that lies loose always is, so that it is answered for; of folders only
 * what can be an article: no hidden file, nothing from a `…_files` folder that browsers put beside a saved page.
 * @param name the file's name, with the folders before it that it was brought in with.
 */
export function mayBeArticle(name: string): boolean {
  const parts = name.split(/[/\\]/);
  return parts.length === 1 || ((articleFormatOf(name) !== null || saysLittle(name)) && !parts.some(isAside));
}

/** Whether a file’s name leaves open what is in it: `.xml` and `.json` are the endings of many formats. */
export function saysLittle(name: string): boolean {
  return /\.(?:xml|json)$/i.test(name);
}

/** Whether a file was found in a folder that was brought in, not named by itself. */
export function liesInFolder(name: string): boolean {
  return /[/\\]/.test(name);
}

function isAside(part: string): boolean {
  return part.startsWith('.') || /_files$/i.test(part);
}

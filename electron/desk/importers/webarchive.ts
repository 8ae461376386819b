import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { decode } from './decode.ts';
import { webAddress } from './described-fields.ts';
import { importHtml } from './html.ts';
import { type PropertyDictionary, type PropertyValue, readPropertyList } from './property-list.ts';
import type { SourceFile } from './source.ts';

/**
 * Reads a page that Safari saved (`.webarchive`) as {@link importHtml} reads a page: its main document. What lies beside it
 * – pictures, styles, scripts, frames – is not opened.
 * @throws Failure as {@link importHtml}; `unreadable-file` where there is no page in it.
 */
export async function importWebarchive({ fileName, named, bytes }: SourceFile): Promise<Document> {
  const main = dictionary(dictionary(readPropertyList(named, bytes)).WebMainResource);
  const data = main.WebResourceData;
  if (!(data instanceof Uint8Array))
    throw new Failure('unreadable-file', `${named} cannot be read: there is no page in it.`);
  const text = textOf(named, data, words(main.WebResourceTextEncodingName));
  const page = importHtml({ fileName, named, text });
  const address = webAddress(words(main.WebResourceURL));
  const noted = address === null ? null : { value: address, where: 'the note that Safari left when it saved the page' };
  return { ...page, format: 'webarchive', sourceUrl: page.sourceUrl ?? noted };
}

function textOf(named: string, data: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding || 'utf-8', { fatal: true }).decode(data);
  } catch {
    return decode(named, data);
  }
}

function dictionary(value: PropertyValue | undefined): PropertyDictionary {
  const isOne = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
  return isOne ? (value as PropertyDictionary) : {};
}

function words(value: PropertyValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

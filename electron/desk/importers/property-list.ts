import { damagedFile } from './unreadable.ts';

/** A value of a property list; dates and numbers that no page needs are left out as null. */
export type PropertyValue = string | boolean | null | Uint8Array | readonly PropertyValue[] | PropertyDictionary;
export interface PropertyDictionary {
  readonly [key: string]: PropertyValue;
}

const MAGIC = 'bplist00';
const TRAILER = 32;
const MOST_OBJECTS = 200_000;
const DEEPEST = 40;

/** Whether bytes begin as a binary property list does. */
export function isBinaryPropertyList(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 6)) === MAGIC.slice(0, 6);
}

/**
 * Reads a binary property list, as Apple’s programs write it (CFBinaryPList.c, version 00). Data is not copied.
 * @param named the file as a sentence names it.
 * @throws Failure `unreadable-file` for one that is cut off, damaged, or nested without end.
 */
export function readPropertyList(named: string, bytes: Uint8Array): PropertyValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length - TRAILER;
  if (size < MAGIC.length || !isBinaryPropertyList(bytes)) throw damagedFile(named);
  const number = (at: number, length: number): number => {
    if (at < 0 || length < 1 || length > 8 || at + length > bytes.length) throw damagedFile(named);
    let value = 0;
    for (let byte = at; byte < at + length; byte += 1) value = value * 256 + view.getUint8(byte);
    if (!Number.isSafeInteger(value)) throw damagedFile(named);
    return value;
  };
  const offsetSize = view.getUint8(size + 6);
  const referenceSize = view.getUint8(size + 7);
  const objects = number(size + 8, 8);
  const top = number(size + 16, 8);
  const table = number(size + 24, 8);
  if (objects > MOST_OBJECTS || table + objects * offsetSize > size) throw damagedFile(named);
  let read = 0;

  function value(reference: number, depth: number): PropertyValue {
    read += 1;
    // A list may name the same value many times; to follow that is to unpack without end.
    if (reference >= objects || depth > DEEPEST || read > MOST_OBJECTS) throw damagedFile(named);
    const at = number(table + reference * offsetSize, offsetSize);
    const marker = number(at, 1);
    const kind = marker >> 4;
    if (kind < 4) return marker === 8 ? false : marker === 9 ? true : null;
    const { count, start } = counted(at, marker & 0x0f);
    switch (kind) {
      case 4:
        return part(start, count);
      case 5:
      case 7:
        return new TextDecoder(kind === 5 ? 'latin1' : 'utf-8').decode(part(start, count));
      case 6:
        return new TextDecoder('utf-16be').decode(part(start, count * 2));
      case 10:
      case 12:
        return references(start, count).map((item) => value(item, depth + 1));
      case 13: {
        const names = references(start, count);
        const values = references(start + count * referenceSize, count);
        const dictionary: Record<string, PropertyValue> = Object.create(null);
        for (const [index, name] of names.entries()) {
          const key = value(name, depth + 1);
          if (typeof key === 'string') dictionary[key] = value(values[index] as number, depth + 1);
        }
        return dictionary;
      }
      default:
        return null;
    }
  }

  function counted(at: number, low: number): { count: number; start: number } {
    if (low !== 0x0f) return { count: low, start: at + 1 };
    const length = 2 ** (number(at + 1, 1) & 0x0f);
    return { count: number(at + 2, length), start: at + 2 + length };
  }

  function part(start: number, length: number): Uint8Array {
    if (start + length > size) throw damagedFile(named);
    return bytes.subarray(start, start + length);
  }

  function references(start: number, count: number): number[] {
    if (count > MOST_OBJECTS || start + count * referenceSize > size) throw damagedFile(named);
    return Array.from({ length: count }, (_, index) => number(start + index * referenceSize, referenceSize));
  }

  return value(top, 0);
}

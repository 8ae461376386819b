import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Failure } from '../../../../shared/failure.ts';
import { decode } from '../decode.ts';

const PIECE = 256 * 1024;
const SAMPLE = 1024 * 1024;

/**
 * Reads a file as text, piece by piece: by its byte-order mark, as UTF-8 where all of it is that, or as its XML
 * declaration says.
 * @param named the file as a sentence names it.
 * @param isTable of which spreadsheets save many in windows-1252, and say so nowhere.
 * @throws Failure `undecodable-text` for another encoding, `unreadable-file` where it cannot be opened.
 */
export async function* textChunks(named: string, path: string, isTable = false): AsyncGenerator<string> {
  const encoding = await encodingOf(named, path, isTable);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
      const text = decoder.decode(piece as Buffer, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof TypeError) throw undecodable(named, error);
    if (isSystemError(error)) throw new Failure('unreadable-file', `${named} cannot be opened.`, { cause: error });
    throw error;
  }
}

/** The first bytes of a file. @throws Failure `unreadable-file`. */
export async function openingOf(named: string, path: string, length: number): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Failure('unreadable-file', `${named} cannot be opened.`, { cause: error });
  }
}

async function encodingOf(named: string, path: string, isTable: boolean): Promise<string> {
  const opening = await openingOf(named, path, SAMPLE);
  const [a, b, c, d] = opening;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Says what it is instead, or that it is no text.
  if (opening.includes(0)) decode(named, opening);
  if (await isUtf8(path)) return 'utf-8';
  if (isTable) {
    decode(named, opening);
    return 'windows-1252';
  }
  const declared = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(
    new TextDecoder('latin1').decode(opening.subarray(0, 1024)),
  )?.[1];
  try {
    const { encoding } = new TextDecoder(declared ?? '');
    if (!encoding.startsWith('utf-')) return encoding;
  } catch {
    // A name that nobody knows, or none, says as much as a wrong one.
  }
  throw undecodable(named);
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE }))
      decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError && !isSystemError(error)) return false;
    throw error;
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function undecodable(named: string, cause?: unknown): Failure {
  return new Failure(
    'undecodable-text',
    `${named} cannot be read: it is not valid UTF-8, and does not say what else it is; save it as UTF-8.`,
    { cause },
  );
}

import { createHash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256 of bytes, or of a text's UTF-8 form. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Values as JSON text, with what JSON has no word for: bytes, `undefined` and infinite numbers. It carries what
 * Electron's structured clone carries for Stet's contract, on both sides of the WebSocket.
 */
export function encode(value: unknown): string {
  return JSON.stringify(wrap(value));
}

export function decode(text: string): unknown {
  return unwrap(JSON.parse(text));
}

function wrap(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', of: String(value) };
  if (value instanceof Uint8Array) return { $: 'bytes', of: toBase64(value) };
  if (Array.isArray(value)) return value.map(wrap);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, part]) => [name, wrap(part)]);
    return '$' in value ? { $: 'object', of: entries } : Object.fromEntries(entries);
  }
  return value;
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== 'object' || value === null) return value;
  const tagged = value as { $?: string; of?: unknown };
  switch (tagged.$) {
    case undefined:
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unwrap(part)]));
    case 'undefined':
      return undefined;
    case 'number':
      return Number(tagged.of);
    case 'bytes':
      return fromBase64(tagged.of as string);
    default:
      return Object.fromEntries((tagged.of as [string, unknown][]).map(([name, part]) => [name, unwrap(part)]));
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request must show to be let in. */
export interface Gate {
  readonly port: number;
  readonly token: string;
}

export type Refusal = 'foreign host' | 'foreign origin' | 'no token';

/** Browsers keep cookies by host, not by port, so the port is part of the name. */
export function cookieName(port: number): string {
  return `stet-${port}`;
}

/**
 * Says why a request is refused, or null when it may pass: it must be addressed to our own loopback name (which stops
 * DNS rebinding), come from our own page or from the address bar, and carry the token's cookie.
 */
export function refusalOf(headers: IncomingHttpHeaders, gate: Gate): Refusal | null {
  const own = `127.0.0.1:${gate.port}`;
  if (headers.host !== own) return 'foreign host';
  if (headers.origin !== undefined && headers.origin !== `http://${own}`) return 'foreign origin';
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const prefix = `${cookieName(gate.port)}=`;
  const shown = cookies.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? '';
  return sameToken(shown, gate.token) ? null : 'no token';
}

export function sameToken(shown: string, token: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

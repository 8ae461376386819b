/**
 * Puts together what a server has sent in pieces (RFC 9112, section 7.1). What is no such row of pieces is given back as it
 * is: programs that join them when they save leave the server’s word on it in place.
 */
export function dechunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf(0x0a, at);
    if (end < 0 || end - at > 1000) return body;
    const size = /^([0-9a-f]{1,8})\s*(?:;|\r?$)/i.exec(new TextDecoder('latin1').decode(body.subarray(at, end)))?.[1];
    if (size === undefined) return body;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    if (end + 1 + length > body.length) return body;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
}

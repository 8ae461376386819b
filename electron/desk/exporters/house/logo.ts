import type { Logo } from '../../../../shared/house-style.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The markers of JPEG that begin a frame, which tells the size of the picture. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * A picture to stand in reports, told by its bytes and not by its name.
 * @returns null where it is neither PNG nor JPEG, or its beginning is not whole.
 */
export function logoOf(bytes: Buffer): Logo | null {
  const found = PNG.every((byte, at) => bytes[at] === byte) ? ofPng(bytes) : ofJpeg(bytes);
  if (found === null || found.width === 0 || found.height === 0) return null;
  return { ...found, base64: bytes.toString('base64') };
}

type Size = Omit<Logo, 'base64'>;

/** https://www.w3.org/TR/png-3/#11IHDR */
function ofPng(bytes: Buffer): Size | null {
  if (bytes.length < 24) return null;
  return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** ITU-T T.81, annex B: segments one after the other, each with its length, until that of the frame. */
function ofJpeg(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    if (FRAMES.has(marker)) {
      return { type: 'jpeg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    // Between two markers any number of 0xff may stand.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

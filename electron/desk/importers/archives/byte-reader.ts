/** Reads bytes that come piece by piece; no more than one piece, and what is asked for, is in memory. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array();
  #at = 0;
  #before = 0;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** How many bytes were read so far. */
  get position(): number {
    return this.#before + this.#at;
  }

  /** The next line without its end. @returns null behind the last byte, or where the line is longer than `longest` bytes. */
  async line(longest: number): Promise<string | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (await this.#more()) {
      const end = this.#piece.indexOf(0x0a, this.#at);
      const part = this.#piece.subarray(this.#at, end < 0 ? this.#piece.length : end);
      parts.push(part.slice());
      length += part.length;
      this.#at += part.length + (end < 0 ? 0 : 1);
      if (length > longest) return null;
      if (end >= 0) break;
      if (!(await this.#more())) break;
    }
    if (parts.length === 0) return null;
    return new TextDecoder().decode(Buffer.concat(parts)).replace(/\r$/, '');
  }

  /** The next bytes; fewer where there are no more. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = length;
    while (left > 0 && (await this.#more())) {
      const part = this.#piece.slice(this.#at, this.#at + left);
      parts.push(part);
      this.#at += part.length;
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Goes over bytes. @returns whether there were so many. */
  async skip(length: number): Promise<boolean> {
    let left = length;
    while (left > 0 && (await this.#more())) {
      const step = Math.min(left, this.#piece.length - this.#at);
      this.#at += step;
      left -= step;
    }
    return left === 0;
  }

  async #more(): Promise<boolean> {
    while (this.#at >= this.#piece.length) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      this.#before += this.#piece.length;
      this.#piece = value;
      this.#at = 0;
    }
    return true;
  }
}

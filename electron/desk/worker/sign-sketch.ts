/** How many 32-bit words hold the signs of a vector. */
export function sketchWords(dimensions: number): number {
  return Math.ceil(dimensions / 32);
}

/**
 * The signs of vectors, one bit for each dimension: an eighth of the vectors' bytes. Two vectors that point the same way
 * differ in few signs, so whoever looks for the nearest can leave out most by their signs alone.
 * @param values vectors of `dimensions` signed bytes, one after another.
 */
export function signsOf(values: Int8Array, dimensions: number): Uint32Array {
  const words = sketchWords(dimensions);
  const count = values.length / dimensions;
  const signs = new Uint32Array(count * words);
  for (let row = 0; row < count; row += 1) {
    for (let i = 0; i < dimensions; i += 1) {
      const at = row * words + (i >>> 5);
      if ((values[row * dimensions + i] as number) > 0) signs[at] = (signs[at] as number) | (1 << (i & 31));
    }
  }
  return signs;
}

/** In how many dimensions the vector at `row` has another sign than the one whose signs `query` holds. */
export function differingSigns(query: Uint32Array, signs: Uint32Array, row: number): number {
  const words = query.length;
  const from = row * words;
  let sum = 0;
  for (let i = 0; i < words; i += 1) {
    let bits = (query[i] as number) ^ (signs[from + i] as number);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    sum += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}

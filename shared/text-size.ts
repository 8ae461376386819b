/** The sizes of the reading text that its keys step through, in per cent of the usual one. */
export const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export const USUAL_TEXT_SIZE = 100;

/** The next larger (`step` 1) or smaller (`step` -1) size after `size`, in per cent; `size` itself at the ends. */
export function textSizeBeside(size: number, step: 1 | -1): number {
  const next = step === 1 ? TEXT_SIZES.find((each) => each > size) : TEXT_SIZES.findLast((each) => each < size);
  return next ?? size;
}

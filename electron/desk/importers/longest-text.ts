/** The longest canonical text, in UTF-16 code units: about 350,000 words. */
export const MAX_TEXT_LENGTH = 2_000_000;

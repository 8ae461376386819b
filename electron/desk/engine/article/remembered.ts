/** Longer texts are whole articles, which are read once. */
const LONGEST = 1000;

/**
 * Answers of a pure function of a text, kept: a passage is compared with many claims, and a claim with many passages.
 * What it gives must not be changed by whoever gets it.
 * @param most so many answers are kept; then all are forgotten, so that memory stays bounded.
 */
export function remembered<Answer>(of: (text: string) => Answer, most = 4000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = of(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}

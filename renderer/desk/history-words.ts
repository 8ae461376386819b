const VERDICT = /^Mark (“.*”) as (?:confirmed|outdated|speculative)$/;
const DECIDING = /^(?:Let a passage decide|No longer let a passage decide) (“.*”)$/;

/**
 * What is told after a step through the history.
 * @param edit the sentence of the edit that was undone or redone: “Mark “…” as outdated”.
 */
export function historyWords(done: 'Undone' | 'Redone', edit: string): string {
  const verdictOn = VERDICT.exec(edit)?.[1];
  if (done === 'Undone' && verdictOn !== undefined) return `Verdict taken back: ${verdictOn}`;
  const decidedOf = DECIDING.exec(edit)?.[1];
  return `${done}: ${decidedOf === undefined ? edit : `the deciding passage of ${decidedOf}`}`;
}

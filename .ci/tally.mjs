// How a run of all the tests went, over all kinds of them.

/**
 * What a reporter counts.
 * @typedef {{ passed: number, failed: number, skipped: { test: string, reason: string | null }[] }} Count
 */

export class Tally {
  #passed = 0;
  #failed = 0;
  #skipped = [];

  /**
   * Adds the tests of one kind.
   * @param {Count | null} count what was counted; null where the run broke before anything was.
   * @param {boolean} isGood whether the run itself says that all went well. Where it does not and names no failed test,
   * the run is one failure.
   */
  add(count, isGood) {
    const { passed, failed, skipped } = count ?? { passed: 0, failed: 0, skipped: [] };
    this.#passed += passed;
    this.#failed += failed === 0 && !isGood ? 1 : failed;
    this.#skipped.push(...skipped);
  }

  /** Whether anything ran, all of it passed and whatever was skipped was skipped for a reason. */
  get isGood() {
    return this.#passed > 0 && this.#failed + this.#withoutReason.length === 0;
  }

  /** Which tests were skipped and why, and one line that counts all; a test that nobody says why is missing failed. */
  lines() {
    const reasons = new Set(this.#skipped.flatMap(({ reason }) => (reason === null ? [] : [reason])));
    const skipped = [...reasons].flatMap((given) => [
      `Skipped, because ${given}:`,
      ...this.#skipped.filter(({ reason }) => reason === given).map(({ test }) => `  ${test}`),
    ]);
    const unexplained = this.#withoutReason.map(({ test }) => `  ${test}`);
    const excused = this.#skipped.length - unexplained.length;
    return [
      ...skipped,
      ...(unexplained.length === 0 ? [] : ['Skipped without a reason, which counts as failed:', ...unexplained]),
      `${this.#passed} passed, ${this.#failed + unexplained.length} failed${excused > 0 ? `, ${excused} skipped` : ''}`,
    ];
  }

  get #withoutReason() {
    return this.#skipped.filter(({ reason }) => reason === null);
  }
}

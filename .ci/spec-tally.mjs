// A reporter for Playwright: writes to the file that `STET_TALLY` names how many specs passed and failed, and which were
// skipped for what reason (“test.skip(condition, '…')” gives one).
import { writeFileSync } from 'node:fs';

export default class SpecTally {
  #suite;
  #errors = 0;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const tests = this.#suite?.allTests() ?? [];
    const ended = (...outcomes) => tests.filter((test) => outcomes.includes(test.outcome()));
    const tally = {
      passed: ended('expected', 'flaky').length,
      failed: ended('unexpected').length + this.#errors,
      skipped: ended('skipped').map((test) => ({ test: test.title, reason: reasonOf(test) })),
    };
    writeFileSync(process.env.STET_TALLY, JSON.stringify(tally));
  }

  printsToStdio() {
    return false;
  }
}

function reasonOf({ annotations }) {
  const skip = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  return skip?.description ?? process.env.STET_SKIPPED_BECAUSE ?? null;
}

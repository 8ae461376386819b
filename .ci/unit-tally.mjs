// A reporter for Vitest: writes to the file that `STET_TALLY` names how many tests passed and failed, and which were
// skipped for what reason (“context.skip('…')” gives one).
import { writeFileSync } from 'node:fs';

export default class UnitTally {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ended = (state) => tests.filter((test) => test.result().state === state);
    const broken = modules.filter((module) => module.errors().length > 0);
    const tally = {
      passed: ended('passed').length,
      failed: ended('failed').length + broken.length + unhandledErrors.length,
      skipped: ended('skipped').map((test) => ({ test: test.fullName, reason: test.result().note ?? null })),
    };
    writeFileSync(process.env.STET_TALLY, JSON.stringify(tally));
  }
}

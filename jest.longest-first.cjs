const { createRequire } = require('node:module');

// Jest brings its own sequencer.
const { default: TestSequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

/** The files that take longest on a machine that has not run them yet, longest first. */
const longest = [
  'tests/manifest/manifest.test.ts',
  'tests/local/forge/bundle.test.ts',
  'tests/cli/classify.test.ts',
  'tests/cli/simulate/simulate.test.ts',
  'tests/run/undo-law.test.ts',
  'tests/rules/lint/laws.test.ts',
  'tests/measure/compare/answer-again.test.ts',
  'tests/cli/evaluate.test.ts',
  'tests/cli/test.test.ts',
  'tests/functions/tenants/tenants.test.ts',
  'tests/functions/runs/runs.test.ts',
];

/**
 * Jest goes by the size of a file where it knows no better: a short file that takes a minute would come last, and leave
 * all cores but one idle.
 */
module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = longest.findIndex((name) => path.replaceAll('\\', '/').endsWith(name));
      return found === -1 ? longest.length : found;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};

// `npm test`: installs what is missing, runs every check and counts them all in one closing line.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { findBrowser } from './find-browser.mjs';
import { begin, checkNode, installPackages, root, run, say } from './set-up.mjs';

const cache = path.join(root, '.cache');
const jestReport = path.join(cache, 'jest.json');
const browserReport = path.join(cache, 'playwright.json');
const tool = (name) => path.join(root, 'node_modules', '.bin', name);

const total = { passed: 0, failed: 0, skipped: 0 };

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** Runs one step and says how long it took. Gives its exit code. */
function step(name, command, args, options) {
  say(`\n── ${name}`);
  const begun = performance.now();
  const status = run(command, args, options);
  say(`   ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return status;
}

/** A check that passes or fails as a whole. */
function check(name, command, args) {
  const isPassed = step(name, command, args) === 0;
  count(isPassed ? { passed: 1 } : { failed: 1 });
  if (!isPassed) say(`✗ ${name}`);
}

/** A check that was begun before. */
async function ended(name, begun) {
  say(`\n── ${name}`);
  const { status, words } = await begun;
  if (words !== '') say(words);
  count(status === 0 ? { passed: 1 } : { failed: 1 });
  if (status !== 0) say(`✗ ${name}`);
}

/** A test runner that writes a report; without a readable report it counts as one failure. */
function suite(name, args, report, read, env = {}) {
  rmSync(report, { force: true });
  const status = step(name, args[0], args.slice(1), { env: { ...process.env, ...env } });
  try {
    const counts = read(JSON.parse(readFileSync(report, 'utf8')));
    count(counts);
    if (status !== 0 && counts.failed === 0) count({ failed: 1 });
  } catch {
    say(`✗ ${name} ended without a report.`);
    count({ failed: 1 });
  }
}

const ofJest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

const ofPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

async function test() {
  mkdirSync(cache, { recursive: true });
  check('Build of the pages', tool('vite'), ['build', '--config', 'static/vite.config.mts', '--logLevel', 'warn']);
  // Beside the other checks, for it takes as long as all of them and uses one core.
  const lint = begin(tool('eslint'), ['.']);
  for (const project of ['tsconfig.json', 'tsconfig.pure.json', 'tsconfig.static.json', 'tsconfig.tools.json']) {
    check(`Types: ${project}`, tool('tsc'), ['--noEmit', '--project', project]);
  }
  check('Who may import whom', tool('depcruise'), [
    '--config',
    'dependency-cruiser.config.cjs',
    'src',
    'static',
    'cli',
    'local',
    'bench',
  ]);
  check('Nothing unused', tool('knip'), []);
  check('Format', tool('prettier'), ['--check', '--log-level', 'warn', '.']);
  await ended('Lint', lint);
  const functions = path.join(cache, 'functions');
  check('Bundle of the functions', tool('tsx'), ['scripts/bundle-functions.ts', functions]);
  suite(
    'Tests without a browser',
    [tool('jest'), '--json', `--outputFile=${jestReport}`, '--silent'],
    jestReport,
    ofJest,
    // Tests of the functions need not bundle them again, each file for itself.
    { FUNCTIONS_BUNDLE: functions },
  );
  check('Size of pages and functions', tool('size-limit'), []);
  const browser = await findBrowser();
  if (browser === undefined) {
    say('No browser could be installed: install Chromium and name it in CHROMIUM_PATH.');
    count({ failed: 1 });
  } else {
    const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport };
    suite(
      `Tests in ${browser}`,
      [tool('playwright'), 'test', '--reporter=line,json'],
      browserReport,
      ofPlaywright,
      env,
    );
  }
  say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

if (checkNode() && installPackages()) await test();
else process.exitCode = 1;

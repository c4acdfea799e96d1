// `npm test`: installs what is missing, runs every check and counts them all in one closing line.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import { findBrowser } from './find-browser.mjs';
import { begin, checkNode, installPackages, root, run, say } from './set-up.mjs';

const cache = path.join(root, '.cache');
const jestReport = path.join(cache, 'jest.json');
const browserReport = path.join(cache, 'playwright.json');
const tool = (name) => path.join(root, 'node_modules', '.bin', name);

/** Checks beside each other: each of the large ones takes a gigabyte or two. */
const MOST_AT_A_TIME = 4;
const BUILD = 'Build of the pages';
const BUNDLE = 'Bundle of the functions';
/** A small app that tests of the local Forge run. */
const FIXTURE_APP = 'tests/local/forge/fixture-app';

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

/**
 * Checks that pass or fail as a whole, each with its name, command and arguments and, where it needs them, the names of
 * those before it in `after`. As many run at a time as there are cores; what one says is told at its end.
 */
async function checks(all) {
  const ends = new Map();
  const left = [...all];
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const ended = check(next, ends);
      ends.set(next.name, ended);
      await ended;
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_A_TIME) }, lane));
}

async function check({ name, command, args, after = [] }, ends) {
  await Promise.all(after.map((other) => ends.get(other)));
  const begun = performance.now();
  const { status, words } = await begin(tool(command), args);
  say(`\n── ${name}`);
  if (words !== '') say(words);
  say(`   ${((performance.now() - begun) / 1000).toFixed(1)} s`);
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

function ofPlaywright({ stats, errors }) {
  if (stats.flaky > 0) say(`   ${stats.flaky} passed at the second try: see above what the first one said.`);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

async function test() {
  mkdirSync(cache, { recursive: true });
  // Where the workbench looks for them too: the tests in the browser need not bundle them again.
  const functions = path.join(cache, 'workbench', 'functions');
  const fixture = path.join(cache, 'fixture-functions');
  const types = (project) => ({
    name: `Types: ${project}`,
    command: 'tsc',
    args: ['--noEmit', '--project', project],
  });
  // The long ones first, so that no core is idle at the end.
  await checks([
    { name: 'Lint', command: 'eslint', args: ['.'] },
    { name: BUILD, command: 'vite', args: ['build', '--config', 'static/vite.config.mts', '--logLevel', 'warn'] },
    { name: BUNDLE, command: 'tsx', args: ['scripts/bundle-functions.ts', functions, FIXTURE_APP, fixture] },
    types('tsconfig.tools.json'),
    { name: 'Format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
    types('tsconfig.static.json'),
    types('tsconfig.json'),
    types('tsconfig.pure.json'),
    {
      name: 'Who may import whom',
      command: 'depcruise',
      args: ['--config', 'dependency-cruiser.config.cjs', 'src', 'static', 'cli', 'local', 'bench'],
    },
    { name: 'Nothing unused', command: 'knip', args: [] },
    { name: 'Size of pages and functions', command: 'size-limit', args: [], after: [BUILD, BUNDLE] },
  ]);
  suite(
    'Tests without a browser',
    [tool('jest'), '--json', `--outputFile=${jestReport}`, '--silent'],
    jestReport,
    ofJest,
    // Tests of the functions need not bundle them again, each file for itself.
    { FUNCTIONS_BUNDLE: functions, FIXTURE_BUNDLE: fixture },
  );
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

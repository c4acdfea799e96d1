/** Who may import whom: the arrows of ARCHITECTURE.md. */
const PURE = '^src/(rules|measure|issue|exchange|run|contract)/';

/** What a folder may import besides itself, folders and single files; everything else below the project's folders is refused. */
const MAY_IMPORT = {
  'src/rules': [],
  'src/measure': ['src/rules'],
  'src/issue': ['src/rules'],
  'src/exchange': ['src/rules'],
  'src/run': ['src/rules', 'src/measure', 'src/issue'],
  'src/contract': ['src/rules', 'src/measure', 'src/issue', 'src/run'],
  'src/jira': ['src/rules', 'src/measure', 'src/issue', 'src/run', 'src/contract'],
  'src/run-driver': ['src/rules', 'src/measure', 'src/issue', 'src/run', 'src/contract', 'src/jira'],
  'src/storage': ['src/rules', 'src/measure', 'src/issue', 'src/run', 'src/contract'],
  'src/app': [
    'src/rules',
    'src/measure',
    'src/issue',
    'src/run',
    'src/run-driver',
    'src/contract',
    'src/jira',
    'src/storage',
  ],
  'src/forge': ['src/app', 'src/contract', 'src/jira', 'src/storage'],
  static: [
    'src/rules',
    'src/measure',
    'src/issue',
    'src/exchange',
    'src/run',
    'src/run-driver',
    'src/contract',
    'src/jira',
  ],
  cli: [
    'src/rules',
    'src/measure',
    'src/issue',
    'src/exchange',
    'src/run',
    'src/run-driver',
    'src/contract',
    'src/jira',
    'src/storage',
    'src/app',
    // What a page advances a run with: simulated is what ships.
    'static/backlog/runs/(call-again|hand-over-run|runner/tab-keeper|runner/watched-ports)\\.ts$',
  ],
  bench: ['src/rules', 'src/measure', 'src/issue'],
};

const border = ([folder, allowed]) => ({
  name: `${folder.replace('/', '-')}-border`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(src|static|cli|bench|local|tests)/',
    pathNot: [folder, ...allowed].map((name) => (name.endsWith('$') ? `^${name}` : `^${name}/`)),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(border),
    {
      name: 'nothing-imports-the-bench',
      severity: 'error',
      from: { pathNot: '^(bench|tests)/' },
      to: { path: '^bench/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'forge-packages-at-the-edge',
      comment: 'Only src/forge and static/api.ts speak to Forge.',
      severity: 'error',
      from: { path: '^(src|static|cli|bench)/', pathNot: ['^src/forge/', '^static/api\\.ts$'] },
      to: { path: 'node_modules/@forge/' },
    },
    {
      name: 'pure-folders-are-pure',
      comment: 'The compiler refuses Node and the DOM there; this refuses packages that bring effects.',
      severity: 'error',
      from: { path: PURE },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(valibot|wink-porter2-stemmer|papaparse)/',
      },
    },
    {
      name: 'folders-are-entered-by-their-index',
      comment: 'From outside, a folder of src is what its # entry exports.',
      severity: 'error',
      from: { path: '^(src/([^/]+)|static|cli|bench)/' },
      to: {
        path: '^src/([^/]+)/',
        pathNot: [
          '^src/[^/]+/index\\.ts$',
          '^src/rules/packs/index\\.ts$',
          '^src/$2/',
          '^src/forge/(advance-run|report-personal-data|resolver|suggest-on-change|sweep-changes|sweep-runs|watch-runs)\\.ts$',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.tools.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};

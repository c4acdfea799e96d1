/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } }, module: { type: 'commonjs' } },
    ],
  },
  // Packages that ship only ES modules; everything else of node_modules is loaded as it is.
  transformIgnorePatterns: ['/node_modules/(?!(base32768|find-my-way|markdown-table)/)'],
  // Jest's own choice is one worker less than there are cores: on two cores that leaves one idle.
  maxWorkers: '100%',
  // A bound against hanging, not a measure: slow machines run these too.
  testTimeout: 240_000,
  watchman: false,
  testSequencer: '<rootDir>/jest.longest-first.cjs',
};

import { spawnSync } from 'node:child_process';

import { describe, expect, it, jest } from '@jest/globals';

import { numbersCommand, wholeNumber } from '../../scripts/numbers-command';

const called = (file: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', file, ...args], { encoding: 'utf8' });

const silent = { writeOut: () => undefined, writeErr: () => undefined };

describe('a command that takes numbers', () => {
  it.each([
    ['tests/app/hours/run-many.ts', ['many'], /'many' is invalid.* whole number from 1 up/],
    ['tests/app/races/run-many.ts', ['10', 'one'], /'one' is invalid.* whole number from 0 up/],
    ['tests/functions/tenants/run-many.ts', ['1e3'], /'1e3' is invalid.* whole number from 1 up/],
    ['tests/rules/oracle/compare-many.ts', ['--cases', 'all'], /'all' is invalid.* whole number from 1 up/],
  ])('%s %p says what it expected, and runs nothing', (file, args, words) => {
    const { status, stdout, stderr } = called(file, ...args);
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Usage:');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('refuses what it has no use for', () => {
    const command = numbersCommand('hours', '').argument('[hours]', '', wholeNumber(1), 72).configureOutput(silent);
    const left = jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`left with ${code ?? 0}`);
    });
    expect(() => command.parse(['1', '2'], { from: 'user' })).toThrow('left with 2');
    expect(() => command.parse(['--help'], { from: 'user' })).toThrow('left with 0');
    left.mockRestore();
  });

  it.each(['', ' ', '-1', '0', '1.5', 'NaN', 'Infinity', '0x10', '9999999999999999'])(
    'takes no %p from 1 up',
    (text) => {
      expect(() => wholeNumber(1)(text)).toThrow('A whole number from 1 up is expected.');
    },
  );

  it('takes whole numbers', () => {
    expect(['1', '72', '007'].map(wholeNumber(1))).toEqual([1, 72, 7]);
    expect(wholeNumber(0)('0')).toBe(0);
  });
});

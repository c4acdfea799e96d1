import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { forgetState, readState, UnreadableState, writeState } from '../../../local/workbench/state-file';

describe('the kept state', () => {
  let directory = '';
  beforeEach(() => {
    directory = path.join(mkdtempSync(path.join(tmpdir(), 'state-')), 'deep');
  });
  afterEach(() => {
    rmSync(path.dirname(directory), { recursive: true });
  });

  it('comes back as it was written, with nothing else left behind', () => {
    const state = { jira: { issues: [{ key: 'DESK-1', summary: 'Ünïcode “quotes”' }] }, forge: { keys: {} } };
    writeState(directory, { jira: {}, forge: null });
    writeState(directory, state);
    expect(readState(directory)).toMatchObject(state);
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it('is nothing before the first write, and after it was forgotten', () => {
    expect(readState(directory)).toBeUndefined();
    writeState(directory, { jira: 1, forge: 2 });
    forgetState(directory);
    expect(readState(directory)).toBeUndefined();
    expect(existsSync(directory)).toBe(true);
  });

  it.each(['', '{"version":1', '{"version":0,"jira":1,"forge":2}', '[]'])(
    'is refused with a way on when it reads %j',
    (text) => {
      writeState(directory, { jira: 1, forge: 2 });
      const [file = ''] = readdirSync(directory);
      writeFileSync(path.join(directory, file), text);
      expect(() => readState(directory)).toThrow(UnreadableState);
      expect(() => readState(directory)).toThrow('--fresh');
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { placeholdersIn } from '../../../builders/placeholders-in';

describe('versions', () => {
  it.each([
    ['to v2.1.', 'v2.1'],
    ['v2', 'v2'],
    ['V2.1.0', 'V2.1.0'],
    ['v2024.1', 'v2024.1'],
    ['2.1.0', '2.1.0'],
    ['Upgrade to 2.1.0-rc1, please', '2.1.0-rc1'],
    ['2.1.0-rc.1', '2.1.0-rc.1'],
    ['2.1.0rc1', '2.1.0rc1'],
    ['2.1b3', '2.1b3'],
    ['2.1-SNAPSHOT', '2.1-SNAPSHOT'],
    ['5.2.3.Final', '5.2.3.Final'],
    ['1.2.3+build5', '1.2.3+build5'],
    ['2.1.0-compatible', '2.1.0'],
    ['foo-1.2.3.jar', '1.2.3'],
    ['>=1.2.3', '1.2.3'],
    ['^1.2.3', '1.2.3'],
    ['version 2', 'version 2'],
    ['Version 2.3', 'Version 2.3'],
    ['version: 2.3', 'version: 2.3'],
    ['version v2.3', 'version v2.3'],
    ['version 1.2.3.4', 'version 1.2.3.4'],
    ['1.x', '1.x'],
    ['2.1.x', '2.1.x'],
    ['release 2.3', 'release 2.3'],
    ['10.0.19041.1', '10.0.19041.1'],
    ['since 10.3.12', '10.3.12'],
  ])('%s', (text, found) => expect(placeholdersIn('version', text)).toEqual([found]));

  it.each([
    ['de', 'Version 2', 'Version 2'],
    ['xx', 'v2.1', 'v2.1'],
  ])('%s: %s', (language, text, found) => expect(placeholdersIn('version', text, language)).toEqual([found]));
});

describe('what looks like a version and is none', () => {
  it.each([
    '2.1',
    '2',
    '2.1%',
    '14.03.2026',
    '2026.03.14',
    '192.168.0.1',
    '1.2.3.4.5',
    '1.000.000',
    'version of 2',
    'the version',
    'release 14 March',
    'release 2 weeks later',
    'release 50 %',
    'release 50%',
    'release 3/4',
    'v',
    'v 2',
    'vs 2.1',
    '$2.1b',
    '2.1m',
    '10:30.15',
    'x.1',
    'x1.2.3',
    '1.2.3x4',
    '1,2.3.4',
    '1a0',
    '2rc1',
    '2-beta',
    'at 255.255.255.255',
    '5.1.2.3.4-rc1',
    '',
  ])('%j', (text) => expect(placeholdersIn('version', text)).toEqual([]));
});

import { describe, expect, it } from '@jest/globals';

import { fileText } from '../../../../static/settings/move/file-text';

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return isLittle ? bytes : bytes.map((_, at) => bytes[at ^ 1] ?? 0);
};

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Größe;計画')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFGröße;計画')],
    ['what Excel calls Unicode text', utf16('Größe;計画', true)],
    ['the same the other way round', utf16('Größe;計画', false)],
  ])('is read from %s', (_name, bytes) => {
    expect(fileText(new Uint8Array(bytes))).toBe('Größe;計画');
  });

  it('is read as Windows writes it in western countries where it is no Unicode', () => {
    expect(fileText(new Uint8Array(Buffer.from('Größe', 'latin1')))).toBe('Größe');
  });
});

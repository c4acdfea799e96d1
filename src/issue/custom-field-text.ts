import type { FieldText } from '#rules';

import { adfText } from './adf-text';
import { isRecord } from './is-record';

/**
 * The text of a custom field, whatever kind of field it is: words, a document, a number, an option, a version, a person;
 * several of them on lines of their own. Empty for all else.
 *
 * @param value as Jira answers it
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function customFieldText(value: unknown): FieldText {
  if (isRecord(value) && value['type'] === 'doc') return adfText(value);
  return { text: wordsOf(value).join('\n'), parts: [] };
}

/** What an option, a version, a sprint or a person is called, and the option within an option. */
function wordsOf(value: unknown, isNested = false): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (!isRecord(value)) return [];
  if (Array.isArray(value)) return isNested ? [] : value.flatMap((one) => wordsOf(one, true));
  const name = value['value'] ?? value['name'] ?? value['displayName'];
  if (typeof name !== 'string') return [];
  const { child } = value;
  return isRecord(child) && typeof child['value'] === 'string' ? [name, child['value']] : [name];
}

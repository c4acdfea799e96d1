import { fieldsToRead, MOST_CUSTOM_FIELDS, USUAL_FIELDS } from '#issue';
import type { Rule } from '#rules';
import { describe, expect, it } from '@jest/globals';

const rule = (id: string, only: Rule['only'], on = true): Rule => ({
  id,
  question: 'what',
  points: 1,
  patterns: [],
  note: '',
  on,
  ...(only === undefined ? {} : { only }),
});
const fieldsOf = (...rules: readonly Rule[]) => fieldsToRead({ rules });

describe('the fields to read for a rule set', () => {
  it('are the usual ones, whatever conditions ask about them', () => {
    expect(fieldsOf(rule('a', undefined), rule('b', { dueDate: true, status: ['done'] }))).toEqual(USUAL_FIELDS);
  });

  it('are also the custom fields of conditions, each once', () => {
    const a = rule('a', { customfield_10041: true, customfield_10040: ['x'] });
    expect(fieldsOf(a, rule('b', { customfield_10041: false }))).toEqual([
      ...USUAL_FIELDS,
      'customfield_10041',
      'customfield_10040',
    ]);
  });

  it('are not those of rules that are off', () => {
    expect(fieldsOf(rule('a', { customfield_10040: true }, false))).toEqual(USUAL_FIELDS);
  });

  it('are never too many for an address', () => {
    const rules = Array.from({ length: 2000 }, (_, at) =>
      rule(`r${at}`, { [`customfield_${100_000_000_000 + at}`]: true }),
    );
    const fields = fieldsOf(...rules);
    expect(fields).toHaveLength(USUAL_FIELDS.length + MOST_CUSTOM_FIELDS);
    expect(encodeURIComponent(fields.join(',')).length).toBeLessThan(4000);
  });
});

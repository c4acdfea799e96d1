import { fieldText, type IssueField, type IssueText } from '#rules';

import type { Language } from '../../../src/rules/languages/language';
import { readField, type Reading } from './reading';

/** The fields of an issue, each read once. */
export type ReadIssue = (field: IssueField) => Reading;

export function readIssue(text: IssueText, language: Language): ReadIssue {
  const readings = new Map<IssueField, Reading>();
  return (field) => {
    const reading = readings.get(field) ?? readField(fieldText(text, field), language);
    readings.set(field, reading);
    return reading;
  };
}

import fc from 'fast-check';

import { plainIssueText, type FieldText, type IssueText } from '#rules';

import { arbitraryField } from './arbitrary-text';

const EMPTY: FieldText = { text: '', parts: [] };
const sometimes = fc.option(arbitraryField, { nil: EMPTY, freq: 2 });

/** Any issue with a few words in some of its fields. */
export const arbitraryIssue: fc.Arbitrary<IssueText> = fc
  .record({
    summary: arbitraryField,
    description: arbitraryField,
    type: sometimes,
    labels: sometimes,
    components: sometimes,
    status: sometimes,
    dueDate: sometimes,
    fixVersions: sometimes,
    subTask: sometimes,
    customfield_1: sometimes,
  })
  .map((fields) => ({ ...plainIssueText({}), ...fields }));

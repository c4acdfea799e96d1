import type { Rule } from '#rules';

import { quotedWords } from './quoted-words';

/** Where an exception of a rule can stand. */
export const EXCEPTION_SCOPES = ['sentence', 'anywhere'] as const;
export type ExceptionScope = (typeof EXCEPTION_SCOPES)[number];

/** What has the words of an exception. */
export const SCOPE_NAME = { sentence: 'the sentence', anywhere: 'the issue' } as const satisfies Record<
  ExceptionScope,
  string
>;

/** The exceptions of a rule in short phrases: `not if the sentence has “no budget”`. */
export const exceptionWords = ({ unless = {} }: Pick<Rule, 'unless'>): readonly string[] =>
  EXCEPTION_SCOPES.flatMap((scope) => {
    const patterns = unless[scope];
    return patterns === undefined ? [] : [`not if ${SCOPE_NAME[scope]} has ${quotedWords(patterns)}`];
  });

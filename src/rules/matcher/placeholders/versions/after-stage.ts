import { digits, either, inOrder, maybe, sign, word, type Form } from '../reading/form';

/** What names a version that is not the final one, or says that it is, in whatever language. */
const STAGES: ReadonlySet<string> = new Set(
  (
    'alpha beta rc cr milestone pre preview dev snapshot nightly canary next build sp ea ga final release lts hotfix ' +
    'patch'
  ).split(' '),
);
/** These need a number: `2.1b3`. `2.1b` are billions. */
const SHORT_STAGES: ReadonlySet<string> = new Set(['a', 'b']);

const number: Form = digits([1, 2, 3, 4, 5, 6, 7, 8], 0, 99_999_999);

/** The ends of a stage right after the numbers of a version: `-rc1`, `-beta.2`, `-SNAPSHOT`, `.Final`, `rc1`, `+build5`. */
export const afterStage: Form = either(
  inOrder(maybe(sign('-+.')), word(STAGES), maybe(inOrder(maybe(sign('.-')), number))),
  inOrder(word(SHORT_STAGES), number),
);

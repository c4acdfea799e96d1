import type { CopyState } from '#contract';

import type { ChangeableRules } from '../editing/start-from';

/** How the rules that issues are read with stand to the published ones. */
export interface CopyWords {
  readonly title: string;
  readonly text: string;
  /** Whether writing the copy again puts it right. */
  readonly mayRepair: boolean;
  /** Whether all is as it should be. */
  readonly isRight: boolean;
}

/** How the copy stands, in words, and what can be done about it. */
export function copyWords(rules: ChangeableRules, copy: CopyState): CopyWords {
  if (rules.kind === 'published') {
    const { version } = rules.published;
    const words = {
      current: `Issues are read with version ${version}, as it was published.`,
      behind: `Issues are read with other rules than version ${version}.`,
      missing: `The copy is missing, so issues are read with the built-in rules instead of version ${version}.`,
      corrupt: `The copy cannot be read, so issues are read with the built-in rules instead of version ${version}.`,
      unknown: `Jira did not say whether issues are read with version ${version} already. Writing its copy again does no harm.`,
    } as const satisfies Record<CopyState, string>;
    const isRight = copy === 'current';
    return {
      title: isRight ? 'All is well' : 'The copy needs repair',
      text: words[copy],
      mayRepair: !isRight,
      isRight,
    };
  }
  if (rules.kind === 'none' && copy === 'missing') {
    return {
      title: 'Nothing to repair',
      text: 'Nothing has been published here: issues are read with the built-in rules.',
      mayRepair: false,
      isRight: true,
    };
  }
  const text =
    rules.kind === 'corrupt'
      ? `What was stored of version ${rules.version} cannot be read any more.`
      : rules.surviving === null
        ? 'The rules that this project has cannot be read.'
        : 'This project has rules from an earlier installation of the app.';
  return {
    title: 'Publishing puts this right',
    text: `${text} The message at the top of this page says what you can go on with.`,
    mayRepair: false,
    isRight: false,
  };
}

import Button from '@atlaskit/button/new';
import type { CopyState, Failure } from '#contract';

import { FailureMessage } from '../../ui/failure-message';
import { Message } from '../../ui/message';

interface CopyBannerProps {
  readonly copy: CopyState;
  /** Version published. */
  readonly version: number;
  readonly isRepairing: boolean;
  readonly failure: Failure | undefined;
  readonly onRepair: () => void;
}

/** Tells when the copy that panels read is not what was published, with the repair. */
export function CopyBanner({ copy, version, isRepairing, failure, onRepair }: CopyBannerProps) {
  const words = bannerWords(copy, version);
  if (words === undefined) return null;
  const repair = (
    <Button isLoading={isRepairing} onClick={onRepair}>
      Repair the copy
    </Button>
  );
  return (
    <>
      <Message tone="warning" title={words.title} actions={repair}>
        {words.text}
      </Message>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={onRepair} />}
    </>
  );
}

interface BannerWords {
  readonly title: string;
  readonly text: string;
}

function bannerWords(copy: CopyState, version: number): BannerWords | undefined {
  if (copy === 'current') return undefined;
  const after = 'Your rules are safe; writing the copy again takes a moment.';
  if (copy === 'unknown') {
    return {
      title: `It is not known whether issues are read with version ${version} yet`,
      text: `Jira did not say whether its copy was written. ${after} Writing it twice does no harm.`,
    };
  }
  const text = {
    missing: `Issues are read with the built-in rules instead of version ${version}.`,
    behind: `Issues are still read with older rules than version ${version}.`,
    corrupt: `It cannot be read, so issues are read with the built-in rules instead of version ${version}.`,
  }[copy];
  return { title: 'The copy of the rules that issues are read with is not right', text: `${text} ${after}` };
}

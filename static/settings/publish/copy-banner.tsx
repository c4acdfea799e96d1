import Button from '@atlaskit/button/new';
import type { CopyState, Failure } from '#contract';

import { FailureMessage } from '../../ui/failure-message';
import { Message } from '../../ui/message';

interface CopyBannerProps {
  readonly copy: CopyState;
  /** Version published; 0 for none. */
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
      {words.repair}
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
  readonly repair: string;
}

function bannerWords(copy: CopyState, version: number): BannerWords | undefined {
  if (copy === 'current' || (copy === 'missing' && version === 0)) return undefined;
  if (version === 0) {
    return copy === 'corrupt'
      ? {
          title: 'The rules stored in this project cannot be read',
          text: 'Nothing was published from here, so the built-in rules serve until that is put right.',
          repair: 'Publish the built-in rules',
        }
      : {
          title: 'This project still has rules from an earlier installation',
          text: 'Issues are read with those, not with the ones below. Publishing puts that right.',
          repair: 'Publish the built-in rules',
        };
  }
  const text = {
    missing: `Issues are read with the built-in rules instead of version ${version}.`,
    behind: `Issues are still read with older rules than version ${version}.`,
    corrupt: `It cannot be read, so issues are read with the built-in rules instead of version ${version}.`,
  }[copy];
  return {
    title: 'The copy of the rules that issues are read with is not right',
    text: `${text} Your rules are safe; writing the copy again takes a moment.`,
    repair: 'Repair the copy',
  };
}

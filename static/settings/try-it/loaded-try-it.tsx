import type { ComponentProps } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { usePart } from '../../ui/use-part';
import { Waiting } from '../../ui/waiting';
import type { TryIt } from './try-it';

const loadPart = () => import('./try-it');

/** A text to try the rules on, once what reads it is there: the list of rules does not wait for it. */
export function LoadedTryIt(props: ComponentProps<typeof TryIt>) {
  const [loaded, retry] = usePart(loadPart, true);
  if (loaded.kind === 'loading') return <Waiting label="Loading what reads a text" />;
  if (loaded.kind === 'failed') return <FailureMessage failure={loaded.failure} onRetry={retry} />;
  const { TryIt: Part } = loaded.part;
  return <Part {...props} />;
}

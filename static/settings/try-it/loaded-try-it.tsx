import type { ComponentProps } from 'react';

import { Loaded } from '../../ui/loaded';
import { Waiting } from '../../ui/waiting';
import type { TryIt } from './try-it';

const load = () => import('./try-it');

/** A text to try the rules on, once what reads it is there: the list of rules does not wait for it. */
export function LoadedTryIt(props: ComponentProps<typeof TryIt>) {
  return (
    <Loaded load={load} waiting={<Waiting label="Loading what reads a text" />}>
      {({ TryIt: Part }) => <Part {...props} />}
    </Loaded>
  );
}

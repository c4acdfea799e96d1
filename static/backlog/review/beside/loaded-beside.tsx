import { useEffect, type RefObject } from 'react';

import { FailureMessage } from '../../../ui/failure-message';
import { usePart } from '../../../ui/use-part';
import { Waiting } from '../../../ui/waiting';
import type { BesideProps } from './beside';

/** Where the focus goes when the row that was opened is out of sight. */
const FIRST_ROW = '.review-table [tabindex="0"]';

const load = () => import('./beside');

/** An issue beside the table, loaded when one is first opened. Gives the focus back when it goes. */
export function LoadedBeside(props: BesideProps & { readonly opener: RefObject<HTMLElement | undefined> }) {
  const { opener, ...rest } = props;
  const [loaded, retry] = usePart(load, true);
  useEffect(
    () => () => {
      const { current } = opener;
      const place = current?.isConnected === true ? current : document.querySelector<HTMLElement>(FIRST_ROW);
      place?.focus();
    },
    [opener],
  );
  if (loaded.kind === 'loading') return <Waiting label="Loading" />;
  if (loaded.kind === 'failed') return <FailureMessage failure={loaded.failure} onRetry={retry} />;
  const { default: Beside } = loaded.part;
  return <Beside {...rest} />;
}

import { useEffect, type RefObject } from 'react';

import { Loaded } from '../../../ui/loaded';
import { Waiting } from '../../../ui/waiting';
import type { BesideProps } from './beside';

/** Where the focus goes when the row that was opened is out of sight. */
const FIRST_ROW = '.review-table [tabindex="0"]';

const load = () => import('./beside');

/** An issue beside the table, loaded when one is first opened. Gives the focus back when it goes. */
export function LoadedBeside(props: BesideProps & { readonly opener: RefObject<HTMLElement | undefined> }) {
  const { opener, ...rest } = props;
  useEffect(
    () => () => {
      const { current } = opener;
      const place = current?.isConnected === true ? current : document.querySelector<HTMLElement>(FIRST_ROW);
      place?.focus();
    },
    [opener],
  );
  return (
    <Loaded load={load} waiting={<Waiting label="Loading" />} onLeave={rest.onClose}>
      {({ default: Beside }) => <Beside {...rest} />}
    </Loaded>
  );
}

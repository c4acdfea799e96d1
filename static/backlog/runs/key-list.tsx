import { Fragment } from 'react';

/** Keys of issues in a sentence; none is broken at its hyphen. */
export function KeyList({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at > 0 && ', '}
      <span className="whole-key">{key}</span>
    </Fragment>
  ));
}

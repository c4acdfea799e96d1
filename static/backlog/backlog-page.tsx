import type { PageContext } from '../api';

/** The backlog page. */
export default function BacklogPage({ context }: { readonly context: PageContext }) {
  return <p>{context.moduleKey}</p>;
}

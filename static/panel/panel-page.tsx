import type { PageContext } from '../api';

/** The panel page. */
export default function PanelPage({ context }: { readonly context: PageContext }) {
  return <p>{context.moduleKey}</p>;
}

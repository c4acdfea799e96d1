import type { PageContext } from '../api';

/** The settings page. */
export default function SettingsPage({ context }: { readonly context: PageContext }) {
  return <p>{context.moduleKey}</p>;
}

import './gadget-page.css';

import type { GadgetContext } from '../api';
import { request, submitView } from '../api';
import { GadgetForm } from './gadget-form';
import { gadgetSettings, REFRESH_MINUTES } from './gadget-settings';
import { GadgetView } from './gadget-view';

/** The gadget on a dashboard: how a filter's issues split, or its settings. */
export default function GadgetPage({ context }: { readonly context: GadgetContext }) {
  const { entryPoint, gadgetConfiguration } = context.extension;
  const settings = gadgetSettings(gadgetConfiguration);
  if (entryPoint === 'edit') {
    return (
      <main className="gadget">
        <GadgetForm settings={settings} onSave={(jql) => void submitView({ jql, refresh: REFRESH_MINUTES })} />
      </main>
    );
  }
  return (
    <main className="gadget">
      {settings === undefined ? (
        <p className="gadget-note">Choose which issues to count: open this gadget’s menu and press Configure.</p>
      ) : (
        <>
          {/* Two gadgets of one kind differ by nothing else. */}
          <p className="gadget-query" title={settings.jql}>
            <code>{settings.jql}</code>
          </p>
          <GadgetView request={request} jql={settings.jql} />
        </>
      )}
    </main>
  );
}

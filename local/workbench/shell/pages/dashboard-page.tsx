import { useState, type ReactElement } from 'react';
import * as v from 'valibot';
import { AppFrame } from '../frame/app-frame';

/** Where this browser keeps what is set for the gadget, as Jira would on the dashboard. */
const KEPT = 'gadget-settings';
const Settings = v.record(v.string(), v.unknown());

/** A dashboard with the app's gadget on it. */
export function DashboardPage(): ReactElement {
  const [settings, setSettings] = useState(readSettings);
  const [isEdited, setEdited] = useState(settings === undefined);
  function close(submitted: unknown): void {
    const next = v.safeParse(Settings, submitted);
    if (next.success) {
      localStorage.setItem(KEPT, JSON.stringify(next.output));
      setSettings(next.output);
    }
    setEdited(false);
  }
  return (
    <>
      <h1>Dashboard</h1>
      <section className="gadget-frame" aria-label="Backlog or Plan">
        <div className="page-head">
          <h2>Backlog or Plan</h2>
          {!isEdited && (
            <button type="button" className="button" onClick={() => setEdited(true)}>
              Configure
            </button>
          )}
        </div>
        <AppFrame
          key={isEdited ? 'edit' : `view ${JSON.stringify(settings)}`}
          moduleKey="split-gadget"
          title="Backlog or Plan gadget"
          extension={{
            type: 'jira:dashboardGadget',
            dashboard: { id: '10000' },
            gadget: { id: '10100' },
            gadgetConfiguration: settings ?? {},
            entryPoint: isEdited ? 'edit' : 'view',
          }}
          height="content"
          close={close}
        />
      </section>
    </>
  );
}

function readSettings(): Readonly<Record<string, unknown>> | undefined {
  try {
    const kept = v.safeParse(Settings, JSON.parse(localStorage.getItem(KEPT) ?? 'null'));
    return kept.success ? kept.output : undefined;
  } catch {
    return undefined;
  }
}

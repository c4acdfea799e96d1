import './options-tab.css';

import type { DeskProps } from '../desk';
import { BandsOption } from './bands-option';
import { LabelsOption } from './labels-option';
import { OnChangeOption } from './on-change-option';
import { TypesOption } from './types-option';
import { withSetting, type ChangeSetting } from './with-setting';

/** What a project's admins choose beside its rules. It is published with them. */
export default function OptionsTab({ desk }: DeskProps) {
  const { settings } = desk.editing;
  const change: ChangeSetting = (name, to) => desk.edit({ kind: 'set-settings', to: withSetting(settings, name, to) });
  return (
    <div className="options">
      <p className="rules-help">
        Settings belong to the rules: a change takes effect when you publish, stands in the history, and can be undone.
      </p>
      <LabelsOption settings={settings} inForce={desk.labels} projectKey={desk.project.key} onChange={change} />
      <BandsOption desk={desk} onChange={change} />
      <TypesOption projectId={desk.project.id} settings={settings} onChange={change} />
      <OnChangeOption settings={settings} onChange={change} />
    </div>
  );
}

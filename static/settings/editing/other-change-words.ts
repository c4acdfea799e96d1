import { labelNames } from '#issue';
import type { OnChange, Setting, Settings } from '#rules';

import { percentOf } from '../../ui/percent-of';
import type { OtherChange } from './other-changes';

const SETTING_NAME = {
  labels: 'Labels',
  bands: 'Confidence',
  typesLeftOut: 'Issue types',
  onChange: 'New and changed issues',
} as const satisfies Record<Setting, string>;

export const ON_CHANGE_NAME = {
  nothing: 'Do nothing',
  'keep-suggestion': 'Keep the suggestion searchable',
  'tag-high': 'Tag when confidence is High',
} as const satisfies Record<OnChange, string>;

/** What a change is called in a list of changes. */
export function otherChangeName(change: OtherChange): string {
  if (change.kind === 'confidence') return 'What confidence means';
  return change.kind === 'setting' ? `${SETTING_NAME[change.setting]}, a setting` : `The test “${change.change.name}”`;
}

/** What was done, in short phrases; empty where the name says it all. */
export function otherChangeWords(change: OtherChange): readonly string[] {
  if (change.kind === 'test') return [];
  if (change.kind === 'confidence') {
    const { after } = change;
    return [after === undefined ? 'not measured' : `measured on ${after.decisions.toLocaleString('en')} decisions`];
  }
  const { setting, before, after } = change;
  return [`${settingWords(setting, before)} → ${settingWords(setting, after)}`];
}

/** What a setting says, in a few words. */
function settingWords(setting: Setting, settings: Settings | undefined): string {
  switch (setting) {
    case 'labels': {
      const labels = labelNames(settings);
      return labels === null ? 'no labels' : `${labels.backlog} and ${labels.plan}`;
    }
    case 'bands': {
      const bands = settings?.bands;
      return bands === undefined
        ? 'as measured'
        : `High from ${percentOf(bands.high)} %, Medium from ${percentOf(bands.medium)} %`;
    }
    case 'typesLeftOut': {
      const types = settings?.typesLeftOut ?? [];
      return types.length === 0 ? 'all take part' : `all but ${types.join(', ')}`;
    }
    case 'onChange':
      return ON_CHANGE_NAME[settings?.onChange ?? 'nothing'].toLowerCase();
  }
}

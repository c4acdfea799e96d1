import { describe, expect, it } from '@jest/globals';

import { toggleType, typeChoices } from '../../../../static/settings/options/type-choices';
import { withSetting } from '../../../../static/settings/options/with-setting';

describe('which issue types take part', () => {
  it('are those of the project, and those left out that are gone', () => {
    expect(typeChoices(['Epic', 'Bug'], { typesLeftOut: ['epic', 'Chore'] })).toEqual([
      { name: 'Epic', takesPart: false, isGone: false },
      { name: 'Bug', takesPart: true, isGone: false },
      { name: 'Chore', takesPart: false, isGone: true },
    ]);
  });

  it('is chosen type by type', () => {
    expect(toggleType(undefined, 'Epic')).toEqual(['Epic']);
    expect(toggleType({ typesLeftOut: ['Epic', 'Bug'] }, 'EPIC')).toEqual(['Bug']);
    expect(toggleType({ typesLeftOut: ['Epic'] }, 'Epic')).toBeUndefined();
  });
});

describe('changing a setting', () => {
  it('leaves the others, and nothing where all are as usual', () => {
    expect(withSetting({ onChange: 'tag-high' }, 'labels', null)).toEqual({ onChange: 'tag-high', labels: null });
    expect(withSetting({ onChange: 'tag-high' }, 'onChange', undefined)).toBeUndefined();
    expect(withSetting(undefined, 'bands', { high: 1, medium: 0 })).toEqual({ bands: { high: 1, medium: 0 } });
  });
});

import dark from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-dark';
import light from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-light';
import motion from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-motion';
import shape from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-shape';
import spacing from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-spacing';
import typography from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-typography';

const themes: ReadonlyMap<string, string> = new Map([
  ['light', light],
  ['dark', dark],
  ['spacing', spacing],
  ['typography', typography],
  ['shape', shape],
  ['motion', motion],
]);

/** The `--ds-*` variables of one Atlassian theme as CSS, by the name used in `data-theme`; undefined if there is none. */
export function tokenCss(theme: string): string | undefined {
  return themes.get(theme);
}

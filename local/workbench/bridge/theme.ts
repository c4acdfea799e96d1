import * as v from 'valibot';

/** The theme as Forge's bridge hands it out: which Atlassian theme stands for each colour mode and scale. */
export const Theme = v.object({
  colorMode: v.picklist(['light', 'dark']),
  light: v.string(),
  dark: v.string(),
  spacing: v.string(),
  typography: v.string(),
  shape: v.string(),
  motion: v.string(),
});
export type Theme = v.InferOutput<typeof Theme>;

/** The workbench's theme in one colour mode. */
export function themeIn(colorMode: 'light' | 'dark'): Theme {
  return {
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
    motion: 'motion',
  };
}

/**
 * What `view.theme.enable()` does to a page: `data-theme` and `data-color-mode` on the root, and the token
 * CSS as stylesheets, each once.
 */
export function applyTheme(page: Document, { colorMode, ...names }: Theme, tokenUrl: (name: string) => string): void {
  const root = page.documentElement;
  root.setAttribute(
    'data-theme',
    Object.entries(names)
      .map((pair) => pair.join(':'))
      .join(' '),
  );
  root.setAttribute('data-color-mode', colorMode);
  for (const name of Object.values(names)) {
    if (page.querySelector(`link[data-token-theme="${name}"]`)) continue;
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.dataset['tokenTheme'] = name;
    link.href = tokenUrl(name);
    page.head.append(link);
  }
}

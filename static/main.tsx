import '@atlaskit/css-reset';
import './ui/base.css';

import { lazy, StrictMode, Suspense, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

import { enableTheme, getContext, type PageContext } from './api';
import { PageBoundary, PageFailed } from './ui/page-boundary';
import { Waiting } from './ui/waiting';

type Page = ComponentType<{ readonly context: PageContext }>;

const panel = () => import('./panel/panel-page');
const settings = () => import('./settings/settings-page');
const backlog = () => import('./backlog/backlog-page');

/** Which page each module of manifest.yml shows. */
const PAGE_OF_MODULE: Readonly<Record<string, () => Promise<{ readonly default: Page }>>> = {
  'suggestion-panel': panel,
  'suggestion-context': panel,
  'rules-page': settings,
  'backlog-page': backlog,
  'backlog-action': backlog,
};

const rootElement = document.getElementById('root');
if (rootElement === null) throw new Error('The page has no root element.');
const root = createRoot(rootElement);

async function start(): Promise<void> {
  const [context] = await Promise.all([getContext(), enableTheme()]);
  document.documentElement.lang = 'en';
  const load = PAGE_OF_MODULE[context.moduleKey];
  if (load === undefined) throw new Error(`No page for the module ${context.moduleKey}.`);
  const Shown = lazy(load);
  root.render(
    <StrictMode>
      <PageBoundary>
        <Suspense fallback={<Waiting label="Loading" />}>
          <Shown context={context} />
        </Suspense>
      </PageBoundary>
    </StrictMode>,
  );
}

start().catch(() => {
  root.render(<PageFailed />);
});

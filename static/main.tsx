import '@atlaskit/css-reset';
import './ui/base.css';

import { lazy, StrictMode, Suspense, type ComponentType, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

import { enableTheme, getContext, type GadgetContext, type PageContext } from './api';
import { PageBoundary, PageFailed } from './ui/page-boundary';
import { Waiting } from './ui/waiting';

const Panel = lazy(() => import('./panel/panel-page'));
const Settings = lazy(() => import('./settings/settings-page'));
const Backlog = lazy(() => import('./backlog/backlog-page'));
const Gadget = lazy(() => import('./gadget/gadget-page'));

/** Which page each module of manifest.yml shows. */
const PAGE_OF_MODULE: Readonly<Record<string, ComponentType<{ readonly context: PageContext }>>> = {
  'suggestion-panel': Panel,
  'suggestion-context': Panel,
  'rules-page': Settings,
  'backlog-page': Backlog,
  'backlog-action': Backlog,
};

const rootElement = document.getElementById('root');
if (rootElement === null) throw new Error('The page has no root element.');
const root = createRoot(rootElement);

/** What a module of manifest.yml shows. */
function shownIn(context: PageContext | GadgetContext): ReactElement {
  if (isOnDashboard(context)) return <Gadget context={context} />;
  const Shown = PAGE_OF_MODULE[context.moduleKey];
  if (Shown === undefined) throw new Error(`No page for the module ${context.moduleKey}.`);
  return <Shown context={context} />;
}

const isOnDashboard = (context: PageContext | GadgetContext): context is GadgetContext => 'gadget' in context.extension;

async function start(): Promise<void> {
  const [context] = await Promise.all([getContext(), enableTheme()]);
  document.documentElement.lang = 'en';
  root.render(
    <StrictMode>
      <PageBoundary>
        <Suspense fallback={<Waiting label="Loading" />}>{shownIn(context)}</Suspense>
      </PageBoundary>
    </StrictMode>,
  );
}

start().catch(() => {
  root.render(<PageFailed />);
});

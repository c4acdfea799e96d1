import './backlog-page.css';

import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';

import { useMemo, useState } from 'react';

import type { PageContext } from '../api';
import { FailureMessage } from '../ui/failure-message';
import { Message } from '../ui/message';
import { WaitWords } from '../ui/wait-words';
import { Waiting } from '../ui/waiting';
import { readingWords } from '../ui/reading-words';
import { browserPorts } from './browser-ports';
import { LoadedHistory } from './history/loaded-history';
import { RulesTab } from './rules-tab';
import { createKnownKeys } from './runs/known-keys';
import { useRuns } from './runs/use-runs';
import { browserShelf } from './scan/saved/scan-shelf';
import { ScanTab } from './scan-tab';
import { useProject } from './use-project';

/** The backlog page: scan issues, review what the rules suggest, tag; and the rules, for everybody to read. */
export default function BacklogPage({ context }: { readonly context: PageContext }) {
  const { project, board } = context.extension;
  const { cloudId: site = '', accountId = '' } = context;
  const loaded = useProject(browserPorts, project.id);
  const shelf = useMemo(
    () => browserShelf({ site, accountId, projectId: project.id }, browserPorts.now, browserPorts.slices),
    [site, accountId, project.id],
  );
  const runs = useRuns(browserPorts, project.id, accountId);
  const keys = useMemo(() => createKnownKeys(browserPorts), []);
  const [tab, setTab] = useState(0);
  if (loaded.kind === 'loading') {
    if (loaded.waitsUntil === undefined) return <Waiting label="Loading" />;
    return (
      <main className="backlog-page">
        <p className="visually-hidden" role="status">
          Jira asks us to slow down. The page goes on by itself.
        </p>
        <WaitWords until={loaded.waitsUntil} now={browserPorts.now} />
      </main>
    );
  }
  if (loaded.kind === 'failed') {
    return (
      <main className="backlog-page">
        <FailureMessage failure={loaded.failure} onRetry={loaded.retry} words={readingWords} />
      </main>
    );
  }
  return (
    <main className="backlog-page">
      <header>
        <h1 className="visually-hidden">Backlog or Plan</h1>
        <p className="backlog-intro">
          Scan issues, see which belong in the backlog and which in the plan, and tag those you approve. A scan only
          reads.
        </p>
      </header>
      {loaded.project.rules.source === 'corrupt' && (
        <Message tone="warning" title="This project’s rules cannot be read">
          The built-in rules serve instead. A project administrator can repair them on the rules page.
        </Message>
      )}
      <Tabs id="backlog-tabs" selected={tab} onChange={setTab}>
        <TabList>
          <Tab>Issues</Tab>
          <Tab>History</Tab>
          <Tab>Rules</Tab>
        </TabList>
        <TabPanel>
          <ScanTab
            ports={browserPorts}
            project={loaded.project}
            boardId={board?.id}
            shelf={shelf}
            runs={runs}
            keys={keys}
            me={accountId}
          />
        </TabPanel>
        <TabPanel>
          <LoadedHistory
            isShown={tab === 1}
            ports={browserPorts}
            project={loaded.project}
            runs={runs}
            keys={keys}
            me={accountId}
            onBegun={() => setTab(0)}
          />
        </TabPanel>
        <TabPanel>
          <RulesTab rules={loaded.project.rules} />
        </TabPanel>
      </Tabs>
    </main>
  );
}

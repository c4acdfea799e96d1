import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { ComponentType, ReactNode } from 'react';

import { Loaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import { WhileShown } from '../ui/while-shown';
import type { Desk, DeskProps } from './desk';

interface DeskTab {
  readonly name: string;
  readonly load: () => Promise<{ readonly default: ComponentType<DeskProps> }>;
}

/** What stands beside the rules, each loaded when it is first opened. */
const TABS: readonly DeskTab[] = [
  { name: 'What changes', load: () => import('./preview/preview-tab') },
  { name: 'How rules do', load: () => import('./figures/figures-tab') },
  { name: 'Tests', load: () => import('./tests/tests-tab') },
  { name: 'Learn', load: () => import('./learn/learn-tab') },
  { name: 'Versions', load: () => import('./versions/versions-tab') },
  { name: 'Settings', load: () => import('./options/options-tab') },
  { name: 'Import and repair', load: () => import('./move/move-tab') },
];

interface DeskTabsProps {
  readonly desk: Desk;
  readonly selected: number;
  readonly onSelect: (tab: number) => void;
  /** The first tab. */
  readonly rules: ReactNode;
}

/** The parts of the rules page. What is in a tab that is not open does not work on after every edit. */
export function DeskTabs({ desk, selected, onSelect, rules }: DeskTabsProps) {
  return (
    <div className="desk-tabs">
      <Tabs id="rules-tabs" selected={selected} onChange={onSelect}>
        <TabList>
          <Tab>Rules</Tab>
          {TABS.map(({ name }) => (
            <Tab key={name}>{name}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <WhileShown isShown={selected === 0}>{rules}</WhileShown>
        </TabPanel>
        {TABS.map((tab, nth) => (
          <TabPanel key={tab.name}>
            <LoadedTab tab={tab} desk={desk} isShown={selected === nth + 1} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

function LoadedTab({ tab, desk, isShown }: DeskProps & { readonly tab: DeskTab; readonly isShown: boolean }) {
  return (
    <Loaded load={tab.load} isWanted={isShown} waiting={<Waiting label={`Loading ${tab.name.toLowerCase()}`} />}>
      {({ default: Part }) => (
        <div className="desk-tab">
          <WhileShown isShown={isShown}>
            <Part desk={desk} />
          </WhileShown>
        </div>
      )}
    </Loaded>
  );
}

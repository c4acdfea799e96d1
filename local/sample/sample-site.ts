import type { IssueSeed, SiteSeed } from '../jira/site-seed';
import { afterThreeZero } from './kittiwake/after-three-zero';
import { annualBerths } from './kittiwake/annual-berths';
import { booking } from './kittiwake/booking';
import { compliance } from './kittiwake/compliance';
import { dayDesk } from './kittiwake/day-desk';
import { engineering } from './kittiwake/engineering';
import { epics } from './kittiwake/epics';
import { harbourMap } from './kittiwake/harbour-map';
import { incidents } from './kittiwake/incidents';
import { migration } from './kittiwake/migration';
import { payments } from './kittiwake/payments';
import { peopleAndMeetings } from './kittiwake/people-and-meetings';
import { releases } from './kittiwake/releases';
import { research } from './kittiwake/research';
import { skipperApp } from './kittiwake/skipper-app';
import { skipperDelivery } from './kittiwake/skipper-delivery';
import { vendorsAndBudget } from './kittiwake/vendors-and-budget';
import { users } from './people';

const inOrder = (...themes: readonly (readonly IssueSeed[])[]): readonly IssueSeed[] =>
  themes.flat().sort((a, b) => a.number - b.number);

/** A year of Kittiwake, a small company that makes berth booking for harbours. All of it is invented. */
export const sampleSite: SiteSeed = {
  users,
  projects: [
    {
      key: 'DESK',
      name: 'Kittiwake Harbour Desk',
      style: 'company-managed',
      issueTypes: ['Epic', 'Story', 'Bug', 'Task', 'Sub-task'],
      components: ['Annual berths', 'Booking', 'Data', 'Desk', 'Map', 'Payments', 'Reports', 'Skipper app'],
      versions: ['2.4', '2.5', '2.6', '3.0', '3.1'],
      board: { name: 'Harbour Desk board', type: 'scrum' },
      issues: inOrder(
        epics,
        booking,
        harbourMap,
        payments,
        releases,
        dayDesk,
        annualBerths,
        vendorsAndBudget,
        incidents,
        peopleAndMeetings,
        research,
        compliance,
        migration,
        engineering,
        afterThreeZero,
      ),
    },
    {
      key: 'SKIP',
      name: 'Skipper app',
      style: 'team-managed',
      issueTypes: ['Epic', 'Story', 'Bug', 'Task', 'Subtask'],
      components: [],
      versions: [],
      board: { name: 'Skipper app', type: 'kanban' },
      issues: inOrder(skipperApp, skipperDelivery),
    },
  ],
};

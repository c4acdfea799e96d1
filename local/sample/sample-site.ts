import type { SiteSeed } from '../jira/site-seed';
import { booking } from './kittiwake/booking';
import { epics } from './kittiwake/epics';
import { harbourMap } from './kittiwake/harbour-map';
import { payments } from './kittiwake/payments';
import { releases } from './kittiwake/releases';
import { dayDesk } from './kittiwake/day-desk';
import { annualBerths } from './kittiwake/annual-berths';
import { vendorsAndBudget } from './kittiwake/vendors-and-budget';
import { incidents } from './kittiwake/incidents';
import { peopleAndMeetings } from './kittiwake/people-and-meetings';
import { research } from './kittiwake/research';
import { users } from './people';

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
      issues: [
        ...epics,
        ...booking,
        ...harbourMap,
        ...payments,
        ...releases,
        ...dayDesk,
        ...annualBerths,
        ...vendorsAndBudget,
        ...incidents,
        ...peopleAndMeetings,
        ...research,
      ].sort((a, b) => a.number - b.number),
    },
  ],
};

import { describe, expect, it } from '@jest/globals';

import { english } from '#packs';
import {
  compileRules,
  parsePattern,
  parseRuleSet,
  plainIssueText,
  printPattern,
  SIDE_OF_QUESTION,
  suggest,
  type Field,
  type Place,
  type Suggestion,
} from '#rules';

const rules = compileRules(english);
const suggestFor = (summary: string, rest: Partial<Record<Field, string>> = {}): Suggestion =>
  suggest(rules, plainIssueText({ summary, ...rest }));

describe('the built-in English rules', () => {
  it('are a rule set', () => {
    expect(parseRuleSet(JSON.parse(JSON.stringify(english)))).toEqual({ kind: 'ok', ruleSet: english });
  });

  it('are few enough to be read', () => {
    expect(english.rules.length).toBeGreaterThanOrEqual(120);
    expect(english.rules.length).toBeLessThanOrEqual(400);
  });

  it('say what they mean in a line', () => {
    const unclear = english.rules.filter(({ note }) => !/^[A-Z].{9,90}\.$/.test(note));
    expect(unclear.map(({ id }) => id)).toEqual([]);
  });

  it('write each pattern in the one way to write it, once per rule', () => {
    for (const { id, patterns } of english.rules) {
      const printed = patterns.map((source) => {
        const parsed = parsePattern(source);
        return parsed.kind === 'ok' ? printPattern(parsed.pattern) : parsed.fault.expected;
      });
      expect([id, patterns]).toEqual([id, [...new Set(printed)]]);
    }
  });

  it('never say the same words for both sides', () => {
    const sides = new Map<string, Set<string>>();
    for (const { question, patterns } of english.rules) {
      for (const pattern of patterns) {
        sides.set(pattern, (sides.get(pattern) ?? new Set()).add(SIDE_OF_QUESTION[question]));
      }
    }
    expect([...sides].filter(([, both]) => both.size > 1)).toEqual([]);
  });

  it('read general words, not whole sentences', () => {
    const long = english.rules.flatMap(({ patterns }) => patterns.filter((source) => source.split(' ').length > 5));
    expect(long).toEqual([]);
  });

  it('never decide by the issue type alone', () => {
    for (const type of ['Bug', 'Story', 'New Feature', 'Sub-task', 'Milestone', 'Epic', 'Task', 'Spike']) {
      expect([type, suggestFor('Phoenix', { type }).place]).toEqual([type, 'unclear']);
    }
  });

  it('never decide by a sub-task or a due date alone, or by both', () => {
    const facts = { subTask: 'Sub-task', dueDate: '2026-12-01' };
    const { place, points } = suggest(rules, plainIssueText({ summary: 'Phoenix', ...facts }));
    expect([place, points.how > 0, points.when > 0]).toEqual(['unclear', true, true]);
  });
});

/** The guide's table and the examples of its text. Context that the guide gives in brackets stands in the fields. */
const GUIDE: readonly [place: Place, summary: string, why: string, rest?: Partial<Record<Field, string>>][] = [
  ['plan', 'Refactor PaymentService to use the new client', 'a how; no user effect named'],
  ['backlog', 'Refactor PaymentService so that checkout stops timing out for customers', 'the effect is the point'],
  ['plan', 'Upgrade to Java 21', 'means'],
  ['backlog', 'Support Java 21', 'the users of a library gain something', { components: 'library' }],
  ['backlog', 'NullPointerException in OrderController when cart is empty', 'a defect of the product as it runs'],
  ['plan', 'Flaky test OrderControllerTest', 'only the team meets it'],
  ['plan', 'Jenkins build fails on master', 'only the team meets it'],
  ['backlog', 'Write user guide for the export feature', 'the user gets it'],
  ['plan', 'Document our release process', 'the team gets it'],
  ['backlog', 'Prioritise the Q3 roadmap with stakeholders', 'decides what and why'],
  ['plan', 'Plan the Q3 release: dates, people, freeze', 'when and who'],
  ['plan', 'Check that checkout works before launch', 'test execution'],
  ['backlog', 'Make checkout frictionless', 'quality as the user feels it'],
  ['backlog', 'Checkout must answer within 300 ms', 'a quality requirement'],
  ['backlog', "Demo the sprint's result to customers", 'showing results, hearing what they want'],
  ['plan', 'Send the weekly status report', 'reporting'],
  ['backlog', 'Accept story 12', "the owner's decision"],
  ['plan', 'Get the contract signed off', 'administration'],
  ['plan', 'Investigate options for storing images', 'finding the how', { type: 'Spike' }],
  ['backlog', 'Interview five customers about onboarding', 'finding the what and why'],
  ['plan', 'Security review / pen test', 'verification work'],
  ['plan', 'Security review', 'verification work'],
  ['plan', 'Pen test', 'verification work'],
  ['backlog', "Users' passwords are logged in clear text", 'a defect of the product'],
  ['backlog', 'The system shall encrypt data at rest', 'a requirement'],
  ['plan', 'Remove the deprecated Task.display', 'cleaning up, no user effect named'],
  ['backlog', 'Fails to compile from source with GCC 13', 'its users meet it', { components: 'library' }],
  ['plan', 'Cut duplicated strings to save heap', 'an internal how'],
  ['backlog', 'Page loads twice as fast', 'an effect that users feel'],
  ['plan', 'Demonstrate failover by March', 'a dated verification'],
  ['backlog', 'Failover between data centres', 'a quality of the product'],
  ['backlog', 'Blog post: tips for exporting', 'content for users'],
  ['plan', 'Announce the launch on day X', 'roll-out'],
  ['plan', 'Identify the stakeholders', 'starting the work'],
  ['backlog', 'Ask stakeholders what they need', 'finding the what'],
  ['plan', 'Rich to open a PR for the governance doc', 'an assigned activity'],
  ['unclear', 'X will follow up', 'too thin'],
  ['plan', 'As a developer I want the linter in CI', 'story form, but only the team notices'],
  ['backlog', 'Requirements specification', 'decides what to build'],
  ['plan', 'Review and sign off the specification by June', 'administration with a date'],
  ['plan', 'Implement checksum code', 'a step of building in a task list', { type: 'Task' }],
  [
    'backlog',
    'Show the deadline of each task in the calendar',
    "the product's own subject",
    { components: 'Calendar' },
  ],
  [
    'mixed',
    'Add SSO to the login page. Must be live by 14 March; get two contractors from ACME',
    'both, each on its own',
  ],
  ['unclear', 'Foo 2.0', 'a private name'],
  ['unclear', 'misc', 'too thin'],
  ['unclear', 'follow up with Bob', 'too thin'],
  ['backlog', 'search returns nothing', 'a defect by its effect'],
  ['backlog', 'crash when I upload', 'a defect by its effect'],
];

describe("the guide's cases", () => {
  it.each(GUIDE)('%s: %s (%s)', (place, summary, _why, rest = {}) => {
    expect(suggestFor(summary, rest).place).toBe(place);
  });

  it.each(GUIDE.filter(([, , , rest]) => rest !== undefined))('%s by its text alone: %s', (place, summary) => {
    expect(suggestFor(summary).place).toBe(place);
  });
});

describe('cases beyond the guide', () => {
  it.each<[Place, string]>([
    ['backlog', 'Customers cannot change their delivery address'],
    ['backlog', 'Let visitors compare two products side by side'],
    ['backlog', 'Dark mode for the mobile app'],
    ['backlog', 'Wrong total on the invoice when a voucher is used'],
    ['backlog', 'The help page on refunds is out of date'],
    ['backlog', 'Keyboard users cannot reach the menu'],
    ['backlog', 'Decide which features make it into the first version'],
    ['backlog', 'Find out why visitors leave the basket'],
    ['backlog', 'Raise the price of the premium plan'],
    ['backlog', 'Meeting invitations show the wrong time zone'],
    ['backlog', 'Users want to export their timesheet'],
    ['plan', 'Book a room for the sprint review'],
    ['plan', 'Hire a second tester'],
    ['plan', 'Renew the TLS certificate'],
    ['plan', 'Move the database to the new cluster'],
    ['plan', 'Write unit tests for the price calculator'],
    ['plan', 'Rename OrderDao to OrderRepository'],
    ['plan', 'Legal to check the supplier contract'],
    ['plan', 'Give Anna access to the repository'],
    ['plan', 'Ask finance for the budget'],
    ['plan', 'Regression test of the checkout page'],
    ['unclear', 'Phoenix'],
    ['unclear', 'Talk to Maria'],
    ['unclear', 'see mail'],
    ['unclear', 'Neue Anmeldung für Kunden'],
  ])('%s: %s', (place, summary) => {
    expect(suggestFor(summary).place).toBe(place);
  });

  it.each<[Place, string, string]>([
    ['mixed', 'Gift vouchers', 'Customers can buy a gift voucher. Hire two testers and go live by 1 December.'],
    ['mixed', 'Add a search filter to the product page', 'Get a quote from the vendor and schedule the roll-out.'],
    ['backlog', 'Add a search filter to the product page', 'Anna asked for it in March. Would be nice by summer.'],
    ['backlog', 'Users can upload photos', 'Bob from sales promised it to a customer for next week.'],
    ['backlog', 'Add SSO to the login page by 14 March', ''],
    ['plan', 'Schedule the user acceptance test', 'The test covers checkout, search and the login page.'],
    ['plan', 'Deploy 2.3 to production', 'Customers get the new checkout with it.'],
    [
      'backlog',
      'Crash on the upload page when I drop two files',
      'Steps to reproduce: drop two files, click Save. Actual: the app crashes. Found by Jane on 3 March on staging.',
    ],
  ])('%s: %s / %s', (place, summary, description) => {
    expect(suggestFor(summary, { description }).place).toBe(place);
  });
});

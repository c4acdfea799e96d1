import { describe, expect, it } from '@jest/globals';
import { issueSeed, paragraph, projectSeed, USERS } from './build-seed';
import { NOON, openSite, searchPage } from './open-site';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(NOON - days * DAY).toISOString();

const SEED = {
  users: USERS,
  projects: [
    projectSeed({
      issues: [
        issueSeed(1, { type: 'Epic', summary: 'Faster checkout', created: daysAgo(100), updated: daysAgo(1) }),
        issueSeed(2, {
          parent: 1,
          labels: ['web', 'UX'],
          assignee: 'max',
          created: daysAgo(20),
          components: ['Checkout'],
        }),
        issueSeed(3, {
          type: 'Sub-task',
          parent: 2,
          status: 'Done',
          dueDate: '2026-03-15',
          created: daysAgo(5),
          fixVersions: ['1.0'],
        }),
        issueSeed(10, {
          type: 'Task',
          status: 'In Progress',
          description: paragraph('Migrate the vendor database'),
          custom: { customfield_10040: paragraph('The old one is gone'), customfield_10041: 'Ada' },
          created: daysAgo(0),
        }),
      ],
    }),
    projectSeed({
      key: 'TEAM',
      name: 'Team',
      style: 'team-managed',
      issueTypes: ['Story'],
      issues: [issueSeed(1, { created: daysAgo(3) })],
    }),
  ],
};

async function tagged() {
  const site = openSite({ seed: SEED, limits: { readsPerSecond: 1_000 } });
  await site
    .as('max')
    .put('/rest/api/3/issue/ACME-2/properties/backlog-or-plan', { place: 'backlog', band: 'high', by: 'run' });
  await site.as('max').put('/rest/api/3/issue/ACME-10/properties/backlog-or-plan', { place: 'plan', band: 'low' });
  await site.as('max').put('/rest/api/3/issue/ACME-10/properties/estimate', { days: 5 });
  return site;
}

describe('JQL finds', () => {
  it.each([
    ['project = ACME', '1 2 3 10'],
    ['project = "acme shop" AND type = Epic', '1'],
    ['project = ACME AND "Acceptance criteria" ~ old', '10'],
    ['project = ACME AND cf[10041] is not empty', '10'],
    ['project in (ACME, TEAM) and created >= -4d', '10 TEAM-1'],
    ['project not in (ACME)', 'TEAM-1'],
    ['key = acme-2', '2'],
    ['key in (ACME-1, ACME-10)', '1 10'],
    ['key > ACME-2', '3 10'],
    ['key >= ACME-2 AND key < ACME-10', '2 3'],
    ['key > ACME-0', '1 2 3 10'],
    ['id = 10002', '2'],
    ['labels = web', '2'],
    ['labels = ux', ''],
    ['labels in (nothing, UX)', '2'],
    ['labels is EMPTY AND project = ACME', '1 3 10'],
    ['labels != web', ''],
    ['labels not in (other)', '2'],
    ['labels in (EMPTY, web) and project = ACME', '1 2 3 10'],
    ['NOT labels = web AND project = ACME', '1 3 10'],
    ['issuetype in (Story, Sub-task) and project = ACME', '2 3'],
    ['issuetype in subTaskIssueTypes()', '3'],
    ['status = Done', '3'],
    ['statusCategory != Done', '1 2 10 TEAM-1'],
    ['statusCategory = "In Progress"', '10'],
    ['resolution is EMPTY and project = ACME', '1 2 10'],
    ['parent = ACME-1', '2'],
    ['parent is not EMPTY', '2 3'],
    ['assignee = currentUser()', '2'],
    ['assignee = "Max Member"', '2'],
    ['assignee is EMPTY and project = ACME', '1 3 10'],
    ['component = checkout', '2'],
    ['fixVersion = "1.0"', '3'],
    ['duedate <= 2026-03-15', '3'],
    ['due < startOfDay(3)', ''],
    ['due = startOfDay(3)', '3'],
    ['duedate <= 1w', '3'],
    ['created > -7', 'error'],
    ['created >= -3w and created < -1w', '2'],
    ['created < "2026-01-01"', '1'],
    ['created >= startOfDay()', '10'],
    ['created >= startOfMonth(-1) and created < endOfDay(-4d)', '2 3'],
    ['updated > -2d and created < -2d', '1'],
    ['summary ~ "CHECKOUT"', '1'],
    ['summary ~ "check*"', '1'],
    ['summary ~ "check"', ''],
    ['summary ~ "\\"faster checkout\\""', '1'],
    ['summary ~ "\\"checkout faster\\""', ''],
    ['summary !~ checkout and project = ACME', '2 3 10'],
    ['description ~ "vendor migrate"', '10'],
    ['description is EMPTY and project = ACME', '1 2 3'],
    ['text ~ vendor or text ~ faster', '1 10'],
    ['issue.property["backlog-or-plan"].place = backlog', '2'],
    ['issue.property[backlog-or-plan].by = run', ''],
    ['backlogOrPlan = BACKLOG', '2'],
    ['backlogorplan in (backlog, plan)', '2 10'],
    ['backlogOrPlan != backlog', '10'],
    ['backlogOrPlan is EMPTY and project = ACME', '1 3'],
    ['backlogOrPlanConfidence = low', '10'],
    ['estimateDays > 4', '10'],
    ['project = TEAM or (project = ACME and (key = ACME-1 or not type = Epic) and status = "To Do")', '1 2 TEAM-1'],
  ])('%s → %s', async (jql, expected) => {
    const site = await tagged();
    const answer = searchPage(site.as('max'), { jql: `${jql} ORDER BY project, key` });
    if (expected === 'error') await expect(answer).rejects.toThrow('400');
    else expect((await answer).keys.map((key) => key?.replace('ACME-', '')).join(' ')).toBe(expected);
  });

  it.each([
    ['project = ACME ORDER BY created', '1 2 3 10'],
    ['project = ACME ORDER BY created DESC', '10 3 2 1'],
    ['project = ACME ORDER BY status, key DESC', '2 1 10 3'],
    ['project = ACME ORDER BY duedate, key', '3 1 2 10'],
    ['project = ACME ORDER BY duedate DESC, key', '3 1 2 10'],
    ['project = ACME ORDER BY rank', '1 2 3 10'],
    ['project = ACME ORDER BY backlogOrPlan DESC, key', '10 2 1 3'],
    ['project = ACME', '10 3 2 1'],
  ])('in the order of %s', async (jql, expected) => {
    const site = await tagged();
    const { keys } = await searchPage(site.as('max'), { jql });
    expect(keys.map((key) => key?.replace('ACME-', '')).join(' ')).toBe(expected);
  });
});

describe('JQL refuses', () => {
  it.each([
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['ORDER BY created', 'Unbounded JQL'],
    ['project =', 'Error in the JQL Query'],
    ['project = ACME AND', 'Error in the JQL Query'],
    ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
    ['labels[x].y = 1', 'does not exist'],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['status = Frozen', "The value 'Frozen' does not exist for the field 'status'."],
    ['component = Nowhere', 'does not exist'],
    ['key = ACME-99', "An issue with key 'ACME-99' does not exist for field 'key'."],
    ['key > nonsense', 'does not exist'],
    ['project ~ ACME', "The operator '~' is not supported by the 'project' field."],
    ['summary = x', 'not supported'],
    ['labels < 3', 'not supported'],
    ['labels is x', 'EMPTY'],
    ['created > EMPTY', 'EMPTY'],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid."],
    ['created > 2026-02-31', 'is invalid'],
    ['created > startOfDay(soon)', 'increment'],
    ['assignee = fortune()', "Unable to find JQL function 'fortune()'."],
    ['labels = now()', 'date function'],
    ['estimateDays > many', 'not a number'],
    ['project = ACME ORDER BY description', "Not able to sort using field 'description'."],
    ['project = ACME ORDER BY key, id, created, updated, due, status, type, summary', 'at most 7'],
  ])('%s: %s', async (jql, message) => {
    const answer = await openSite({ seed: SEED }).as('max').post('/rest/api/3/search/jql', { jql });
    expect(answer).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining(message)], errors: {} },
    });
  });

  it.each(['sprint in openSprints()', 'status was Done', 'status changed', 'priority = High', 'key in issueHistory()'])(
    'says loudly that it does not emulate %s',
    async (jql) => {
      const answer = await openSite({ seed: SEED }).as('max').post('/rest/api/3/search/jql', { jql });
      expect(answer).toMatchObject({ status: 501, body: { errorMessages: [expect.stringContaining('not emulated')] } });
    },
  );
});

describe('parsing JQL', () => {
  it('gives the structure of a good query and the errors of a bad one', async () => {
    const { body } = await openSite({ seed: SEED })
      .as('max')
      .post('/rest/api/3/jql/parse?validation=strict', {
        queries: ['not (labels in (a, EMPTY)) and created > startOfDay(-1) ORDER BY key DESC', 'project = NOPE', 'a ='],
      });
    expect(body).toMatchObject({
      queries: [
        {
          structure: {
            where: { operator: 'and' },
            orderBy: { fields: [{ field: { name: 'key' }, direction: 'desc' }] },
          },
        },
        { errors: ["The value 'NOPE' does not exist for the field 'project'."] },
        { errors: [expect.stringContaining('Error in the JQL Query')] },
      ],
    });
  });

  it('only warns if so told, or looks at the syntax alone', async () => {
    const site = openSite({ seed: SEED });
    const queries = ['issue.property["backlog-or-plan"].place = x and nonsense = 1'];
    const warned = await site.as('max').post('/rest/api/3/jql/parse?validation=warn', { queries });
    expect(warned.body).toMatchObject({
      queries: [{ structure: {}, warnings: [expect.stringContaining('nonsense')] }],
    });
    const lax = await site.as('max').post('/rest/api/3/jql/parse?validation=none', { queries });
    expect(lax.body).not.toHaveProperty('queries.0.warnings');
  });
});

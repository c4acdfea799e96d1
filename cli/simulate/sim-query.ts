import type { Indexed } from './sim-issue';

/** Issues by id that some clauses hold for, one of which is enough. */
interface Part {
  readonly ids: readonly number[];
  readonly clauses: readonly Clause[] | undefined;
}
type Clause = (issue: Indexed) => boolean;

/** The queries that a run asks: `id in (…)`, alone or each with clauses of which one must hold. */
export function parseQuery(jql: string): readonly Part[] {
  if (jql.startsWith('id in (')) return [{ ids: idsOf(jql.slice(7, -1)), clauses: undefined }];
  return jql.split(/ OR (?=\(id in \()/).map((part) => {
    const end = part.indexOf(') AND (');
    if (!part.startsWith('(id in (') || end < 0) throw new Error(`A query that nobody knows: ${part.slice(0, 80)}`);
    return { ids: idsOf(part.slice(8, end)), clauses: clausesOf(part.slice(end + 7, -2)) };
  });
}

/** What a sweep asks for. */
interface SweepAsked {
  readonly minutes: number;
  readonly afterId: number;
  readonly isFound: Clause;
}

/** The query of a sweep: how far back, after which issue, and clauses of which one must hold. */
export function parseSweepQuery(jql: string): SweepAsked {
  const [, minutes, after = '0', clauses = ''] =
    /^project = \d+ AND updated >= -(\d+)m(?: AND key > "SIM-(\d+)")? AND \((.*)\) ORDER BY key ASC$/.exec(jql) ?? [];
  if (minutes === undefined) throw new Error(`A query that nobody knows: ${jql.slice(0, 80)}`);
  const parts = clauses.split(/ OR (?=\(?backlogOrPlan)/).map(sweptOf);
  return {
    minutes: Number(minutes),
    afterId: Number(after),
    isFound: (issue) => parts.some((part) => part(issue)),
  };
}

/** `a`, `(a AND b)` or `(a AND (b OR c))`. */
function sweptOf(text: string): Clause {
  const [one = '', other] = text.replace(/^\(|\)+$/g, '').split(' AND ');
  const first = clauseOf(lower(one));
  if (other === undefined) return first;
  const others = other
    .replace(/^\(/, '')
    .split(' OR ')
    .map((clause) => clauseOf(lower(clause)));
  return (issue) => first(issue) && others.some((clause) => clause(issue));
}

const lower = (clause: string): string => clause.replace(' IS EMPTY', ' is empty');

const idsOf = (text: string): readonly number[] => text.split(',').map(Number);

const known = new Map<string, readonly Clause[]>();

function clausesOf(text: string): readonly Clause[] {
  let clauses = known.get(text);
  if (clauses === undefined) {
    clauses = text.split(' OR ').map(clauseOf);
    if (known.size > 1_000) known.clear();
    known.set(text, clauses);
  }
  return clauses;
}

function clauseOf(text: string): Clause {
  const [, field = '', operator = '', raw = ''] = /^(\w+) (=|!=|is not|is) (.*)$/.exec(text) ?? [];
  const value = raw.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
  const read = READ[field];
  if (read === undefined) throw new Error(`A clause that nobody knows: ${text}`);
  switch (operator) {
    case '=':
      return (issue) => read(issue).includes(value);
    // As in Jira, what is empty is not different.
    case '!=':
      return (issue) => read(issue).length > 0 && !read(issue).includes(value);
    case 'is':
      return (issue) => read(issue).length === 0;
    default:
      return (issue) => read(issue).length > 0;
  }
}

const listed = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

const READ: Readonly<Record<string, (issue: Indexed) => readonly string[]>> = {
  labels: ({ labels }) => labels,
  project: ({ projectId }) => [projectId],
  backlogOrPlan: ({ tag }) => listed(tag?.place),
  backlogOrPlanBy: ({ tag }) => listed(tag?.by),
  backlogOrPlanRun: ({ tag }) => listed(tag?.run),
};

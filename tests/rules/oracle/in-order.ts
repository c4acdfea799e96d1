import { FACTS, FIELDS, type Evidence, type IssueField } from '#rules';

const NAMED: readonly IssueField[] = [...FIELDS, ...FACTS];

/** Evidence by field, then by start, end, rule and pattern; custom fields come last, by their id. */
export const inOrder = <Piece extends Evidence>(pieces: readonly Piece[]): readonly Piece[] =>
  pieces.toSorted(
    (a, b) =>
      rank(a.field) - rank(b.field) ||
      compare(a.field, b.field) ||
      a.start - b.start ||
      a.end - b.end ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.pattern, b.pattern),
  );

const rank = (field: IssueField): number => (NAMED.includes(field) ? NAMED.indexOf(field) : NAMED.length);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

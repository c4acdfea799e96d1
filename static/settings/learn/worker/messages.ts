import { isCustomField } from '#issue';
import {
  Calibration,
  FACTS,
  FIELDS,
  PARTS,
  PLACES,
  QUESTIONS,
  Rule,
  RuleSet,
  SIDES,
  type IssueField,
  type IssueText,
  type Side,
} from '#rules';
import * as v from 'valibot';

/** What crosses between the page and the worker that learns. Both sides parse what they get. */

const listOf = <const Entry extends v.GenericSchema>(entry: Entry) => v.pipe(v.array(entry), v.readonly());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Span = { start: Count, end: Count };

const FieldText = v.object({
  text: v.string(),
  parts: listOf(v.object({ ...Span, part: v.picklist([...PARTS, 'links', 'mentions']) })),
});

/** The fields that every issue has, and whatever custom fields were read. */
const Text = v.objectWithRest(
  {
    summary: FieldText,
    description: FieldText,
    type: FieldText,
    labels: FieldText,
    components: FieldText,
    status: FieldText,
    dueDate: FieldText,
    fixVersions: FieldText,
    subTask: FieldText,
  },
  v.optional(FieldText),
);

const Decided = v.object({ id: v.string(), label: v.picklist(SIDES), text: Text });
/** An issue that a person has decided. */
export interface Decided {
  readonly id: string;
  readonly label: Side;
  readonly text: IssueText;
}

/** A number that an answer carries again. */
const Nth = { nth: Count };

export const LearnRequest = v.variant('kind', [
  /** More issues to learn from: all at once would hold up the page. */
  v.object({ ...Nth, kind: v.literal('issues'), issues: listOf(Decided) }),
  v.object({ ...Nth, kind: v.literal('study'), ruleSet: RuleSet, mostTerms: Count }),
  /** How the rules would do with these proposals of the last study, by the ids of their rules. */
  v.object({ ...Nth, kind: v.literal('judge'), taken: listOf(v.string()) }),
  v.object({ ...Nth, kind: v.literal('measure'), ruleSet: RuleSet }),
]);
export type LearnRequest = v.InferOutput<typeof LearnRequest>;

const isIssueField = (name: string): name is IssueField =>
  isCustomField(name) || [...FIELDS, ...FACTS].some((field) => field === name);

const Evidence = v.object({
  ...Span,
  ruleId: v.string(),
  question: v.picklist(QUESTIONS),
  points: v.number(),
  pattern: v.string(),
  field: v.pipe(v.string(), v.guard(isIssueField)),
});

const Example = v.object({
  issueId: v.string(),
  evidence: listOf(Evidence),
  before: v.picklist(PLACES),
  after: v.picklist(PLACES),
});

const Proposal = v.object({
  kind: v.picklist(['points', 'silence', 'term']),
  rule: Rule,
  before: Count,
  after: Count,
  speaksIn: Count,
  own: Count,
  mended: Count,
  spoiled: Count,
  examples: listOf(Example),
});

const Tally = v.object({ right: Count, wrong: Count, open: Count });

export const LearnReply = v.variant('kind', [
  v.object({ ...Nth, kind: v.literal('progress'), done: Count, of: Count }),
  v.object({ ...Nth, kind: v.literal('studied'), proposals: listOf(Proposal), right: Count }),
  v.object({ ...Nth, kind: v.literal('judged'), judgement: v.object({ before: Tally, after: Tally }) }),
  /** Undefined: too few decisions. */
  v.object({ ...Nth, kind: v.literal('measured'), calibration: v.optional(Calibration) }),
  v.object({ ...Nth, kind: v.literal('taken') }),
  v.object({ ...Nth, kind: v.literal('failed') }),
]);
export type LearnReply = v.InferOutput<typeof LearnReply>;

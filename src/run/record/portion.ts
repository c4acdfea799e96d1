import { Tag } from '#issue';
import { LABEL_LENGTH } from '#rules';
import * as v from 'valibot';

/**
 * Most issues of a portion: as many as one call writes a property to, and few enough for one stored value.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/
 */
export const PORTION_MOST = 10_000;
/** Version of what is stored of a run; an older one is still read. */
export const PORTION_SCHEMA = 1;

const IssueId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const IssueIds = v.pipe(v.array(IssueId), v.readonly());
const Label = v.pipe(v.string(), v.minLength(1), v.maxLength(LABEL_LENGTH));
/** Those of the project's labels that an issue carries: none, one or both. */
const OwnLabels = v.pipe(v.array(Label), v.maxLength(2), v.readonly());

/**
 * Issues on which the same is written over the same. What stood before is what the person saw who approved it: it is
 * compared before it is written, so that a decision made since survives.
 */
export const RunGroup = v.pipe(
  v.object({
    /** The property as it stood; null: there was none. */
    before: v.nullable(Tag),
    /** The property as it shall stand; null: there shall be none. */
    after: v.nullable(Tag),
    labelsBefore: OwnLabels,
    labelsAfter: OwnLabels,
    ids: IssueIds,
  }),
  v.readonly(),
);
export type RunGroup = v.InferOutput<typeof RunGroup>;

/** Why an issue of a run was not written as approved. */
export const LEFT_OUT = [
  /** A person decided about it, before or while the run wrote. */
  'person-decided',
  /** Its tag or its label is no longer what it was when it was approved. */
  'changed-since',
  /** Deleted, archived, or no longer visible to the user. */
  'gone',
  /** It is in another project now. */
  'moved',
  /** The user may not edit it. */
  'forbidden',
  /** The tag stands, but Jira did not take its label. */
  'label-failed',
  /** The tag stands with its label, but Jira did not take the other one off. */
  'label-stays',
  /** Jira refused it again and again. */
  'failed',
  /** The run was cancelled before it. */
  'cancelled',
  /** The run was ended as it stood while it wrote this: the tag may stand there, with its label or without. */
  'half-done',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Which issues of a portion were not written as approved, by reason. */
export const RunLeft = v.pipe(
  v.array(v.pipe(v.object({ why: v.picklist(LEFT_OUT), ids: IssueIds }), v.readonly())),
  v.readonly(),
);
export type RunLeft = v.InferOutput<typeof RunLeft>;

/** A stored part of a run: what is approved, and which of its issues were left out. All others were written. */
export const Portion = v.pipe(
  v.object({
    schema: v.literal(PORTION_SCHEMA),
    groups: v.pipe(v.array(RunGroup), v.readonly()),
    left: RunLeft,
  }),
  v.readonly(),
);
export type Portion = v.InferOutput<typeof Portion>;

import * as v from 'valibot';

/** Most characters of a label. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export const LABEL_LENGTH = 255;
/** Most issue types that can be named: more than any project has. */
export const MOST_TYPES_LEFT_OUT = 100;
/** Most characters of an issue type's name. */
const TYPE_LENGTH = 60;

/** What the app does by itself with an issue that is new or has changed. */
export const ON_CHANGE = ['nothing', 'keep-suggestion', 'tag-high'] as const;
export type OnChange = (typeof ON_CHANGE)[number];

/** What is wrong with a label's name, by Jira's own rules; undefined when nothing is. */
export function labelFault(name: string): string | undefined {
  if (name === '') return 'Write a name for the label.';
  if (/\s/u.test(name)) return 'A label cannot have spaces in Jira. Use a hyphen instead.';
  return name.length > LABEL_LENGTH ? `A label can have ${LABEL_LENGTH} characters.` : undefined;
}

const LabelName = v.pipe(
  v.string(),
  v.check((name) => labelFault(name) === undefined, `1 to ${LABEL_LENGTH} characters without spaces`),
);

const Probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What a project's admins choose beside its rules. What is left out is as usual. */
export const Settings = v.pipe(
  v.strictObject({
    /** The label that goes with each tag; `null`: no label, only the property. */
    labels: v.exactOptional(
      v.nullable(
        v.pipe(
          v.strictObject({ backlog: LabelName, plan: LabelName }),
          // Jira keeps the case of a label, yet finds it in any case.
          v.check(({ backlog, plan }) => backlog.toLowerCase() !== plan.toLowerCase(), 'two different labels'),
          v.readonly(),
        ),
      ),
    ),
    /** Confidence from which a band begins, in place of what the calibration says. */
    bands: v.exactOptional(
      v.pipe(
        v.strictObject({ high: Probability, medium: Probability }),
        v.check(({ high, medium }) => high >= medium, 'High begins no lower than Medium'),
        v.readonly(),
      ),
    ),
    /** Names of the issue types that get no suggestion; types that are made later take part. */
    typesLeftOut: v.exactOptional(
      v.pipe(
        v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(TYPE_LENGTH))),
        v.maxLength(MOST_TYPES_LEFT_OUT),
        v.readonly(),
      ),
    ),
    /** What is done with new and changed issues; left out: nothing. */
    onChange: v.exactOptional(v.picklist(ON_CHANGE)),
  }),
  v.readonly(),
);
export type Settings = v.InferOutput<typeof Settings>;

/** Confidence from which a band begins. */
export type BandBorders = NonNullable<Settings['bands']>;

/** Whether issues of this type get a suggestion. */
export const takesPart = (settings: Settings | undefined, type: string): boolean =>
  !(settings?.typesLeftOut ?? []).some((name) => name.toLowerCase() === type.trim().toLowerCase());

export const SETTINGS = ['labels', 'bands', 'typesLeftOut', 'onChange'] as const;
export type Setting = (typeof SETTINGS)[number];

/** The settings that differ, the order of what is listed aside. */
export const changedSettings = (before: Settings | undefined, after: Settings | undefined): readonly Setting[] =>
  SETTINGS.filter((setting) => textOf(before, setting) !== textOf(after, setting));

/** Settings that both changed, and not to the same. */
export function clashingSettings(
  base: Settings | undefined,
  mine: Settings | undefined,
  theirs: Settings | undefined,
): readonly Setting[] {
  const [changed, differing] = [changedSettings(base, theirs), changedSettings(mine, theirs)];
  return changedSettings(base, mine).filter((setting) => changed.includes(setting) && differing.includes(setting));
}

/**
 * Merges setting by setting: whoever changed one alone has it their way.
 *
 * @param toTheirs those that both changed and that are theirs; the others are mine
 */
export function mergeSettings(
  base: Settings | undefined,
  mine: Settings | undefined,
  theirs: Settings | undefined,
  toTheirs: ReadonlySet<Setting> = new Set(),
): Settings | undefined {
  const changed = new Set(changedSettings(base, mine).filter((setting) => !toTheirs.has(setting)));
  const merged = Object.fromEntries(
    SETTINGS.flatMap((setting) => {
      const winner = changed.has(setting) ? mine : theirs;
      return winner?.[setting] === undefined ? [] : [[setting, winner[setting]]];
    }),
  );
  return Object.keys(merged).length === 0 ? undefined : v.parse(Settings, merged);
}

function textOf(settings: Settings | undefined, setting: Setting): string | undefined {
  if (setting !== 'typesLeftOut') return JSON.stringify(settings?.[setting]);
  const types = settings?.typesLeftOut ?? [];
  return types.length === 0 ? undefined : JSON.stringify([...types].sort());
}

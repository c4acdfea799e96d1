import * as v from 'valibot';

const Probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Knots of a curve at most: enough to follow what was measured, few enough to be read. */
const MOST_KNOTS = 20;

/** With fewer decisions of people nothing is said: High would be a guess. */
export const LEAST_DECISIONS = 200;

/** `[strength in points, probability]`, both rising; between two knots the line between them, beyond them the nearest. */
const Curve = v.pipe(
  v.array(v.pipe(v.tuple([v.number(), Probability]), v.readonly())),
  v.minLength(1),
  v.maxLength(MOST_KNOTS),
  v.check((knots) => isRising(knots), 'strengths that rise and probabilities that do not fall'),
  v.readonly(),
);
export type Curve = v.InferOutput<typeof Curve>;

const isRising = (knots: readonly (readonly [number, number])[]): boolean =>
  knots.every(([strength, probability], nth) => {
    const before = knots[nth - 1];
    return before === undefined || (before[0] < strength && before[1] <= probability);
  });

/** How often suggestions of a rule set have turned out right, so that confidence means what it says. */
export const Calibration = v.pipe(
  v.strictObject({
    /** The fingerprint of the rules that it was measured with: with others it says nothing. */
    rules: v.string(),
    /** On how many decisions of people. */
    decisions: v.pipe(v.number(), v.integer(), v.minValue(LEAST_DECISIONS)),
    /** For Backlog and Plan, and for mixed. */
    clear: Curve,
    mixed: Curve,
    /** Confidence from which a band begins. */
    high: Probability,
    medium: Probability,
    /** How often the suggestions of each band were right. */
    right: v.pipe(v.strictObject({ high: Probability, medium: Probability, low: Probability }), v.readonly()),
  }),
  v.check(({ high, medium }) => high >= medium, 'High begins no lower than Medium'),
  v.readonly(),
);
export type Calibration = v.InferOutput<typeof Calibration>;

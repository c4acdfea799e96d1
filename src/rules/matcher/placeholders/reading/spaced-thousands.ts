/**
 * `1 000`, `12 345 678`: one to three digits and then threes, with a usual space between; neither `2025 100` nor `007 123`
 * nor the beginning of `555 123 4567`. `12 100` in `step 12 100 users` looks the same, but is far rarer.
 */
const THOUSANDS = /[1-9]\d{0,2}(?: \d{3})+(?!\w| \d)/y;
/** What stands before the first digits of a number. */
const BEFORE = /(?:^|[^\w.,:/]|[^\d][.,:/])$/u;
/** As long as a row of digits can be. UTF-16 units. */
const LONGEST = 20;
const FIRST_OF_THREES = /(?:^|\D)([1-9]\d{0,2}(?: \d{3})*) $/;

/**
 * Where thousands parted by spaces end.
 *
 * @param start where their first digit stands
 * @returns an offset into the text; 0 if there are none
 */
export function endOfSpacedThousands(text: string, start: number): number {
  THOUSANDS.lastIndex = start;
  return THOUSANDS.test(text) ? THOUSANDS.lastIndex : 0;
}

/** Whether the digits at a place are some of the threes of such a number. */
export function isWithinSpacedThousands(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const digits = FIRST_OF_THREES.exec(before)?.[1];
  if (digits === undefined) return false;
  const first = start - 1 - digits.length;
  return BEFORE.test(text.slice(Math.max(0, first - 2), first)) && endOfSpacedThousands(text, first) > start;
}

/** Behind one to three digits that begin a number, and threes, with spaces between that do not break. */
const BEFORE_FIXED = /(?:^|[^\w.,:/]|\D[.,:/])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})*[\u00a0\u2009\u202f]$/u;
const THREE = /\d{3}(?!\d)/y;

/** The same where the space before the digits does not break: `000` of `1\u202f000`. */
export function isWithinFixedThousands(text: string, start: number): boolean {
  THREE.lastIndex = start;
  return THREE.test(text) && BEFORE_FIXED.test(text.slice(Math.max(0, start - LONGEST), start));
}

/** A share as people read it, in percent with one digit; `–` where there is none. */
export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(100 * share).toFixed(1)} %`;

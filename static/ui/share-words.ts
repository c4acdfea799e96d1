/**
 * A part of a whole in per cent: what is there is never said to be nothing, what is missing never to be all. A dash where
 * there is no whole.
 */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = Math.round((100 * part) / whole);
  if (part > 0 && percent === 0) return '< 1 %';
  if (part < whole && percent === 100) return '> 99 %';
  return `${percent} %`;
}

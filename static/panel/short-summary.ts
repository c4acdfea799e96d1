import { splitsPair } from '../ui/reasons/snippets';

/**
 * A summary longer than this is hard to take in at a glance in a list of issues; far below Jira's own limit of 255.
 *
 * @see https://support.atlassian.com/jira/kb/character-limits-in-jira/
 */
const LONGEST = 90;
/** A clause shorter than this says too little by itself. */
const SHORTEST_CLAUSE = 20;

/** Where a clause ends: before a sign with space around it, or before a word that begins the next one. */
const CLAUSE_END = /[,;:](?=\s)|\s(?=[–—(-]\s?|(?:so|because|since|while|but|which|after|before|until)\s)/giu;

/** A sentence as a summary: whole when it is short, else as many of its clauses as fit, else as many words. */
export function shortSummary(sentence: string): string {
  const line = withoutStop(sentence.replace(/\s+/gu, ' '));
  if (line.length <= LONGEST) return line;
  const ends = [...line.slice(0, LONGEST + 1).matchAll(CLAUSE_END)].map(({ index }) => index);
  const clause = ends.reverse().find((end) => end >= SHORTEST_CLAUSE);
  if (clause !== undefined) return withoutStop(line.slice(0, clause));
  const end = LONGEST - 1;
  const kept = line.slice(0, end - splitsPair(line, end));
  const lastGap = kept.lastIndexOf(' ');
  return `${withoutStop(lastGap > 0 ? kept.slice(0, lastGap) : kept)}…`;
}

/** Walks back from the end: a pattern for it would try every stretch of stops in the text. */
function withoutStop(line: string): string {
  let end = line.length;
  while (end > 0 && /[.;:,\s]/.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

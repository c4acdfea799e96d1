import type { ChangedVoice, SuggestionComparison } from '#measure';
import { fieldText, matchedWords, type IssueText } from '#rules';

/** Units of a summary that are shown. */
const LONGEST_SUMMARY = 80;

/**
 * What other rules do to issues: how many go where, and the first of them with the words that did it.
 *
 * @param most issues listed
 */
export function moveLines({ issues, moves, changed }: SuggestionComparison, most: number): readonly string[] {
  if (changed.length === 0) return [`No suggestion changes in ${issues} issues.`];
  return [
    `${changed.length} of ${issues} suggestions change:`,
    ...moves.map(({ from, to, issues: moved }) => `  ${from} → ${to}: ${moved}`),
    ...changed
      .slice(0, most)
      .flatMap(({ key, text, before, after, because }) => [
        '',
        `${key}: ${before.place} → ${after.place}: ${fieldText(text, 'summary').text.slice(0, LONGEST_SUMMARY)}`,
        ...(because.length === 0 ? ['    the language of the rules'] : []),
        ...because.map((voice) => `    ${voiceChangeWords(voice, text)}`),
      ]),
    ...(changed.length > most ? ['', `and ${changed.length - most} more.`] : []),
  ];
}

/** What a rule says otherwise in an issue: `+ export (what 40): “Export”`. */
export function voiceChangeWords({ ruleId, before, after, piece }: ChangedVoice, text: IssueText): string {
  const words = `“${matchedWords(text, piece)}”`;
  const [old, now] = [before, after].map((voice) => voice && `${voice.question} ${voice.points}`);
  if (old === undefined) return `+ ${ruleId} (${now ?? ''}): ${words}`;
  if (now === undefined) return `- ${ruleId} (${old}): ${words}`;
  return `~ ${ruleId} (${old === now ? now : `${old} → ${now}`}): ${words}`;
}

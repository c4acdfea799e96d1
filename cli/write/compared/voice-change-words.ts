import type { ChangedVoice } from '#measure';
import { matchedWords, type IssueText } from '#rules';

/** What a rule says otherwise in an issue: `+ export (what 40): “Export”`. */
export function voiceChangeWords({ ruleId, before, after, piece }: ChangedVoice, text: IssueText): string {
  const words = `“${matchedWords(text, piece)}”`;
  const [old, now] = [before, after].map((voice) => voice && `${voice.question} ${voice.points}`);
  if (old === undefined) return `+ ${ruleId} (${now ?? ''}): ${words}`;
  if (now === undefined) return `- ${ruleId} (${old}): ${words}`;
  return `~ ${ruleId} (${old === now ? now : `${old} → ${now}`}): ${words}`;
}

import type { Evidence, Question } from '#rules';

/** What a rule says in an issue; undefined where it says nothing. */
interface Voice {
  readonly question: Question;
  readonly points: number;
}

/** A rule that says something else in an issue than before, or says it elsewhere. */
export interface ChangedVoice {
  readonly ruleId: string;
  readonly before: Voice | undefined;
  readonly after: Voice | undefined;
  /** Its first piece of evidence that only one of the two has; else its first. */
  readonly piece: Evidence;
}

/** The rules that made a difference between two findings of evidence in one issue, the most points first. */
export function changedVoices(before: readonly Evidence[], after: readonly Evidence[]): readonly ChangedVoice[] {
  const [old, now] = [byRule(before), byRule(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].flatMap((ruleId): readonly ChangedVoice[] => {
    const [was, is] = [old.get(ruleId) ?? [], now.get(ruleId) ?? []];
    const [first = is[0]] = was;
    if (first === undefined) return [];
    const [voiceBefore, voiceAfter] = [voiceOf(was), voiceOf(is)];
    const only = is.find((piece) => !isAmong(piece, was)) ?? was.find((piece) => !isAmong(piece, is));
    const isSaidAlike = voiceBefore?.points === voiceAfter?.points && voiceBefore?.question === voiceAfter?.question;
    if (isSaidAlike && only === undefined) return [];
    return [{ ruleId, before: voiceBefore, after: voiceAfter, piece: only ?? first }];
  });
  return changed.sort((a, b) => weightOf(b) - weightOf(a));
}

function byRule(evidence: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const pieces = new Map<string, Evidence[]>();
  for (const piece of evidence) {
    const known = pieces.get(piece.ruleId);
    if (known === undefined) pieces.set(piece.ruleId, [piece]);
    else known.push(piece);
  }
  return pieces;
}

const voiceOf = ([first]: readonly Evidence[]): Voice | undefined =>
  first === undefined ? undefined : { question: first.question, points: first.points };

const isAmong = ({ field, start, end }: Evidence, pieces: readonly Evidence[]): boolean =>
  pieces.some((other) => other.field === field && other.start === start && other.end === end);

const weightOf = ({ before, after }: ChangedVoice): number => Math.max(before?.points ?? 0, after?.points ?? 0);

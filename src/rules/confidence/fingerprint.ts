import type { RuleSet } from '../rule-set';

/**
 * A short text that differs between rule sets that suggest differently: of what is written in rules, only notes, their
 * order and rules that are switched off make no difference. Guards against mistakes, not against malice.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ the hash, FNV-1a
 */
export function fingerprintOf({ language, negations, templateLines, rules }: RuleSet): string {
  const heard = rules
    .filter(({ on }) => on)
    .map(({ id, question, points, patterns, where, leaveOut, only, unless }) => {
      const conditions = Object.entries(only ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify([
        id,
        question,
        points,
        patterns,
        where,
        leaveOut,
        conditions,
        unless?.sentence,
        unless?.anywhere,
      ]);
    })
    .sort();
  const text = JSON.stringify([language, negations, templateLines, ...heard]);
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

import { plainPatterns, USUAL_PATTERNS } from './plain-patterns';

/** Everything that the rule language has besides words and phrases, in about the measure in which admins use it. */
const SIGNED = `
  schedul*, deliver*, estimat*, priorit*, stakehold*, complian*, budget*, forecast*, mitigat*, escalat*, retrospect*,
  refactor*, deprecat*, migrat*, automat*, onboard*, negotiat*, procur*, localiz*, accessib*, usabil*, scalab*, perform*,
  vulnerab*, encrypt*, authenti*, configur*, customiz*, document*, specif*, requir*, approv*, clarif*, prototyp*,
  wirefram*, hypothes*, experiment*, analy*, monitor*, measur*, optimi*, coordinat*, facilitat*, communicat*, integrat*,
  subscri*, invoic*, refund*, postpon*, regulat*, deliver* date, release* plan, schedul* conflict*, *flow, *ability,
  *ization,
  {date}, by {date}, until {date}, due {date}, starting {date}, before {date}, {duration}, in {duration}, takes {duration},
  {duration} of work, every {duration}, {money}, budget of {money}, {money} budget, costs {money}, {person}, ask {person},
  assigned to {person}, {version}, upgrade to {version}, since {version}, {number} users, at least {number}, top {number},
  see {url}, {url},
  as a … i want, given … when … then, so that … can, from … to …5 by, if … should, planned for …3 {date}, must …4 before,
  either … or, depends …2 on, blocked …3 until, when … click, hand …2 over, not only … but also, kick …2 off,
  "As-Is", "To-Be", "SLA", "MVP", ~deliver, ~prioritize, ~negotiate, ^fix, ^add, ^spike, done$
`
  .split(',')
  .map((pattern) => pattern.trim().replaceAll(/\s+/g, ' '));

/** As many patterns as {@link plainPatterns} usually gives, with the whole rule language in use. */
export function fullPatterns(general: readonly string[]): readonly string[] {
  const plain = plainPatterns(USUAL_PATTERNS, general);
  // A plain list has its words first and its phrases last: both are to be kept.
  const kept = USUAL_PATTERNS - SIGNED.length;
  return [...SIGNED, ...plain.filter((_, nth) => ((nth + 1) * kept) % USUAL_PATTERNS < kept)];
}

import {
  compileRules,
  explainSuggestion,
  lostWords,
  missWords,
  QUESTIONS,
  SIDE_OF_QUESTION,
  sidePoints,
  SIDES,
  suggest,
  type Explanation,
  type IssueText,
  type RuleSet,
  type Suggestion,
} from '#rules';

import type { IssueFromFile } from '../read/read-issue';
import { markedLines } from '../write/explained/marked-lines';
import type { Paint } from '../write/explained/paint';
import { reasonWords } from '../write/explained/reason-words';
import { rowWidths, ruleRow, type RowWidths } from '../write/explained/rule-row';
import { printable } from '../write/printable';
import { confidenceText } from '../write/sureness';

/** Everything about the suggestion for one issue, to be read on a terminal; ends with a line break. */
export function explain({ key, text }: Pick<IssueFromFile, 'key' | 'text'>, ruleSet: RuleSet, paint: Paint): string {
  const rules = compileRules(ruleSet);
  const suggestion = suggest(rules, text);
  const explanation = explainSuggestion(rules, text, suggestion);
  const widths = rowWidths([...suggestion.evidence, ...explanation.nearMisses]);
  const { place, confidence, band, isMeasured, cut } = suggestion;
  const measured = isMeasured ? '' : ', not measured';
  const sure = place === 'unclear' ? '' : `, ${band} confidence (${confidenceText(confidence)}${measured})`;
  return [
    paint.title(`${printable(key)}: ${place}${sure}`),
    ...reasonWords(suggestion, text),
    ...(cut ? ['Not all of this text was read: the first matches count.'] : []),
    '',
    ...markedLines(text, suggestion.evidence, widths, paint),
    ...totals(suggestion, paint),
    ...flip(explanation, suggestion, text, widths, paint),
    ...nearMisses(explanation, ruleSet, text, widths, paint),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function totals({ points }: Suggestion, paint: Paint): readonly string[] {
  const sides = sidePoints(points);
  return [
    paint.title('points'),
    ...SIDES.map((side) => {
      const own = QUESTIONS.filter((question) => SIDE_OF_QUESTION[question] === side);
      const each = own.map((question) => `${question} ${points[question]}`).join(', ');
      return `  ${paint.side(side, `${side.padEnd(7)} ${String(sides[side]).padStart(4)}`)}  ${each}`;
    }),
    '',
  ];
}

function flip(
  { flip: found }: Explanation,
  { evidence }: Suggestion,
  text: IssueText,
  widths: RowWidths,
  paint: Paint,
): readonly string[] {
  const title = paint.title('what would change it');
  if (found === undefined) return [title, '  nothing: no evidence decides', ''];
  const rows = lostWords(found, text, evidence).flatMap(({ ruleId, words }) => {
    const piece = evidence.find((each) => each.ruleId === ruleId);
    if (piece === undefined) return [];
    const others = words.slice(1).map((each) => `“${each}”`);
    return [ruleRow(piece, text, widths, paint, others.length === 0 ? '' : `and ${others.join(', ')}`)];
  });
  const isPerhapsMore = found.isSmallest ? '' : ' these rules (fewer might be enough)';
  return [title, `  ${found.place}, without${isPerhapsMore}:`, ...rows, ''];
}

function nearMisses(
  explanation: Explanation,
  { rules }: RuleSet,
  text: IssueText,
  widths: RowWidths,
  paint: Paint,
): readonly string[] {
  const title = paint.title('what nearly counted');
  if (explanation.cut) return [title, '  not known: not all of this text was read'];
  const rows = explanation.nearMisses.flatMap((miss) => {
    const rule = rules.find(({ id }) => id === miss.ruleId);
    return rule === undefined
      ? []
      : [ruleRow(miss, text, widths, paint, `${missWords(miss, rule, text)} (${miss.field})`)];
  });
  return [title, ...(rows.length === 0 ? ['  nothing'] : rows)];
}

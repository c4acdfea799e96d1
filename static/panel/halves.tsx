import './halves.css';

import type { JiraIssue, ProjectLabels } from '#issue';
import { SIDES, type Demand, type IssueText, type Side, type Suggestion } from '#rules';

import { MarkedText } from '../ui/marked-text';
import { PlaceIcon } from '../ui/place-lozenge';
import { trimmed } from '../ui/reasons/snippets';
import { SplitButton } from './split-button';
import { splitDraft } from './split-draft';

interface HalvesProps {
  readonly issue: JiraIssue;
  readonly labels: ProjectLabels;
  readonly projectId: string;
  readonly text: IssueText;
  readonly suggestion: Suggestion;
  readonly demands: readonly Demand[];
}

const HALF_ASKS = {
  backlog: 'Asks for a change of the product',
  plan: 'Asks for delivery work',
} as const satisfies Record<Side, string>;

/** Which sentences of a mixed issue ask for what, and a way to split it. */
export function Halves({ issue, labels, projectId, text, suggestion, demands }: HalvesProps) {
  return (
    <section className="panel-halves" aria-labelledby="halves-title">
      <h2 id="halves-title" className="panel-label">
        Two issues in one
      </h2>
      <div className="panel-halves-pair">
        {SIDES.map((side) => (
          <section key={side} className={`panel-half panel-half-${side}`} aria-labelledby={`half-${side}`}>
            <h3 id={`half-${side}`} className={`panel-half-title panel-side panel-side-${side}`}>
              <PlaceIcon place={side} />
              {HALF_ASKS[side]}
            </h3>
            <ul className="panel-half-sentences">
              {demands
                .filter((demand) => demand.side === side)
                .map((demand) => (
                  <DemandSentence
                    key={`${demand.field} ${demand.start}`}
                    demand={demand}
                    text={text}
                    suggestion={suggestion}
                  />
                ))}
            </ul>
            <SplitButton draft={splitDraft(issue, projectId, text, demands, side, labels)} side={side} />
          </section>
        ))}
      </div>
    </section>
  );
}

interface DemandSentenceProps {
  readonly demand: Demand;
  readonly text: IssueText;
  readonly suggestion: Suggestion;
}

function DemandSentence({ demand, text, suggestion }: DemandSentenceProps) {
  const whole = text[demand.field].text;
  const { start, end } = trimmed(whole, demand);
  const evidence = suggestion.evidence.filter(({ field }) => field === demand.field);
  return (
    <li>
      <MarkedText text={whole.slice(start, end)} evidence={evidence} offset={start} />
    </li>
  );
}

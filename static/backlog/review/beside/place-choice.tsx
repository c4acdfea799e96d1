import { isPersonsDecision } from '#issue';
import { SIDES, type Place, type Side } from '#rules';
import type { TagChoice } from '#run';

import { Button } from '../../../ui/button';
import { PlaceIcon } from '../../../ui/place-lozenge';
import { PLACE_NAME } from '../../../ui/place-words';
import type { ScannedIssue } from '../../scan/scanned-issue';

interface PlaceChoiceProps {
  readonly issue: ScannedIssue;
  readonly suggested: Place;
  readonly chosen: Side | undefined;
  readonly onChoose: (choice: TagChoice) => void;
}

/** Where an issue shall go when it is tagged: nothing is written before a run is approved. */
export function PlaceChoice({ issue, suggested, chosen, onChoose }: PlaceChoiceProps) {
  if (isPersonsDecision(issue.standing)) {
    return <p className="panel-quiet">A person has decided about this issue: runs leave it alone.</p>;
  }
  return (
    <section aria-labelledby="beside-choice">
      <h3 id="beside-choice" className="panel-label">
        Where it goes when you tag it
      </h3>
      <div className="beside-choice" role="group" aria-labelledby="beside-choice">
        {SIDES.map((side) => (
          <Button
            key={side}
            isCompact
            icon={<PlaceIcon place={side} />}
            aria-pressed={chosen === side}
            appearance={chosen === side ? 'primary' : 'default'}
            onClick={() => onChoose(side)}
          >
            {PLACE_NAME[side]}
          </Button>
        ))}
        <Button
          isCompact
          aria-pressed={chosen === undefined}
          appearance={chosen === undefined ? 'primary' : 'default'}
          onClick={() => onChoose('suggested')}
        >
          {suggested === 'backlog' || suggested === 'plan' ? 'As suggested' : 'Nowhere yet'}
        </Button>
      </div>
    </section>
  );
}

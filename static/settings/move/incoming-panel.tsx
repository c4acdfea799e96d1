import type { ClashChoice } from '#rules';
import { useMemo, useState } from 'react';

import { Button } from '../../ui/button';
import { RadioField } from '../../ui/radio-field';
import { ruleName } from '../../ui/rule-name';
import { changeWords, ruleWords } from '../editing/change-words';
import { compareOthers } from '../editing/other-changes';
import type { DeskProps } from '../desk';
import { differenceOf, differenceWords, isSame } from '../difference/difference';
import { DifferenceList } from '../difference/difference-list';
import { Focused } from '../focused';
import { ClashList, type ClashWords } from '../publish/clash-list';
import { useRoomUsed } from '../publish/use-room-used';
import { firstTaking } from './first-taking';
import { theirsIn, type Incoming } from './incoming';
import { languageWords, notReadWords, othersWords, tooLargeWords, tooManyWords, WAY_NAME } from './incoming-words';
import { clashesOf, newTests, takeIn, type Clash, type Way } from './take-in';

interface IncomingPanelProps extends DeskProps {
  readonly incoming: Incoming;
  /** @param words how much was done */
  readonly onTaken: (words: string) => void;
  readonly onClose: () => void;
}

/** What rules from elsewhere would change in the draft, before they do; and how both go together. */
export function IncomingPanel({ desk, incoming, onTaken, onClose }: IncomingPanelProps) {
  const { editing, edited: mine, edit } = desk;
  const { ruleSet, notRead } = incoming;
  const [way, setWay] = useState<Way>(() => firstTaking(incoming, mine).way);
  const [withOthers, setWithOthers] = useState(incoming.bringsOthers);
  const [choices, setChoices] = useState<ReadonlyMap<string, ClashChoice>>(() => firstTaking(incoming, mine).choices);
  const theirs = useMemo(() => theirsIn(incoming, mine), [incoming, mine]);
  const result = useMemo(
    () => takeIn(mine, theirs, { way, withOthers, choices }),
    [mine, theirs, way, withOthers, choices],
  );
  const difference = useMemo(() => differenceOf(mine, result), [mine, result]);
  const clashes = useMemo(() => (way === 'add' ? clashesOf(mine, theirs) : []), [way, mine, theirs]);
  const roomUsed = useRoomUsed(editing.baseVersion + 1, result);
  const hasOthers = way === 'replace' ? compareOthers(mine, theirs).length > 0 : newTests(mine, theirs).length > 0;
  const hindrance = tooManyWords(result) ?? tooLargeWords(roomUsed);
  const isNothing = isSame(difference);
  return (
    <Focused title={`What ${incoming.from} would change`}>
      <p>Nothing is changed yet. This is the difference to the rules as you have them here, published or not.</p>
      {[...notReadWords(notRead), ...languageWords(ruleSet.language, mine.language)].map((words) => (
        <p key={words} className="incoming-warning">
          {words}
        </p>
      ))}
      <RadioField
        legend="How they go together"
        choices={['replace', 'add']}
        nameOf={WAY_NAME}
        chosen={way}
        onChoose={setWay}
      />
      {hasOthers && (
        <label className="move-check">
          <input
            type="checkbox"
            checked={withOthers}
            onChange={({ currentTarget }) => setWithOthers(currentTarget.checked)}
          />
          {othersWords(way)}
        </label>
      )}
      {clashes.length > 0 && (
        <ClashList
          title="In both, and not the same"
          clashes={clashes}
          wordsOf={wordsOf}
          choices={choices}
          onChoices={setChoices}
        />
      )}
      <DifferenceList difference={difference} />
      {hindrance !== undefined && <p className="rules-fault">{hindrance}</p>}
      <div className="rules-actions">
        <Button
          appearance="primary"
          isOff={isNothing || hindrance !== undefined || roomUsed === undefined}
          onClick={() => {
            edit({ kind: 'load', ruleSet: result });
            onTaken(differenceWords(difference));
          }}
        >
          Take into my draft
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {isNothing ? 'Close' : 'Leave mine as they are'}
        </Button>
      </div>
    </Focused>
  );
}

const wordsOf = ({ id, mine, theirs }: Clash): ClashWords => ({
  name: ruleName(mine),
  sides: {
    mine: ruleWords(mine),
    theirs: changeWords({ kind: 'changed', id, before: mine, after: theirs }).join(' · '),
  },
});

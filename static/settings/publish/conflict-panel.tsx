import './conflict-panel.css';

import Button from '@atlaskit/button/new';
import type { PublishedRules } from '#contract';
import { mergeRuleSets, type ClashChoice, type RuleSet } from '#rules';
import { useMemo, useState, type ComponentProps } from 'react';

import { PersonName } from '../../ui/person-name';
import { useMe } from '../../ui/use-me';
import { ChangeList } from './change-list';
import { ClashList } from './clash-list';
import { otherClash, otherClashId, ruleClash } from './conflict-clash';
import { conflictOthers } from './conflict-others';
import { publishedMeanwhileWords } from './conflict-words';
import { SET_LIST_NAME } from '../editing/set-change-words';
import { compareSetLists } from '../editing/set-changes';
import { Focused } from '../focused';

export interface ConflictPanelProps {
  /** What both started from. */
  readonly base: RuleSet;
  readonly mine: RuleSet;
  readonly theirs: PublishedRules;
  /** Goes on over their version with these rules. */
  readonly onMerge: (merged: RuleSet) => void;
  /** Goes on with their version as it is. */
  readonly onTakeTheirs: () => void;
}

/** Somebody published meanwhile: both sides, rule by rule, and what to do. */
export function ConflictPanel({ base, mine, theirs, onMerge, onTakeTheirs }: ConflictPanelProps) {
  const [choices, setChoices] = useState<ReadonlyMap<string, ClashChoice>>(new Map());
  const merge = useMemo(
    () =>
      mergeRuleSets(
        base,
        mine,
        theirs.ruleSet,
        ({ id }) => choices.get(id) ?? 'mine',
        (clash) => choices.get(otherClashId(clash)) ?? 'mine',
      ),
    [base, mine, theirs, choices],
  );
  const { otherClashes, onlyMine, onlyTheirs, same } = merge;
  const all = { base, mine, theirs: theirs.ruleSet };
  const clashes = [...otherClashes.map((clash) => otherClash(clash, all)), ...merge.clashes.map(ruleClash)];
  const others = conflictOthers(all, otherClashes);
  const [myLists, theirLists] = [compareSetLists(base, mine), compareSetLists(base, theirs.ruleSet)];
  const bothLists = myLists.filter(({ list }) => theirLists.some((other) => other.list === list));
  const me = useMe();
  return (
    <Focused title={`Version ${theirs.version} was published while you were editing`}>
      <p>
        <PersonName accountId={theirs.publishedBy} me={me} other="Another administrator" />{' '}
        {publishedMeanwhileWords(theirs, me)}
      </p>
      <p>{theirs.reason === '' ? 'No reason was given.' : `The reason given: “${theirs.reason}”`}</p>
      <p>Nothing was overwritten, and your changes are still here. Choose how both go together, then publish again.</p>
      {clashes.length > 0 && (
        <ClashList
          title="Changed by both"
          clashes={clashes}
          wordsOf={(clash) => clash}
          choices={choices}
          onChoices={setChoices}
        />
      )}
      <div className="conflict-sides">
        <div className="conflict-part">
          <h3 className="conflict-title">
            {bothLists.length > 0 ? 'You' : 'Only you'} changed (
            {onlyMine.length + myLists.length + others.onlyMine.length})
          </h3>
          <SideChanges changes={onlyMine} setChanges={myLists} others={others.onlyMine} />
        </div>
        <div className="conflict-part">
          <h3 className="conflict-title">
            {bothLists.length > 0 ? 'They' : 'Only they'} changed (
            {onlyTheirs.length + theirLists.length + others.onlyTheirs.length})
          </h3>
          <SideChanges changes={onlyTheirs} setChanges={theirLists} others={others.onlyTheirs} />
        </div>
      </div>
      {bothLists.map(({ list }) => (
        <p key={list}>
          {SET_LIST_NAME[list]}: both changes go together line by line. What either added is there, what either removed
          is not.
        </p>
      ))}
      {same.length + others.same.length > 0 && (
        <div className="conflict-part">
          <h3 className="conflict-title">Changed by both to the same ({same.length + others.same.length})</h3>
          <ChangeList changes={same} others={others.same} />
        </div>
      )}
      <div className="rules-actions">
        <Button appearance="primary" onClick={() => onMerge(merge.ruleSet)}>
          Keep my changes on top of theirs
        </Button>
        <Button onClick={onTakeTheirs}>Take theirs as they are</Button>
      </div>
      <p className="rules-help">Taking theirs sets your changes aside: a button brings them back.</p>
    </Focused>
  );
}

type SideChangesProps = Required<Pick<ComponentProps<typeof ChangeList>, 'changes' | 'setChanges' | 'others'>>;

function SideChanges({ changes, setChanges, others }: SideChangesProps) {
  if (changes.length + setChanges.length + others.length === 0) return <p className="rules-help">Nothing else.</p>;
  return <ChangeList changes={changes} setChanges={setChanges} others={others} />;
}

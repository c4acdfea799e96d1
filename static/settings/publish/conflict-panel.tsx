import './conflict-panel.css';

import Button from '@atlaskit/button/new';
import type { PublishedRules } from '#contract';
import { mergeRuleSets, type ClashChoice, type Rule, type RuleClash, type RuleSet } from '#rules';
import { useMemo, useState, type ComponentProps } from 'react';

import { ruleName } from '../../ui/rule-name';
import { useMe } from '../../ui/use-me';
import { ChangeList } from './change-list';
import { ClashList, type ClashWords } from './clash-list';
import { publishedMeanwhileWords } from './conflict-words';
import { changeWords, ruleWords } from '../editing/change-words';
import { SET_LIST_NAME } from '../editing/set-change-words';
import { compareOthers, otherChangeKey } from '../editing/other-changes';
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
    () => mergeRuleSets(base, mine, theirs.ruleSet, ({ id }) => choices.get(id) ?? 'mine'),
    [base, mine, theirs, choices],
  );
  const { clashes, onlyMine, onlyTheirs, same } = merge;
  const [myLists, theirLists] = [compareSetLists(base, mine), compareSetLists(base, theirs.ruleSet)];
  const [myOthers, theirOthers] = [compareOthers(base, mine), compareOthers(base, theirs.ruleSet)];
  const bothLists = myLists.filter(({ list }) => theirLists.some((other) => other.list === list));
  const me = useMe();
  return (
    <Focused title={`Version ${theirs.version} was published while you were editing`}>
      <p>
        {publishedMeanwhileWords(theirs, me)} Nothing was overwritten, and your changes are still here. Choose how both
        go together, then publish again.
      </p>
      {clashes.length > 0 && (
        <ClashList
          title="Changed by both"
          clashes={clashes}
          wordsOf={wordsOf}
          choices={choices}
          onChoices={setChoices}
        />
      )}
      <div className="conflict-sides">
        <div className="conflict-part">
          <h3 className="conflict-title">
            {bothLists.length > 0 ? 'You' : 'Only you'} changed ({onlyMine.length + myLists.length + myOthers.length})
          </h3>
          <SideChanges changes={onlyMine} setChanges={myLists} others={myOthers} />
        </div>
        <div className="conflict-part">
          <h3 className="conflict-title">
            {bothLists.length > 0 ? 'They' : 'Only they'} changed (
            {onlyTheirs.length + theirLists.length + theirOthers.length})
          </h3>
          <SideChanges changes={onlyTheirs} setChanges={theirLists} others={theirOthers} />
        </div>
      </div>
      {bothLists.map(({ list }) => (
        <p key={list}>
          {SET_LIST_NAME[list]}: both changes go together line by line. What either added is there, what either removed
          is not.
        </p>
      ))}
      {myOthers.some((own) => theirOthers.some((other) => otherChangeKey(own) === otherChangeKey(other))) && (
        <p>
          Of a setting or a test that both changed, yours is kept: it shows as a change before you publish, and can be
          put back there.
        </p>
      )}
      {same.length > 0 && (
        <div className="conflict-part">
          <h3 className="conflict-title">Changed by both to the same ({same.length})</h3>
          <ChangeList changes={same} />
        </div>
      )}
      <div className="rules-actions">
        <Button appearance="primary" onClick={() => onMerge(merge.ruleSet)}>
          Keep my changes on top of theirs
        </Button>
        <Button onClick={onTakeTheirs}>Take theirs as they are</Button>
      </div>
      <p className="rules-help">
        Taking theirs sets your changes aside: you can bring them back until you leave or reload this page.
      </p>
    </Focused>
  );
}

type SideChangesProps = Required<Pick<ComponentProps<typeof ChangeList>, 'changes' | 'setChanges' | 'others'>>;

function SideChanges({ changes, setChanges, others }: SideChangesProps) {
  if (changes.length + setChanges.length + others.length === 0) return <p className="rules-help">Nothing else.</p>;
  return <ChangeList changes={changes} setChanges={setChanges} others={others} />;
}

function wordsOf({ id, base, mine, theirs }: RuleClash): ClashWords {
  const named = base ?? mine ?? theirs;
  return {
    name: named === undefined ? id : ruleName(named),
    sides: { mine: sideWords(base, mine), theirs: sideWords(base, theirs) },
  };
}

function sideWords(before: Rule | undefined, after: Rule | undefined): string {
  if (after === undefined) return 'Removed';
  if (before === undefined) return `New: ${ruleWords(after)}`;
  return changeWords({ kind: 'changed', id: after.id, before, after }).join(' · ');
}

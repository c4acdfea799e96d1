import { changedVoices, type ChangedVoice, type MovedIssue } from '#measure';
import { SIDE_OF_QUESTION, type Rule } from '#rules';
import { memo, useMemo } from 'react';

import { openIssue } from '../../api';
import { PlaceLozenge } from '../../ui/place-lozenge';
import { ruleName } from '../../ui/rule-name';
import type { ProjectIssue } from '../project-issues/project-issue';
import { ToneSign } from './filter-bar';
import { PlaceChange } from './place-change';
import { EFFECT_NAME, TONE } from './preview-words';
import { voiceWords, wordsOfVoice } from './voice-words';

/** Rules that are named at most: the first ones have most points. */
const MOST_VOICES = 4;

interface MovedIssueRowProps {
  readonly moved: MovedIssue<ProjectIssue>;
  /** The rules of both, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Whether a rule is in the list, and not only in a form that is still open. */
  readonly isListed: (id: string) => boolean;
  readonly onShowRule: (id: string) => void;
}

/** An issue that the draft puts elsewhere, and the words that did it. */
export const MovedIssueRow = memo(function MovedIssueRow({ moved, rules, isListed, onShowRule }: MovedIssueRowProps) {
  const { issue, before, after, effect } = moved;
  const voices = useMemo(() => changedVoices(before.evidence, after.evidence), [before, after]);
  return (
    <li className="moved-issue">
      <p className="moved-issue-head">
        <button type="button" className="quiet-button moved-issue-key" onClick={() => void openIssue(issue.key)}>
          {issue.key}
          <span className="visually-hidden"> opens in a new tab</span>
        </button>
        <span className="moved-issue-summary">{issue.text.summary.text}</span>
      </p>
      <p className="moved-issue-places">
        <PlaceChange from={before.place} to={after.place} />
        {issue.decided !== undefined && (
          <span className="moved-issue-effect">
            A person decided <PlaceLozenge place={issue.decided} />
            {effect !== 'undecided' && (
              <span className={`moved-issue-tone moved-issue-${TONE[effect]}`}>
                <ToneSign tone={TONE[effect]} /> {EFFECT_NAME[effect]}
              </span>
            )}
          </span>
        )}
      </p>
      {voices.length > 0 && (
        <ul className="moved-issue-voices">
          {voices.slice(0, MOST_VOICES).map((voice) => (
            <li key={voice.ruleId}>
              <Voice
                voice={voice}
                words={wordsOfVoice(voice, issue.text)}
                rule={rules.get(voice.ruleId)}
                onShow={isListed(voice.ruleId) ? onShowRule : undefined}
              />
            </li>
          ))}
          {voices.length > MOST_VOICES && (
            <li className="preview-subtle">
              {voices.length - MOST_VOICES === 1 ? '1 more rule' : `${voices.length - MOST_VOICES} more rules`}
            </li>
          )}
        </ul>
      )}
    </li>
  );
});

interface VoiceProps {
  readonly voice: ChangedVoice;
  readonly words: string;
  readonly rule: Rule | undefined;
  /** Undefined where it cannot be shown in the list. */
  readonly onShow: ((id: string) => void) | undefined;
}

function Voice({ voice, words, rule, onShow }: VoiceProps) {
  const { question } = voice.piece;
  const name = rule === undefined ? voice.ruleId : ruleName(rule);
  return (
    <>
      <q className={`mark mark-${SIDE_OF_QUESTION[question]}`}>{words}</q>
      <span className="moved-issue-does">
        {voiceWords(voice)}, by {onShow === undefined ? 'a rule that is not in the list yet' : 'the rule'}
      </span>
      {onShow !== undefined && (
        <button type="button" className="quiet-button moved-issue-rule" onClick={() => onShow(voice.ruleId)}>
          <span className="visually-hidden">Show the rule </span>
          {name}
        </button>
      )}
    </>
  );
}

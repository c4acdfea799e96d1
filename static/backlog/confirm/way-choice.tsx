import { TAG_PROPERTY } from '#issue';
import type { RunMode } from '#run';

import type { Asked } from '../use-asked';
import type { Watchers } from '../watchers/count-watchers';
import { mailWords } from '../watchers/mail-words';
import type { Ways } from './ways';

interface WayChoiceProps {
  readonly ways: Ways;
  readonly mode: RunMode;
  /** Whether a label goes with each tag in this project. */
  readonly hasLabels: boolean;
  readonly watchers: Asked<Watchers>;
  readonly onChoose: (mode: RunMode) => void;
}

/** How a run writes, and who hears of it; a choice where there is one. */
export function WayChoice({ ways: { modes, unlabelled }, mode, hasLabels, watchers, onChoose }: WayChoiceProps) {
  const isPropertyOnly = modes.length === 1 && modes[0] === 'property';
  return (
    <>
      {modes.length > 1 && (
        <fieldset className="confirm-ways">
          <legend>You may not make bulk changes in this Jira, so choose how to write:</legend>
          <label>
            <input type="radio" name="way" checked={mode === 'property'} onChange={() => onChoose('property')} />
            <span>
              <strong>The tag alone, without labels.</strong> Jira sends no mails.
            </span>
          </label>
          <label>
            <input type="radio" name="way" checked={mode === 'single'} onChange={() => onChoose('single')} />
            <span>
              <strong>Tag and label, issue by issue.</strong>{' '}
              {mode === 'single' ? mailWords(watchers) : 'Jira mails those who watch them.'}
            </span>
          </label>
        </fieldset>
      )}
      {isPropertyOnly && hasLabels && (
        <p>
          <strong>Labels are not on the screen of these issues</strong>, so they get the tag alone. A Jira administrator
          can add the field to the screen.
        </p>
      )}
      {!isPropertyOnly && unlabelled.length > 0 && (
        <p>
          Labels are not on the screen of {unlabelled.map((type) => type || 'some types').join(', ')}: those get the tag
          without its label, and are listed.
        </p>
      )}
      <p>
        Each tag is written as the issue’s property <code>{TAG_PROPERTY}</code>
        {mode === 'property'
          ? hasLabels
            ? '.'
            : '; this project sets no labels.'
          : ' and its label; the other side’s label comes off.'}{' '}
        What a person decides meanwhile is left alone.
      </p>
      <p className="confirm-rest">
        {mode !== 'single' && modes.length === 1 && 'Jira sends no mails. '}You can undo it for 30 days.
      </p>
    </>
  );
}

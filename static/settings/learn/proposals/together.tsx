import Button from '@atlaskit/button/new';
import type { Tally } from '#measure';
import { useId } from 'react';

import { FailureMessage } from '../../../ui/failure-message';
import { shareWords } from '../../../ui/share-words';
import { changesWords } from './proposal-words';
import { PutButton } from './put-button';
import type { Judged } from './use-judgement';

interface TogetherProps {
  readonly judged: Judged;
  /** How many proposals are taken. */
  readonly taken: number;
  /** How many decisions there are. */
  readonly of: number;
  /** How many proposals help by themselves. */
  readonly helping: number;
  readonly isLocked: boolean;
  readonly onTakeHelping: () => void;
  readonly onTakeAll: () => void;
  readonly onTakeNone: () => void;
  readonly onPut: () => void;
}

const ROWS = [
  ['right', 'Say what people said'],
  ['wrong', 'Say the other place'],
  ['open', 'Do not decide'],
] as const satisfies readonly (readonly [keyof Tally, string])[];

/** What everything that is taken would do together, and the way to put it into the rules. */
export function Together(props: TogetherProps) {
  const { judged, taken, of, helping, isLocked, onTakeHelping, onTakeAll, onTakeNone, onPut } = props;
  const { judgement, isOld, failure, retry } = judged;
  const id = useId();
  return (
    <section className="learn-together" aria-labelledby={id}>
      <h2 id={id} className="rules-part-title">
        What you take, together
      </h2>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={retry} />}
      <table className="learn-figures" aria-busy={isOld}>
        <caption className="visually-hidden">What the rules say of {of} decisions</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Now</th>
            {taken > 0 && <th scope="col">With {taken}</th>}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{figure(judgement?.before[key], of)}</td>
              {taken > 0 && (
                <td className={isOld ? 'learn-figure-old' : undefined}>{figure(judgement?.after[key], of)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="learn-together-choice">
        <p role="status" className="visually-hidden">
          {isOld || judgement === undefined
            ? ''
            : taken === 0
              ? `Nothing is taken: ${judgement.before.right} of ${of} decisions right, as now.`
              : `With ${changesWords(taken)}, ${judgement.after.right} instead of ${judgement.before.right} of ${of} decisions right.`}
        </p>
        <p className="rules-help">
          Each decision is judged by points that were learned without it: all are dealt into ten parts, and each part is
          judged by what the other nine taught.
        </p>
        <div className="rules-actions">
          <PutButton taken={taken} isLocked={isLocked} onPut={onPut} />
        </div>
        <div className="rules-actions">
          <Button spacing="compact" isDisabled={helping === 0 || isLocked} onClick={onTakeHelping}>
            Take all that help
          </Button>
          <Button spacing="compact" appearance="subtle" isDisabled={isLocked} onClick={onTakeAll}>
            Take all
          </Button>
          <Button spacing="compact" appearance="subtle" isDisabled={taken === 0 || isLocked} onClick={onTakeNone}>
            Take none
          </Button>
        </div>
      </div>
    </section>
  );
}

function figure(count: number | undefined, of: number): string {
  if (count === undefined) return '…';
  return `${count.toLocaleString('en')} (${shareWords(count, of)})`;
}

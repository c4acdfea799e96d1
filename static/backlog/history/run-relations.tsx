import type { ListedRun, RunRef } from '#contract';
import { changedCount } from '#run';

import { PersonName } from '../../ui/person-name';
import { whenWords } from './when-words';

interface RunRelationsProps {
  readonly run: ListedRun;
  /** How many of its issues its undo left alone. */
  readonly leftAlone: number;
  readonly me: string;
  /** Goes to another run of the history. */
  readonly onGoTo: (runId: string) => void;
}

/** Which run an undo takes back or a run goes on with, and which others did that to it. */
export function RunRelations({ run, leftAlone, me, onGoTo }: RunRelationsProps) {
  const { header, state, undoesRun, undoneBy, putBack, retriesRun, retriedBy } = run;
  const changed = changedCount(header, state);
  const isWhole = putBack > 0 && putBack >= changed;
  const count = (number: number): string => number.toLocaleString('en');
  return (
    <>
      {header.kind === 'undo' && (
        <p className="history-facts">
          {undoesRun === null ? (
            'Undo of a run that is no longer kept'
          ) : (
            <RelatedRun words={`Undo of the ${wordOf(undoesRun)} of`} run={undoesRun} me={me} onGoTo={onGoTo} />
          )}
        </p>
      )}
      {retriesRun !== null && (
        <p className="history-facts">
          <RelatedRun words={`Goes on with the ${wordOf(retriesRun)} of`} run={retriesRun} me={me} onGoTo={onGoTo} />
        </p>
      )}
      {retriedBy.map((retry) => (
        <p key={retry.id} className="history-facts">
          <RelatedRun words={`Gone on with by the ${wordOf(retry)} of`} run={retry} me={me} onGoTo={onGoTo} />
        </p>
      ))}
      {undoneBy.length > 0 && (
        <p className="history-facts">
          <strong>
            {isWhole ? `All ${count(changed)} put back` : `${count(putBack)} of ${count(changed)} put back`}
            {!isWhole && leftAlone > 0 && `, ${count(leftAlone)} left alone`}
          </strong>
          {undoneBy.map((undo) => (
            <RelatedRun key={undo.id} words="by the undo of" run={undo} me={me} onGoTo={onGoTo} />
          ))}
        </p>
      )}
    </>
  );
}

const wordOf = ({ kind }: RunRef): string => (kind === 'tag' ? 'run' : 'undo');

interface RelatedRunProps {
  readonly words: string;
  readonly run: RunRef;
  readonly me: string;
  readonly onGoTo: (runId: string) => void;
}

function RelatedRun({ words, run: { id, approvedAt, approvedBy }, me, onGoTo }: RelatedRunProps) {
  return (
    <span>
      <button type="button" className="quiet-button history-link" onClick={() => onGoTo(id)}>
        {`${words} ${whenWords(approvedAt)}`}
      </button>
      {' by '}
      {approvedBy === me ? 'you' : <PersonName accountId={approvedBy} me={me} other="somebody else" />}
    </span>
  );
}

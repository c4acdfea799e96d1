import Button from '@atlaskit/button/new';

import { wordsForFailure } from '../../ui/failure-words';
import { Message } from '../../ui/message';
import { SCAN_MOST, type ScanState } from './scan-state';

interface ScanEndMessageProps {
  readonly scan: Extract<ScanState, { kind: 'ended' }>;
  readonly onGoOn: () => void;
}

/** Says how a scan ended, where that is not plain to see, with a way on. */
export function ScanEndMessage({ scan: { scope, found, end }, onGoOn }: ScanEndMessageProps) {
  const goOn = <Button onClick={onGoOn}>Go on from here</Button>;
  const read = `${found.read.toLocaleString('en')} ${found.read === 1 ? 'issue' : 'issues'}`;
  switch (end.kind) {
    case 'complete':
      return found.read > 0 ? null : (
        <Message tone="info" title="No issues found">
          {scope.kind === 'jql'
            ? 'The query finds nothing that you may see.'
            : 'There is nothing here to sort: enjoy the quiet.'}
        </Message>
      );
    case 'full':
      return (
        <Message tone="info" title={`The first ${SCAN_MOST.toLocaleString('en')} issues are read`}>
          One scan keeps no more than that. Use a JQL query to scan the rest in parts.
        </Message>
      );
    case 'cancelled':
      return (
        <Message tone="info" title="Scan stopped" actions={goOn}>
          {found.read === 0 ? 'Nothing was read yet.' : `${read} were read and are shown below.`}
        </Message>
      );
    case 'failed': {
      const isQueryFault = scope.kind === 'jql' && end.jiraWords.length > 0 && found.read === 0;
      // A faulty query is said at its field.
      if (isQueryFault) return null;
      const { title, next } = wordsForFailure(end.failure);
      return (
        <Message tone="error" title={title} actions={goOn}>
          {found.read > 0 && <p>{read} were read before that and are shown below.</p>}
          {end.jiraWords.length > 0 ? <p>Jira says: {end.jiraWords.join(' ')}</p> : <p>{next}</p>}
        </Message>
      );
    }
  }
}

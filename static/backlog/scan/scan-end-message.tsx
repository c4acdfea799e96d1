import Button from '@atlaskit/button/new';

import { Message } from '../../ui/message';
import { readingWords } from '../../ui/reading-words';
import { changesDone, SCAN_MOST, type ScanState } from './scan-state';
import { whenWords } from './when-words';

interface ScanEndMessageProps {
  readonly scan: Extract<ScanState, { kind: 'ended' }>;
  readonly onGoOn: () => void;
  readonly onForget: () => void;
}

/** Says how a scan ended, where that is not plain to see, with a way on. */
export function ScanEndMessage({ scan, onGoOn, onForget }: ScanEndMessageProps) {
  const { scope, found, end, keptSince } = scan;
  const goOn = (
    <>
      <Button onClick={onGoOn}>Go on from here</Button>
      <Button appearance="subtle" onClick={onForget}>
        Forget it
      </Button>
    </>
  );
  const read = `${found.read.toLocaleString('en')} ${found.read === 1 ? 'issue' : 'issues'}`;
  switch (end.kind) {
    case 'complete':
      if (keptSince !== undefined && found.read > 0) {
        return (
          <Message
            tone="info"
            title={`Your scan of ${whenWords(keptSince)}`}
            actions={<Button onClick={onForget}>Forget it</Button>}
          >
            The browser kept its {read}, without their texts, for a day. Scan what changed to have it up to date.
          </Message>
        );
      }
      if (found.read > 0) {
        const words = changesDone(scan);
        return words === undefined ? null : <p className="backlog-intro">{words}</p>;
      }
      return (
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
    case 'paused': {
      const title = keptSince === undefined ? 'Scan paused' : `Your scan of ${whenWords(keptSince)} is not finished`;
      return (
        <Message tone="info" title={title} actions={goOn}>
          {found.read === 0 ? 'Nothing was read yet.' : `${read} were read and are shown below.`}
        </Message>
      );
    }
    case 'failed': {
      const isQueryFault = scope.kind === 'jql' && end.jiraWords.length > 0 && found.read === 0;
      // A faulty query is said at its field.
      if (isQueryFault) return null;
      const { title, next } = readingWords(end.failure, 'go on from here');
      return (
        <Message tone="error" title={title} actions={goOn}>
          {found.read > 0 && <p>{read} were read before that and are shown below.</p>}
          {end.jiraWords.length > 0 ? <p>Jira says: {end.jiraWords.join(' ')}</p> : <p>{next}</p>}
        </Message>
      );
    }
  }
}

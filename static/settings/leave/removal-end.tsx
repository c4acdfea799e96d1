import Button from '@atlaskit/button/new';

import { useFocusFirst } from '../../backlog/use-focus-first';
import { Message } from '../../ui/message';
import type { LeaveState } from './leave-state';
import { endTitle, problemWords } from './removal-words';
import type { Leaving } from './use-leaving';

interface RemovalEndProps {
  readonly state: Extract<LeaveState, { readonly kind: 'ended' }>;
  readonly leaving: Leaving;
}

/** How removing ended where it did not come to its end: each problem by name, and every way on. */
export function RemovalEnd({ state, leaving }: RemovalEndProps) {
  const { total, clean, problems } = state;
  const section = useFocusFirst<HTMLDivElement>();
  const left = total - clean;
  return (
    <div ref={section} tabIndex={-1} className="leave-end">
      <Message
        tone="warning"
        title={endTitle(state)}
        actions={
          <>
            {left > 0 && (
              <Button appearance="primary" onClick={leaving.goOn}>
                {left === problems.length ? `Try the ${left} again` : `Go on with the other ${left}`}
              </Button>
            )}
            <Button onClick={leaving.forget}>
              {left === 0 ? 'Delete the rules too' : `Leave these and delete the rules`}
            </Button>
            <Button appearance="subtle" onClick={leaving.dismiss}>
              Keep the rules
            </Button>
          </>
        }
      >
        <p>The published rules, versions and drafts are still there.</p>
        {problems.length > 0 && (
          <ul className="leave-problems" aria-label="Not cleaned" tabIndex={0}>
            {problems.map((problem) => (
              <li key={problem.issue.id}>
                <strong>{problem.issue.key}</strong>: {problemWords(problem)}
              </li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  );
}

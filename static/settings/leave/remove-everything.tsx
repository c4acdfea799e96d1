import Button from '@atlaskit/button/new';

import { FailureMessage } from '../../ui/failure-message';
import { Waiting } from '../../ui/waiting';
import type { DeskProps } from '../desk';
import { ConfirmRemoval } from './confirm-removal';
import type { LeaveState } from './leave-state';
import { RemovalEnd } from './removal-end';
import { RemovalProgress } from './removal-progress';
import { useLeaving, type Leaving } from './use-leaving';

/** Takes everything away that the app wrote in this project: counted first, then asked, then with progress. */
export function RemoveEverything({ desk }: DeskProps) {
  const leaving = useLeaving({ projectId: desk.project.id, labels: desk.labels, onForgotten: desk.startAnew });
  const { state } = leaving;
  return (
    <section className="leave-part" aria-labelledby="leave-title">
      <h2 id="leave-title" className="rules-part-title">
        Remove everything this app wrote
      </h2>
      <p className="leave-about">
        Before you uninstall the app, or to begin anew: takes its tags off the issues of this project, and deletes the
        published rules with all versions and drafts. First you see how much that is.
      </p>
      <Stage state={state} leaving={leaving} desk={desk} />
    </section>
  );
}

interface StageProps extends DeskProps {
  readonly state: LeaveState;
  readonly leaving: Leaving;
}

function Stage({ state, leaving, desk }: StageProps) {
  switch (state.kind) {
    case 'idle':
      return (
        <div className="rules-actions">
          <Button onClick={leaving.count}>Count what there is…</Button>
        </div>
      );
    case 'counting':
      return <Waiting label="Counting" />;
    case 'failed':
      return <FailureMessage failure={state.failure} onRetry={state.at === 'count' ? leaving.count : leaving.start} />;
    case 'asking':
      return (
        <ConfirmRemoval
          about={state.about}
          earlier={state.earlier}
          projectKey={desk.project.key}
          labels={desk.labels}
          inForce={desk.inForce}
          onRemove={leaving.start}
          onClose={leaving.dismiss}
        />
      );
    case 'finding':
    case 'removing':
    case 'paused':
      return <RemovalProgress state={state} leaving={leaving} />;
    case 'ended':
      return <RemovalEnd state={state} leaving={leaving} />;
    case 'forgetting':
      return <Waiting label="Deleting rules, versions and drafts" />;
    case 'not-forgotten':
      return (
        <>
          <p>The issues are done; the rules, versions and drafts are not deleted in full yet.</p>
          <FailureMessage failure={state.failure} onRetry={leaving.forget} />
        </>
      );
  }
}

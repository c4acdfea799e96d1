import './confirm-run.css';

import Button from '@atlaskit/button/new';
import type { Unattended } from '#contract';
import type { ProjectLabels } from '#issue';
import { SIDES } from '#rules';
import type { RunMode } from '#run';
import { useMemo, useState } from 'react';

import { Dialog } from '../../ui/dialog';
import { FailureMessage } from '../../ui/failure-message';
import { PlaceLozenge } from '../../ui/place-lozenge';
import { readingWords } from '../../ui/reading-words';
import type { PagePorts } from '../page-ports';
import { BEFORE_WORDS } from '../runs/run-words';
import type { Choices } from '../review/choices';
import type { ScannedIssue } from '../scan/scanned-issue';
import { useWatchers } from '../watchers/use-watchers';
import { approvedIssues } from './approved-issues';
import { confirmTitle } from './confirm-title';
import { planCounts } from './plan-counts';
import { usePlan, useWays } from './use-confirm';
import { WayChoice } from './way-choice';

interface ConfirmRunProps {
  readonly issues: readonly ScannedIssue[];
  /** How many of them the filters hide. */
  readonly hidden: number;
  readonly choices: Choices;
  /** Those that made the suggestions. */
  readonly rules: { readonly version: number; readonly hash: string };
  readonly labels: ProjectLabels;
  readonly ports: PagePorts;
  /** Whether the site lets the run go on without its tab. */
  readonly unattended: Unattended;
  readonly onApprove: (mode: RunMode) => void;
  readonly onClose: () => void;
}

const LEFT = {
  'person-decided': 'left alone: a person decided',
  'no-suggestion': 'skipped: no clear suggestion',
  standing: 'tagged so already',
  'label-stays': 'left alone: they carry the other side’s label',
} as const;

/** Says what would be written and where, and how, before anything is. */
export function ConfirmRun({
  issues,
  hidden,
  choices,
  rules,
  labels,
  ports,
  unattended,
  onApprove,
  onClose,
}: ConfirmRunProps) {
  const [chosen, setChosen] = useState<RunMode>();
  const approved = useMemo(() => approvedIssues(issues, choices), [issues, choices]);
  const ways = useWays(ports, issues, labels);
  const mode = ways.kind === 'known' ? (chosen ?? ways.value.modes[0]) : undefined;
  const planned = usePlan(ports, approved, labels, rules, mode);
  const plan = planned.kind === 'known' ? planned.value : undefined;
  const find = useMemo(() => {
    if (mode !== 'single' || plan === undefined) return undefined;
    const ids = plan.portions.flatMap(({ groups }) => groups.flatMap((group) => group.ids));
    return () => Promise.resolve(ids);
  }, [mode, plan]);
  const watchers = useWatchers(ports, find);
  const isForbidden = ways.kind === 'known' && ways.value.isForbidden;
  const known = isForbidden ? 0 : plan?.issues;
  const count = known ?? 0;
  const isKnown = ways.kind === 'failed' || plan !== undefined;
  const words = count.toLocaleString('en');
  const mayStart = mode !== undefined && (mode !== 'single' || watchers.kind !== 'asking');
  return (
    <Dialog
      title={confirmTitle(known, issues.length)}
      isReady={false}
      onClose={onClose}
      actions={
        <>
          {count > 0 && mode !== undefined && (
            <Button appearance="primary" isDisabled={!mayStart} onClick={() => onApprove(mode)}>
              {`Approve and tag ${words}`}
            </Button>
          )}
          <Button appearance={count > 0 ? 'subtle' : 'default'} onClick={onClose}>
            {count > 0 ? 'Cancel' : 'Close'}
          </Button>
        </>
      }
    >
      {ways.kind === 'failed' && <FailureMessage failure={ways.failure} onRetry={ways.again} words={readingWords} />}
      {!isKnown && <p role="status">Looking what can be written…</p>}
      {isForbidden && <p>Jira does not let you edit any of these issues.</p>}
      {plan !== undefined && (
        <ul className="confirm-list">
          {SIDES.map((side) => {
            const { all, byChoice } = planCounts(plan)[side];
            if (all === 0 || isForbidden) return null;
            return (
              <li key={side}>
                <strong className="confirm-count">{all.toLocaleString('en')}</strong>
                <PlaceLozenge place={side} />
                {labels !== null && mode !== 'property' && (
                  <span>
                    with the label <code>{labels[side]}</code>
                  </span>
                )}
                {byChoice > 0 && (
                  <span className="confirm-rest">
                    {byChoice === all ? 'by your own choice' : `${byChoice.toLocaleString('en')} by your own choice`}
                  </span>
                )}
              </li>
            );
          })}
          {(['person-decided', 'no-suggestion', 'standing', 'label-stays'] as const).map((why) => {
            const number = plan.left[why] ?? 0;
            if (number === 0) return null;
            return (
              <li key={why} className="confirm-rest">
                <strong className="confirm-count">{number.toLocaleString('en')}</strong>
                <span>{LEFT[why]}</span>
              </li>
            );
          })}
        </ul>
      )}
      {count > 0 && hidden > 0 && (
        <p>{hidden.toLocaleString('en')} of the selected issues are not in the table now: filters hide them.</p>
      )}
      {count > 0 && mode !== undefined && ways.kind === 'known' && (
        <WayChoice ways={ways.value} mode={mode} hasLabels={labels !== null} watchers={watchers} onChoose={setChosen} />
      )}
      {count > 0 && mode !== undefined && (
        <p className={unattended === 'refused' ? undefined : 'confirm-rest'}>{BEFORE_WORDS[unattended]}</p>
      )}
    </Dialog>
  );
}

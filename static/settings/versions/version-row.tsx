import Button from '@atlaskit/button/new';
import type { Failure, VersionEntry } from '#contract';
import type { RuleSet } from '#rules';
import { useState } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { Fold } from '../../ui/fold';
import { PersonName } from '../../ui/person-name';
import type { ReadVersion } from './use-version-rules';
import { VersionDifference } from './version-difference';

interface VersionRowProps {
  readonly entry: VersionEntry;
  /** The newest version. */
  readonly inForce: number;
  /** The rules as they would be published; undefined where nothing is unpublished. */
  readonly draft: RuleSet | undefined;
  readonly me: string | undefined;
  readonly read: ReadVersion;
  readonly onRestore: (ruleSet: RuleSet) => void;
}

/** One published version: when, by whom, why, what it changed, and the way back to it. */
export function VersionRow({ entry, inForce, draft, me, read, onRestore }: VersionRowProps) {
  const { version, publishedAt, publishedBy, reason, rules } = entry;
  const [isOpen, setOpen] = useState(false);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const restore = async (): Promise<void> => {
    setReading(true);
    setFailure(undefined);
    const answer = await read(version);
    setReading(false);
    if (answer.ok) onRestore(answer.value);
    else setFailure(answer.failure);
  };
  const when = new Date(publishedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <div className="version-head">
        <div className="version-what">
          <h2 className="version-name" tabIndex={-1}>
            Version {version}
            {version === inForce && <span className="version-in-force">In force</span>}
          </h2>
          <p className="version-facts">
            <time dateTime={publishedAt}>{when}</time>
            <span>
              <PersonName accountId={publishedBy} me={me} other="Another administrator" />
            </span>
            <span>{rules === 1 ? '1 rule' : `${rules} rules`}</span>
          </p>
          <p className={reason === '' ? 'version-facts' : 'version-reason'}>
            {reason === '' ? 'No reason was given.' : reason}
          </p>
        </div>
        {version !== inForce && (
          <Button isLoading={isReading} onClick={() => void restore()}>
            Restore<span className="visually-hidden"> version {version}</span>
          </Button>
        )}
      </div>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={() => void restore()} />}
      <Fold title={`What version ${version} changed`} isOpen={isOpen} onToggle={setOpen}>
        <VersionDifference version={version} inForce={inForce} draft={draft} read={read} />
      </Fold>
    </>
  );
}

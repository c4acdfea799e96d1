import type { Failure } from '#contract';
import type { RuleSet } from '#rules';
import { useCallback, useEffect, useMemo, useState } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { Waiting } from '../../ui/waiting';
import { differenceOf } from '../difference/difference';
import { DifferenceList } from '../difference/difference-list';
import type { ReadVersion } from './use-version-rules';
import { versionName } from './version-words';

/** What a version can be compared with. */
type Other = 'before' | 'in-force' | 'draft';

interface VersionDifferenceProps {
  readonly version: number;
  readonly inForce: number;
  /** The rules as they would be published; undefined where nothing is unpublished. */
  readonly draft: RuleSet | undefined;
  readonly read: ReadVersion;
}

/** How a version differs from the one before it, from the one in force, or from the draft. */
export function VersionDifference({ version, inForce, draft, read }: VersionDifferenceProps) {
  const [chosen, setChosen] = useState<Other>('before');
  const others: readonly Other[] = [
    'before',
    ...(version === inForce ? [] : (['in-force'] as const)),
    ...(draft === undefined ? [] : (['draft'] as const)),
  ];
  const other = others.includes(chosen) ? chosen : 'before';
  const from = other === 'before' ? version - 1 : inForce;
  const names = {
    before: versionName(version - 1),
    'in-force': `${versionName(inForce)}, in force`,
    draft: 'my draft',
  };
  return (
    <div className="version-difference">
      {others.length > 1 && (
        <div className="version-others" role="group" aria-label={`Compare version ${version} with`}>
          <span aria-hidden="true">Compared with</span>
          {others.map((one) => (
            <button
              key={one}
              type="button"
              className="choice-button"
              aria-pressed={one === other}
              onClick={() => setChosen(one)}
            >
              {names[one]}
            </button>
          ))}
        </div>
      )}
      <Compared
        key={other}
        way={`From ${names[other]} to version ${version}`}
        version={version}
        from={other === 'draft' && draft !== undefined ? draft : from}
        read={read}
      />
    </div>
  );
}

interface ComparedProps extends Pick<VersionDifferenceProps, 'version' | 'read'> {
  readonly way: string;
  /** A version, or rules. */
  readonly from: number | RuleSet;
}

function Compared({ way, version, from, read }: ComparedProps) {
  const [sides, setSides] = useState<readonly [before: RuleSet, after: RuleSet]>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      setFailure(undefined);
      const [before, after] = await Promise.all([
        typeof from === 'number' ? read(from) : { ok: true as const, value: from },
        read(version),
      ]);
      if (!isWanted()) return;
      if (!before.ok) setFailure(before.failure);
      else if (!after.ok) setFailure(after.failure);
      else setSides([before.value, after.value]);
    },
    [from, version, read],
  );
  useEffect(() => {
    let isWanted = true;
    void load(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, [load]);
  const difference = useMemo(() => sides && differenceOf(...sides), [sides]);
  if (failure !== undefined) return <FailureMessage failure={failure} onRetry={() => void load(() => true)} />;
  if (difference === undefined) return <Waiting label="Reading the versions" />;
  return <DifferenceList difference={difference} way={way} />;
}

import { areKeys } from './find-ids';

interface SearchLimitsProps {
  /** What was looked for. */
  readonly words: string;
  /** How many issues were looked at where there are more. */
  readonly onlyFirst: number | undefined;
}

/** Says what a search among a run's issues may have missed. */
export function SearchLimits({ words, onlyFirst }: SearchLimitsProps) {
  const isOfKeys = areKeys(words);
  if (isOfKeys && onlyFirst === undefined) return null;
  return (
    <p className="run-issues-limits">
      {onlyFirst !== undefined &&
        `Only the first ${onlyFirst.toLocaleString('en')} ${isOfKeys ? 'keys' : 'matches'} were looked at. `}
      {!isOfKeys && 'Words find what is still in this project; issues that were moved are found by their keys.'}
    </p>
  );
}

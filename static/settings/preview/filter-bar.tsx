import type { Move } from '#measure';

import type { PreviewResult } from './create-preview';
import { PlaceChange } from './place-change';
import { ALL, isSameFilter, type PreviewFilter } from './preview-filter';
import { number, TONE, type Tone } from './preview-words';

interface FilterBarProps {
  readonly result: PreviewResult;
  readonly filter: PreviewFilter;
  readonly onFilter: (filter: PreviewFilter) => void;
}

const TONES = ['worse', 'even', 'better'] as const satisfies readonly Tone[];
const TONE_NAME = {
  worse: 'Worse for people’s decisions',
  even: 'Not decided',
  better: 'Better for people’s decisions',
} as const satisfies Record<Tone, string>;

/** Where issues go, with how many; each is a filter of the list. */
export function FilterBar({ result, filter, onFilter }: FilterBarProps) {
  const choice = (to: PreviewFilter) => ({
    type: 'button' as const,
    className: 'choice-button preview-choice',
    'aria-pressed': isSameFilter(filter, to),
    onClick: () => onFilter(isSameFilter(filter, to) ? ALL : to),
  });
  return (
    <div className="preview-filters" role="group" aria-label="Which issues to list">
      <button {...choice(ALL)}>
        All <Count of={result.moved.length} />
      </button>
      {result.agreement.decided > 0 &&
        TONES.map((tone) => {
          const count = countOf(tone, result);
          return (
            count > 0 && (
              <button key={tone} {...choice({ kind: 'tone', tone })}>
                <ToneSign tone={tone} /> {TONE_NAME[tone]} <Count of={count} />
              </button>
            )
          );
        })}
      {result.moves.map(({ from, to, issues }: Move) => (
        <button key={`${from} ${to}`} {...choice({ kind: 'move', from, to })}>
          <PlaceChange from={from} to={to} /> <Count of={issues} />
        </button>
      ))}
    </div>
  );
}

const Count = ({ of }: { readonly of: number }) => <strong className="preview-count">{number(of)}</strong>;

const SIGN = { worse: '−', even: '·', better: '+' } as const satisfies Record<Tone, string>;

/** A sign for what a change is to people's decisions; words beside it say the same. */
export function ToneSign({ tone }: { readonly tone: Tone }) {
  return (
    <span className={`preview-tone preview-tone-${tone}`} aria-hidden="true">
      {SIGN[tone]}
    </span>
  );
}

const countOf = (tone: Tone, { effects }: PreviewResult): number =>
  Object.entries(TONE).reduce(
    (sum, [effect, of]) =>
      of === tone ? sum + (Object.entries(effects).find(([name]) => name === effect)?.[1] ?? 0) : sum,
    0,
  );

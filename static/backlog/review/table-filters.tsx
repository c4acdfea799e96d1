import './table-filters.css';

import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { BANDS, PLACES } from '#rules';
import { useCallback, useMemo, type ReactNode } from 'react';

import { BAND_WORD, PLACE_NAME } from '../../ui/place-words';
import { useSteps } from '../../ui/use-steps';
import type { ScannedIssue } from '../scan/scanned-issue';
import { SaveButton } from '../save-button';
import { factNames, type FactNames } from './fact-names';
import { EVERYTHING, type TableQuery, type TagFilter } from './table-query';
import { isFiltered } from './table-view';

interface TableFiltersProps {
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
  /** How many issues are left; undefined: not known yet. */
  readonly shown: number | undefined;
  readonly issues: readonly ScannedIssue[];
  readonly onSave: (signal: AbortSignal) => Promise<void>;
}

const TAG_FILTERS = {
  any: 'Any tag',
  none: 'Not tagged yet',
  tagged: 'Tagged',
  differs: 'Differs from suggestion',
  person: 'Decided by a person',
  removed: 'Taken off by a person',
} as const satisfies Record<TagFilter, string>;

const FACTS = [
  { fact: 'type', label: 'Issue type', any: 'Any type', without: 'No type' },
  { fact: 'sprint', label: 'Sprint', any: 'Any sprint', without: 'In no sprint' },
  { fact: 'assignee', label: 'Assignee', any: 'Any assignee', without: 'Unassigned' },
] as const;

const NO_NAMES: FactNames = { type: [], sprint: [], assignee: [] };

const BAND_CHOICES = { any: 'Any confidence', ...BAND_WORD } as const;
const PLACE_CHOICES = { any: 'Any suggestion', ...PLACE_NAME } as const;

/** Search and filters of the table, with how much they leave. */
export function TableFilters({ query, onQuery, shown, issues, onSave }: TableFiltersProps) {
  const all = issues.length;
  // The table does not wait for them: there can be 50,000 issues to look through.
  const { result } = useSteps(
    useCallback(() => factNames(issues), [issues]),
    0,
  );
  const names = result ?? NO_NAMES;
  const hasChanged = useMemo(() => issues.some(({ isChanged }) => isChanged), [issues]);
  return (
    <div className="review-filters">
      <div className="review-filters-search">
        <label className="visually-hidden" htmlFor="filter-search">
          Search in key and summary
        </label>
        <Textfield
          id="filter-search"
          type="search"
          isCompact
          placeholder="Search key and summary"
          value={query.search}
          onChange={({ currentTarget }) => onQuery({ ...query, search: currentTarget.value })}
        />
      </div>
      <Choice
        label="Suggestion"
        value={query.place}
        values={['any', ...PLACES]}
        names={PLACE_CHOICES}
        onChange={(place) => onQuery({ ...query, place })}
      />
      <Choice
        label="Confidence"
        value={query.band}
        values={['any', ...BANDS]}
        names={BAND_CHOICES}
        onChange={(band) => onQuery({ ...query, band })}
      />
      <Choice
        label="Tag"
        value={query.tag}
        values={['any', 'none', 'tagged', 'differs', 'person', 'removed']}
        names={TAG_FILTERS}
        onChange={(tag) => onQuery({ ...query, tag })}
      />
      {FACTS.map(
        ({ fact, label, any, without }) =>
          // Their room is kept until it is known whether there is a choice: what is below would jump away under a click.
          (result === undefined || names[fact].length > 1 || query[fact] !== undefined) && (
            <Choice
              key={fact}
              label={label}
              value={valueOf(query[fact])}
              values={['any', ...withName(names[fact], query[fact]).map(valueOf)]}
              names={{ any, [valueOf('')]: without }}
              onChange={(value) => onQuery({ ...query, [fact]: nameOf(value) })}
            />
          ),
      )}
      {(hasChanged || query.change !== 'any') && (
        <Choice
          label="Changes"
          value={query.change}
          values={['any', 'changed']}
          names={{ any: 'Changed or not', changed: 'Changed since the last scan' }}
          onChange={(change) => onQuery({ ...query, change })}
        />
      )}
      <div className="review-filters-end">
        <p className="review-filters-count" role="status">
          {isFiltered(query)
            ? `${shown?.toLocaleString('en') ?? '…'} of ${all.toLocaleString('en')} shown`
            : `${all.toLocaleString('en')} ${all === 1 ? 'issue' : 'issues'}`}
        </p>
        {isFiltered(query) && (
          <Button appearance="subtle" spacing="compact" onClick={() => onQuery({ ...EVERYTHING, sort: query.sort })}>
            Show all
          </Button>
        )}
        {shown !== undefined && shown > 0 && <SaveButton label="Save as CSV" save={onSave} />}
      </div>
    </div>
  );
}

/** A name that is asked for stays among the choices, whatever another scan has found. */
const withName = (names: readonly string[], name: string | undefined): readonly string[] =>
  name === undefined || names.includes(name) ? names : [...names, name];

/** A name as the value of a choice: with a sign before it, so that none is taken for `any`. */
const valueOf = (name: string | undefined): string => (name === undefined ? 'any' : `=${name}`);
const nameOf = (value: string): string | undefined => (value === 'any' ? undefined : value.slice(1));

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  /** What to call a value; one without a name is called what it is. */
  readonly names: Readonly<Partial<Record<Value, string>>>;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, values, names, onChange }: ChoiceProps<Value>): ReactNode {
  return (
    <select
      className={value === 'any' ? 'review-choice' : 'review-choice review-choice-set'}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = values.find((known) => known === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {values.map((known) => (
        <option key={known} value={known}>
          {names[known] ?? nameOf(known)}
        </option>
      ))}
    </select>
  );
}

import './issue-row.css';

import type { Band, Side } from '#rules';
import { memo, useEffect, type KeyboardEvent } from 'react';

import { PlaceLozenge } from '../../ui/place-lozenge';
import { BAND_WORD } from '../../ui/place-words';
import { NoFigure } from '../../ui/table/no-figure';
import { TableRow, type RowPlace } from '../../ui/table/table-row';
import type { ScannedIssue } from '../scan/scanned-issue';
import { becauseWords } from './issue-words';
import { StandingWords } from './standing-words';
import { shownBand } from './table-view';

interface IssueRowProps extends RowPlace {
  readonly issue: ScannedIssue;
  /** Undefined where nothing can be selected. */
  readonly isSelected: boolean | undefined;
  /** Whether it is shown beside the table. */
  readonly isOpen: boolean;
  readonly onToggle: (id: string, extend: boolean) => void;
  /** Shows an issue beside the table. */
  readonly onOpen: (id: string) => void;
  /** Told of an issue whose text is not there, or not as it was scanned. */
  readonly onOutdated: (id: string) => void;
  /** Where a person put it, be it where it is suggested: it is tagged as that person's decision. */
  readonly chosen: Side | undefined;
}

/** One issue of the table. */
export const IssueRow = memo(function IssueRow(props: IssueRowProps) {
  const { issue, index, height, isActive, isSelected, isOpen, chosen, onToggle, onOpen, onOutdated } = props;
  const { id, key, summary, place, because, standing } = issue;
  useEffect(() => {
    if (summary === undefined) onOutdated(id);
  }, [id, summary, onOutdated]);
  const isOwnChoice = chosen !== undefined;
  const isSelectable = isSelected !== undefined;
  const tabIndex = isActive ? 0 : -1;
  return (
    <TableRow
      place={{ index, height }}
      className={isSelectable ? 'issue-row issue-row-selectable' : 'issue-row'}
      isSelected={isSelected}
      isOpen={isOpen}
      onKeyDown={moveAcross}
    >
      {isSelectable && (
        <td className="table-cell issue-cell-select" role="gridcell">
          <label className="issue-check">
            <input
              type="checkbox"
              aria-label={`Select ${key}`}
              tabIndex={tabIndex}
              checked={isSelected}
              onChange={({ nativeEvent }) => onToggle(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
            />
          </label>
        </td>
      )}
      <td className="table-cell issue-cell-key" role="gridcell">
        <button
          type="button"
          className="table-link issue-key"
          tabIndex={isSelectable ? -1 : tabIndex}
          title="Why? Shows it beside the table"
          onClick={() => onOpen(id)}
        >
          {key}
        </button>
      </td>
      <td className="table-cell issue-cell-summary" role="gridcell">
        <span className="table-line">{summary ?? <span className="issue-reading">Reading…</span>}</span>
        <span className="table-more">{becauseWords(because)}</span>
      </td>
      <td className="table-cell issue-cell-place" role="gridcell">
        <PlaceLozenge place={chosen ?? place} />
        {isOwnChoice && <span className="issue-chosen">your choice</span>}
      </td>
      <td className="table-cell issue-cell-confidence" role="gridcell">
        {isOwnChoice ? <NoFigure words="none: your own choice" /> : <Confidence band={shownBand(issue)} />}
      </td>
      <td className="table-cell issue-cell-tag" role="gridcell">
        <StandingWords standing={standing} suggested={place} />
      </td>
    </TableRow>
  );
});

/** Left and Right go between what can be pressed in a row. */
function moveAcross(event: KeyboardEvent<HTMLTableRowElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  const target = event.key === 'ArrowLeft' ? 'input' : '.issue-key';
  event.currentTarget.querySelector<HTMLElement>(target)?.focus();
}

const BARS_OF_BAND = { high: 3, medium: 2, low: 1 } as const satisfies Record<Band, number>;

function Confidence({ band }: { readonly band: Band | undefined }) {
  if (band === undefined) return <NoFigure words="none" />;
  return (
    <>
      <BandMeter band={band} />
      {BAND_WORD[band]}
    </>
  );
}

/** Three bars, as many filled as the band says; the word beside it says the same. */
function BandMeter({ band }: { readonly band: Band }) {
  return (
    <svg className="issue-band" viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          className={bar < BARS_OF_BAND[band] ? 'issue-band-on' : 'issue-band-off'}
          x={bar * 5}
          y={8 - bar * 4}
          width="4"
          height={4 + bar * 4}
          rx="1"
        />
      ))}
    </svg>
  );
}

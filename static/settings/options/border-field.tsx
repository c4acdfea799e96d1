import type { BandCounts } from '#measure';
import type { BandBorders } from '#rules';
import { useId, useRef, useState } from 'react';

import { percentOf } from '../../ui/percent-of';
import { BAND_WORD } from '../../ui/place-words';
import { bandSentence } from './band-words';
import { moveBorder, readBorder, type Border } from './border-draft';

interface BorderFieldProps {
  readonly border: Border;
  readonly borders: BandBorders;
  /** Where the slider begins, in hundredths. */
  readonly from: number;
  readonly counts: BandCounts;
  /** While the slider is moved. */
  readonly onHold: (borders: BandBorders) => void;
  readonly onTake: (borders: BandBorders) => void;
}

/** Where a band begins: a slider under the picture, and the same as a number. */
export function BorderField({ border, borders, from, counts, onHold, onTake }: BorderFieldProps) {
  const id = useId();
  const isHeld = useRef(false);
  /** What is typed and cannot be taken. */
  const [typed, setTyped] = useState<string>();
  const percent = percentOf(borders[border]);
  const read = typed === undefined ? undefined : readBorder(borders, border, typed);
  const fault = read?.kind === 'fault' ? read.fault : undefined;
  const name = `${BAND_WORD[border]} from`;
  const take = (): void => {
    if (isHeld.current) onTake(borders);
    isHeld.current = false;
  };
  return (
    <div className="band-border">
      <span className="band-border-number">
        <label htmlFor={id}>{name}</label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          className="rules-points-input"
          min={0}
          max={100}
          value={typed ?? percent}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-fault`}
          onChange={({ currentTarget: { value } }) => {
            const now = readBorder(borders, border, value);
            setTyped(now.kind === 'ok' ? undefined : value);
            if (now.kind === 'ok') onTake(now.borders);
          }}
          onBlur={() => setTyped(undefined)}
        />
        <span aria-hidden="true">%</span>
      </span>
      <p id={`${id}-fault`} className="rules-fault band-border-fault" role="status">
        {fault}
      </p>
      <input
        type="range"
        className="band-border-slider"
        min={from}
        max={100}
        value={percent}
        aria-label={name}
        aria-valuetext={`${percent} %. ${bandSentence(border, counts)}`}
        onChange={({ currentTarget }) => {
          setTyped(undefined);
          isHeld.current = true;
          onHold(moveBorder(borders, border, Number(currentTarget.value)));
        }}
        onPointerUp={take}
        onKeyUp={take}
        onBlur={take}
      />
    </div>
  );
}

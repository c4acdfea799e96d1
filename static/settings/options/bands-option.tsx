import Button from '@atlaskit/button/new';
import { bandCurve, countBands } from '#measure';
import { takesPart, USUAL_BANDS, type BandBorders } from '#rules';
import { useEffect, useMemo, useState } from 'react';

import { percentOf } from '../../ui/percent-of';
import type { Desk } from '../desk';
import { BandFigures } from './band-figures';
import { BandPicture } from './band-picture';
import { BorderField } from './border-field';
import { BORDERS } from './border-draft';
import { IssuesChoice } from '../project-issues/issues-choice';
import { Option } from './option';
import type { ChangeSetting } from './with-setting';
import { useBandReadings } from './use-band-readings';

interface BandsOptionProps {
  readonly desk: Desk;
  readonly onChange: ChangeSetting;
}

/** Confidence at which the picture and the sliders begin, in hundredths: below it there is next to nothing. */
const PICTURE_FROM = 40;

/** Where High and Medium begin, with a live picture of what that means for the project's issues. */
export function BandsOption({ desk, onChange }: BandsOptionProps) {
  const { settings } = desk.editing;
  const { want, issues } = desk.issues;
  useEffect(want, [want]);
  /** Where a slider is held: taken when it is let go. */
  const [held, hold] = useState<BandBorders>();
  const { calibration } = desk.compiled;
  const usual = calibration ?? USUAL_BANDS;
  const { high, medium } = held ?? settings?.bands ?? usual;
  const borders = useMemo(() => ({ high, medium }), [high, medium]);
  const take = (to: BandBorders): void => {
    hold(undefined);
    onChange('bands', to);
  };

  const all = useBandReadings(desk.compiled, issues);
  const readings = useMemo(() => all?.filter(({ type }) => takesPart(settings, type)), [all, settings]);
  const curve = useMemo(() => (readings === undefined ? [] : bandCurve(readings)), [readings]);
  const counts = useMemo(
    () => (readings === undefined ? undefined : countBands(readings, borders)),
    [readings, borders],
  );
  const from = Math.min(PICTURE_FROM, percentOf(borders.medium));
  return (
    <Option
      title="Confidence"
      about={
        calibration === undefined
          ? 'Where High and Medium begin. Nobody has measured these rules as they are: confidence is an order, not a promise.'
          : 'Where High and Medium begin. Confidence is how often, of 100 such suggestions, people would say the same.'
      }
    >
      <IssuesChoice issues={desk.issues} />
      {desk.issues.reading.kind === 'read' && desk.issues.issues.length === 0 && (
        <p className="rules-help">This project has no issues yet, so there is nothing to draw.</p>
      )}
      {counts !== undefined && counts.all > 0 && (
        <>
          <BandPicture curve={curve} all={counts.all} borders={borders} from={from} />
          <div className="band-borders">
            {BORDERS.map((border) => (
              <BorderField
                key={border}
                border={border}
                borders={borders}
                from={from}
                counts={counts}
                onHold={hold}
                onTake={take}
              />
            ))}
          </div>
          <BandFigures counts={counts} />
        </>
      )}
      <div className="option-reset">
        <Button isDisabled={settings?.bands === undefined} onClick={() => onChange('bands', undefined)}>
          {calibration === undefined ? 'As usual' : 'As measured'}: High from {percentOf(usual.high)} %, Medium from{' '}
          {percentOf(usual.medium)} %
        </Button>
      </div>
    </Option>
  );
}

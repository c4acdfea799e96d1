import type { CurvePoint } from '#measure';
import type { BandBorders } from '#rules';

import { percentOf } from '../../ui/percent-of';
import { BAND_WORD } from '../../ui/place-words';
import { BORDERS } from './border-draft';
import { across, PICTURE, rightLine, shareLine } from './picture-lines';

interface BandPictureProps {
  readonly curve: readonly CurvePoint[];
  /** How many issues there are in all. */
  readonly all: number;
  readonly borders: BandBorders;
  /** Confidence at the left edge, in hundredths. */
  readonly from: number;
}

const LINES = [0, 25, 50, 75, 100] as const;

/** For every confidence: how many issues are at least as sure, and how many of those are right. */
export function BandPicture({ curve, all, borders, from }: BandPictureProps) {
  const { width, height } = PICTURE;
  const right = rightLine(curve, from);
  return (
    <figure className="band-picture">
      <figcaption className="band-picture-legend">
        <span className="band-picture-key band-picture-key-share">Share of issues at least this sure</span>
        {right !== '' && (
          <span className="band-picture-key band-picture-key-right">Of those that people decided: right</span>
        )}
      </figcaption>
      <div className="band-picture-frame">
        <div className="band-picture-scale" aria-hidden="true">
          {[...LINES].reverse().map((line) => (
            <span key={line}>{line} %</span>
          ))}
        </div>
        <div className="band-picture-drawing">
          <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {LINES.map((line) => (
              <line
                key={line}
                className="band-picture-grid"
                x1="0"
                x2={width}
                y1={(height * line) / 100}
                y2={(height * line) / 100}
              />
            ))}
            <polygon
              className="band-picture-share"
              points={`0,${height} ${shareLine(curve, all, from)} ${width},${height}`}
            />
            <polyline className="band-picture-share-line" points={shareLine(curve, all, from)} />
            {right !== '' && <polyline className="band-picture-right" points={right} />}
            {BORDERS.map((border) => {
              const x = across(percentOf(borders[border]), from);
              return <line key={border} className="band-picture-border" x1={x} x2={x} y1="0" y2={height} />;
            })}
          </svg>
          <svg className="band-picture-names" aria-hidden="true" focusable="false">
            {BORDERS.map((border) => (
              <text
                key={border}
                x={`${across(percentOf(borders[border]), from) / 10}%`}
                dx={border === 'high' ? 4 : -4}
                y="14"
                textAnchor={border === 'high' ? 'start' : 'end'}
              >
                {BAND_WORD[border]}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </figure>
  );
}

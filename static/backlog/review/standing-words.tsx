import './standing-words.css';

import type { StandingTag } from '#issue';
import type { Place } from '#rules';

import { PlaceLozenge } from '../../ui/place-lozenge';
import { PLACE_NAME } from '../../ui/place-words';

interface StandingWordsProps {
  readonly standing: StandingTag;
  readonly suggested: Place;
}

/** The tag that stands, and who decided it, in words; empty for none. */
export function tagText(standing: StandingTag): string {
  if (standing.kind === 'none') return '';
  const place = PLACE_NAME[standing.place];
  if (standing.kind === 'removed') return `${place} taken off by a person`;
  return `${place} ${whoWords(standing)}`;
}

const whoWords = (standing: Exclude<StandingTag, { kind: 'none' | 'removed' }>): string =>
  standing.kind === 'labelled' ? 'by a person’s label' : `by a ${standing.by}`;

/** The tag that stands, and who decided it. */
export function StandingWords({ standing, suggested }: StandingWordsProps) {
  if (standing.kind === 'none') return <span className="issue-standing-none">Not tagged</span>;
  if (standing.kind === 'removed') {
    return (
      <span className="issue-standing">
        <span>{PLACE_NAME[standing.place]} taken off</span>
        <span className="issue-standing-who">by a person</span>
      </span>
    );
  }
  const differs = (suggested === 'backlog' || suggested === 'plan') && suggested !== standing.place;
  return (
    <span className="issue-standing">
      <PlaceLozenge place={standing.place} />
      <span className="issue-standing-who">
        {whoWords(standing)}
        {differs && ' · differs'}
      </span>
    </span>
  );
}

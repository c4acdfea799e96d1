import { describe, expect, it } from '@jest/globals';

import { agreementWords, bandSentence } from '../../../../static/settings/options/band-words';
import { rightLine, shareLine } from '../../../../static/settings/options/picture-lines';
import { jqlText } from '../../../../static/settings/jql-text';
import { labelledJql } from '../../../../static/settings/options/project-jql';

describe('the words of a band', () => {
  it('say how often people decided the same, and when that is too little to tell', () => {
    expect(agreementWords({ agreed: 27, decided: 30 })).toBe('27 of 30, 90 %');
    expect(agreementWords({ agreed: 9, decided: 10 })).toBe('9 of 10, too few to tell');
    expect(agreementWords({ agreed: 0, decided: 0 })).toBe('nobody decided any');
  });

  it('say what a band holds to those who do not see the picture', () => {
    const band = { issues: 12, agreed: 20, decided: 25 };
    const counts = { all: 40, none: 0, bands: { high: band, medium: band, low: band } };
    expect(bandSentence('high', counts)).toBe('High: 12 of 40 issues; right 20 of 25, 80 %');
    const undecided = { issues: 1, agreed: 0, decided: 0 };
    expect(bandSentence('low', { ...counts, bands: { ...counts.bands, low: undecided } })).toBe(
      'Low: 1 of 40 issues; nobody decided any',
    );
  });
});

describe('the lines of the picture', () => {
  const curve = [
    { from: 0, issues: 40, agreed: 15, decided: 30 },
    { from: 50, issues: 20, agreed: 20, decided: 20 },
    { from: 100, issues: 0, agreed: 5, decided: 5 },
  ];

  it('go from the top left, where all are sure enough, to the right', () => {
    expect(shareLine(curve, 40, 0)).toBe('0.0,0.0 500.0,120.0 1000.0,240.0');
    expect(shareLine(curve, 40, 50)).toBe('0.0,120.0 1000.0,240.0');
  });

  it('say nothing of what too few people decided', () => {
    expect(rightLine(curve, 0)).toBe('0.0,120.0 500.0,0.0');
  });
});

describe('queries for labels', () => {
  it('quote what is in them', () => {
    expect(jqlText('a"b\\c')).toBe('"a\\"b\\\\c"');
    expect(labelledJql('DESK', { backlog: 'sea', plan: 'land' })).toBe(
      'project = "DESK" AND labels in ("sea", "land")',
    );
  });
});

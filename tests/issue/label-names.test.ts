import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LABELS, labelNames, ownLabels } from '#issue';

describe('the labels of a project', () => {
  it('are the usual ones where nothing was chosen, those that were chosen, or none', () => {
    expect(labelNames(undefined)).toBe(DEFAULT_LABELS);
    expect(labelNames({ onChange: 'tag-high' })).toBe(DEFAULT_LABELS);
    expect(labelNames({ labels: { backlog: 'sea', plan: 'land' } })).toEqual({ backlog: 'sea', plan: 'land' });
    expect(labelNames({ labels: null })).toBeNull();
  });

  it('are listed by name', () => {
    expect(ownLabels(DEFAULT_LABELS)).toEqual(['product-backlog', 'project-plan']);
    expect(ownLabels(null)).toEqual([]);
  });
});

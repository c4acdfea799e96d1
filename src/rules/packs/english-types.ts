import type { Rule } from '../rule-set';
import { rulesFor } from './rules-for';

/**
 * What the type and due date say. They are set by habit, so each stays below the lead that decides anything by
 * itself.
 */
export const typeRules: readonly Rule[] = [
  ...rulesFor('what', [
    { id: 'type-bug', points: 5, patterns: ['bug', 'defect'], where: ['type'], note: 'The issue type is Bug.' },
    {
      id: 'type-story',
      points: 5,
      patterns: ['story', 'feature', 'improvement', 'enhancement'],
      where: ['type'],
      note: 'The issue type is Story, Feature or Improvement.',
    },
  ]),
  ...rulesFor('how', [
    {
      id: 'type-sub-task',
      points: 3,
      patterns: [],
      only: { subTask: true },
      note: 'A sub-task: a step of the work.',
    },
  ]),
  ...rulesFor('when', [
    {
      id: 'type-milestone',
      points: 5,
      patterns: ['milestone', 'release'],
      where: ['type'],
      note: 'The issue type is Milestone or Release.',
    },
    {
      id: 'due-date-set',
      points: 2,
      patterns: [],
      only: { dueDate: true },
      note: 'Somebody set a due date.',
    },
  ]),
];

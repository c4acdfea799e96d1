import { rulesFor } from './rules-for';

/** Wishes, and things that the product shall do by itself. */
export const wishesRules = rulesFor('what', [
  {
    id: 'please',
    points: 10,
    patterns: ['please add', 'please support', 'please provide', 'please consider', 'consider adding'],
    note: 'A wish put as a request.',
  },
  {
    id: 'prompt',
    points: 12,
    patterns: [
      'prompt',
      'prompts',
      'confirm dialog',
      'confirmation dialog',
      'warn the user',
      'notify the user',
      'notify users',
    ],
    note: 'The product speaks to its user.',
  },
  {
    id: 'automatically',
    points: 10,
    patterns: ['automatically', 'auto'],
    note: 'The product does something by itself.',
  },
  {
    id: 'extend',
    points: 10,
    patterns: ['extend', 'expand', 'expose', 'introduce', 'customi*', 'configurable'],
    where: ['summary'],
    note: 'The product can do more.',
  },
  {
    id: 'multiple',
    points: 8,
    patterns: ['multiple', 'different', 'various', 'custom'],
    where: ['summary'],
    note: 'More than one of something.',
  },
]);

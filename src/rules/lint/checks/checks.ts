import type { FindingKind } from '../finding';
import type { Check } from './check';
import { contradicts } from './contradicts';
import { dead } from './dead';
import { duplicate } from './duplicate';
import { shadowed } from './shadowed';
import { tooBroad } from './too-broad';

/** The check for each kind of finding. */
export const CHECKS = {
  duplicate,
  shadowed,
  dead,
  contradicts,
  'too-broad': tooBroad,
} as const satisfies { readonly [Kind in FindingKind]: Check<Kind> };

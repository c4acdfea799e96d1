import type { RuleSet } from '../rule-set';
import { asksRules } from './english-asks';
import { audienceRules } from './english-audience';
import { checksRules } from './english-checks';
import { contentRules } from './english-content';
import { dataRules } from './english-data';
import { defectsRules } from './english-defects';
import { deliveryRules } from './english-delivery';
import { engineeringRules } from './english-engineering';
import { interfacesRules } from './english-interfaces';
import { papersRules } from './english-papers';
import { peopleRules } from './english-people';
import { qualitiesRules } from './english-qualities';
import { reportsRules } from './english-reports';
import { requirementsRules } from './english-requirements';
import { scheduleRules } from './english-schedule';
import { stepsRules } from './english-steps';
import { surfacesRules } from './english-surfaces';
import { teamRules } from './english-team';
import { toolsRules } from './english-tools';
import { typeRules } from './english-types';
import { valueRules } from './english-value';
import { wishesRules } from './english-wishes';

/**
 * The built-in English rules: many general words with moderate points, so that no single word decides against the rest.
 * A contraction is written without its end (`doesn` reads "doesn't"), because an apostrophe ends a word.
 */
export const english: RuleSet = {
  schema: 1,
  language: 'en',
  rules: [
    ...asksRules,
    ...requirementsRules,
    ...wishesRules,
    ...contentRules,
    ...surfacesRules,
    ...audienceRules,
    ...interfacesRules,
    ...dataRules,
    ...qualitiesRules,
    ...defectsRules,
    ...reportsRules,
    ...valueRules,
    ...engineeringRules,
    ...stepsRules,
    ...checksRules,
    ...toolsRules,
    ...deliveryRules,
    ...teamRules,
    ...peopleRules,
    ...papersRules,
    ...scheduleRules,
    ...typeRules,
  ],
};

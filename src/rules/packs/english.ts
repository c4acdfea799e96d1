import type { RuleSet } from '../rule-set';
import { asksRules } from './english-asks';
import { audienceRules } from './english-audience';
import { behaviourRules } from './english-behaviour';
import { englishCalibration } from './english-calibration';
import { checksRules } from './english-checks';
import { contentRules } from './english-content';
import { dataRules } from './english-data';
import { decisionsRules } from './english-decisions';
import { defectsRules } from './english-defects';
import { deliveryRules } from './english-delivery';
import { demandsRules } from './english-demands';
import { engineeringRules } from './english-engineering';
import { featuresRules } from './english-features';
import { interfacesRules } from './english-interfaces';
import { logisticsRules, subjectRules } from './english-logistics';
import { papersRules } from './english-papers';
import { peopleRules } from './english-people';
import { qualitiesRules } from './english-qualities';
import { reportsRules } from './english-reports';
import { requirementsRules } from './english-requirements';
import { researchRules } from './english-research';
import { rowsRules } from './english-rows';
import { riskRules, scheduleRules } from './english-schedule';
import { stepsRules } from './english-steps';
import { strategyRules } from './english-strategy';
import { surfacesRules } from './english-surfaces';
import { teamRules } from './english-team';
import { toolsRules } from './english-tools';
import { typeRules } from './english-types';
import { valueRules } from './english-value';
import { wishesRules } from './english-wishes';

/**
 * The built-in English rules: many general words with moderate points, so that no single word decides against the rest.
 * Points and calibration are measured: see docs/accuracy.md.
 */
export const english: RuleSet = {
  schema: 1,
  language: 'en',
  rules: [
    ...asksRules,
    ...featuresRules,
    ...behaviourRules,
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
    ...researchRules,
    ...strategyRules,
    ...decisionsRules,
    ...engineeringRules,
    ...stepsRules,
    ...rowsRules,
    ...checksRules,
    ...toolsRules,
    ...deliveryRules,
    ...teamRules,
    ...peopleRules,
    ...papersRules,
    ...logisticsRules,
    ...demandsRules,
    ...subjectRules,
    ...riskRules,
    ...scheduleRules,
    ...typeRules,
  ],
  calibration: englishCalibration,
};

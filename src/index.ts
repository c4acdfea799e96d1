/** The handlers that manifest.yml names, wired. */
export { handler as reportPersonalData } from './forge/report-personal-data';
export { handler as resolver } from './forge/resolver';
export { handler as suggestOnChange } from './forge/suggest-on-change';
export { handler as sweepChanges } from './forge/sweep-changes';

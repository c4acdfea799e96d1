/** The handlers that manifest.yml names, wired. */
export { handler as reportPersonalData } from './forge/report-personal-data';
export { handler as resolver } from './forge/resolver';

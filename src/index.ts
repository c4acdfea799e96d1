/** The handlers that manifest.yml names, wired. */
export { handler as resolver } from './forge/resolver';

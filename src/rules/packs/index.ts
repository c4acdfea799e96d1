/** The rule sets that come with the app, one file per language. */
export { english } from './english';

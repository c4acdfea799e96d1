/**
 * What the bridge's packages use of tslib. They load it with `require`, which would keep all of it: 4 kB gzipped on
 * opening an issue.
 */
export { __exportStar, __importDefault, __importStar } from 'tslib/tslib.es6.mjs';

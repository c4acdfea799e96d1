declare module 'tslib/tslib.es6.mjs' {
  export { __exportStar, __importDefault, __importStar } from 'tslib';
}

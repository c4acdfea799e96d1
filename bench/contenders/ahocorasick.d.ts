/** The package has no types of its own. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** For each place where keywords end: the offset of their last code unit, and the keywords. */
    search(text: string): readonly (readonly [number, readonly string[]])[];
  }
}

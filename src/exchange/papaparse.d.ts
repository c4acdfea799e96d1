/** What we use of it; its own types would bring those of Node and the DOM along. */
declare module 'papaparse' {
  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
  }
  interface ParseOptions {
    readonly delimiter: string;
    readonly newline: string;
    /** Rows to read at most. */
    readonly preview?: number;
  }
  interface UnparseOptions {
    readonly delimiter: string;
    readonly newline: string;
  }
  const papa: {
    readonly parse: (text: string, options: ParseOptions) => ParseResult;
    readonly unparse: (rows: readonly (readonly string[])[], options: UnparseOptions) => string;
  };
  export default papa;
}

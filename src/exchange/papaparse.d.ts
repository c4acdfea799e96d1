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
  function parse(text: string, options: ParseOptions): ParseResult;
  function unparse(rows: readonly (readonly string[])[], options: UnparseOptions): string;
  const papa: { readonly parse: typeof parse; readonly unparse: typeof unparse };
  export default papa;
}

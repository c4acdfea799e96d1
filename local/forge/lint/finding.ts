/** A fault of the app that would show at `forge deploy`, or only on a real site. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** Relative to the app's folder. */
  readonly file: string;
  /** Counted from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly message: string;
}

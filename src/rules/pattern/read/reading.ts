import { composeString } from '../../matcher/compose';
import type { PatternElement } from '../pattern';

/**
 * A pattern while it is read. Reading goes on behind a fault with what was probably meant there, so that a suggestion
 * mends all faults at once.
 */
export class Reading {
  readonly elements: PatternElement[] = [];
  /** Where the first and the last element start in the source; what is only guessed stands nowhere, at Infinity. */
  firstStart = 0;
  lastStart = 0;
  /** The first fault. */
  fault: { readonly position: number; readonly expected: string } | undefined;

  /**
   * @param position where reading goes on, a UTF-16 offset into the source
   * @param end where it ends: at the end of the source, at a space, or at the dollar sign
   */
  constructor(
    readonly source: string,
    public position: number,
    readonly end: number,
    readonly atStart: boolean,
    readonly atEnd: boolean,
  ) {}

  add(element: PatternElement, start: number): void {
    if (this.elements.length === 0) this.firstStart = start;
    this.lastStart = start;
    this.elements.push('text' in element ? { ...element, text: composeString(element.text) } : element);
  }

  /** Adds a gap where something stands that cannot be read, in case that it may be anything. */
  addGuessedGap(most: number): void {
    this.add({ kind: 'gap', most }, Infinity);
  }

  /** Notes what should stand at a place, unless there is a fault before it. */
  fail(position: number, expected: string): void {
    if (this.fault === undefined || position < this.fault.position) this.fault = { position, expected };
  }
}

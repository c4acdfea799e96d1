import type { AdfNode } from './adf-document';

export type Lines = readonly string[];

/** A block, and the line behind it. Lines are walked, not copied: a long description would be copied once per block. */
export interface WikiBlock {
  readonly node: AdfNode;
  readonly end: number;
}

/** Reads the block that begins at a line; null if it is another kind of block. */
export type BlockReader = (lines: Lines, at: number) => WikiBlock | null;

/** The first line from `from` on that ends something; behind the last line if none does. */
export function findEnd(lines: Lines, from: number, isEnd: (line: string) => boolean): number {
  let end = from;
  for (let line = lines[end]; line !== undefined && !isEnd(line); line = lines[end]) end += 1;
  return end;
}

import { readEdgeSign } from './read-edge-sign';
import { readEnding } from './read-ending';
import { readExact } from './read-exact';
import { readGap } from './read-gap';
import { readPlaceholder } from './read-placeholder';
import { readStem } from './read-stem';
import type { Reading } from './reading';

/** Reads one element that begins where the reading stands, adds it, and moves the reading behind it. */
type ElementReader = (reading: Reading) => void;

type Sign = '"' | '“' | '”' | '„' | '{' | '…' | '.' | '~' | '*' | '^' | '$';

const READERS = {
  '"': readExact,
  '“': readExact,
  '”': readExact,
  '„': readExact,
  '{': readPlaceholder,
  '…': readGap,
  '.': readGap,
  '~': readStem,
  '*': readEnding,
  '^': readEdgeSign,
  $: readEdgeSign,
} satisfies Record<Sign, ElementReader>;

/** What reads the element that a sign begins; undefined for signs that begin none. */
export const signReaders: ReadonlyMap<string, ElementReader> = new Map(Object.entries(READERS));

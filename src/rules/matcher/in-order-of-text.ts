import type { Span } from '../issue-text';
import type { CompiledPattern } from './compiled-pattern';

/** Orders matches of one field: by start, then end, then pattern. */
export const inOrderOfText = (
  a: Span & { readonly pattern: Pick<CompiledPattern, 'source'> },
  b: Span & { readonly pattern: Pick<CompiledPattern, 'source'> },
): number => a.start - b.start || a.end - b.end || (a.pattern.source < b.pattern.source ? -1 : 1);

import type { DraftState } from './draft-keeping';

/** How the draft stands, in a few words; empty when there is nothing to say. */
export function draftWords(state: DraftState): string {
  switch (state.kind) {
    case 'saved':
      return `Kept as your draft, ${new Date(state.at).toLocaleTimeString('en', { timeStyle: 'short' })}`;
    case 'unsaved':
      return 'Keeping your draft…';
    case 'failed':
      return 'Your draft could not be kept yet';
    case 'none':
    case 'unreadable':
    case 'elsewhere':
      return '';
  }
}

import './marked-text.css';

import type { SentencePiece } from './summary-sentence';

/** A sentence of ours, with the words in it marked for their side. */
export function SentenceText({ pieces }: { readonly pieces: readonly SentencePiece[] }) {
  return pieces.map(({ text, side }, nth) =>
    side === undefined ? (
      <span key={nth}>{text}</span>
    ) : (
      <mark key={nth} className={`mark mark-${side}`}>
        {text}
      </mark>
    ),
  );
}

import './marked-text.css';

import { markedPieces, type Evidence } from '#rules';

interface MarkedTextProps {
  readonly text: string;
  /** Evidence in this text; offsets count from `offset`. */
  readonly evidence: readonly Evidence[];
  /** Where `text` begins in the field's text, when it is a part of it. */
  readonly offset?: number;
}

/** A text with its matched words marked in the colour of their side. Text only: markup in it stays inert. */
export function MarkedText({ text, evidence, offset = 0 }: MarkedTextProps) {
  return markedPieces(text, evidence, offset).map(({ start, end, side }) => {
    const piece = text.slice(start, end);
    if (side === undefined) return <span key={start}>{piece}</span>;
    return (
      <mark key={start} className={`mark mark-${side}`}>
        {piece}
      </mark>
    );
  });
}

import './marked-text.css';

import { SIDE_OF_QUESTION, type Evidence } from '#rules';

import { flattenSpans } from './flatten-spans';

interface MarkedTextProps {
  readonly text: string;
  /** Evidence in this text; offsets count from `offset`. */
  readonly evidence: readonly Evidence[];
  /** Where `text` begins in the field's text, when it is a part of it. */
  readonly offset?: number;
}

/** A text with its matched words marked in the colour of their side. Text only: markup in it stays inert. */
export function MarkedText({ text, evidence, offset = 0 }: MarkedTextProps) {
  return flattenSpans(text.length, evidence, offset).map(({ start, end, on }) => {
    const piece = text.slice(start, end);
    const strongest = on.reduce<Evidence | undefined>(
      (best, e) => (best && best.points >= e.points ? best : e),
      undefined,
    );
    if (strongest === undefined) return <span key={start}>{piece}</span>;
    return (
      <mark key={start} className={`mark mark-${SIDE_OF_QUESTION[strongest.question]}`}>
        {piece}
      </mark>
    );
  });
}

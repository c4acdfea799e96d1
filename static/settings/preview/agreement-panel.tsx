import type { Agreement } from '#measure';
import { useId } from 'react';

import { shareWords } from '../../ui/share-words';
import { agreementWords, number } from './preview-words';

/** Width of a bar, in its own units. */
const WIDTH = 100;

/** How often the published rules and the draft say what people decided. */
export function AgreementPanel({ agreement }: { readonly agreement: Agreement }) {
  const id = useId();
  const { decided, before, after } = agreement;
  return (
    <section className="preview-card" aria-labelledby={id}>
      <h3 id={id} className="preview-title">
        Agreement with people
      </h3>
      {decided === 0 ? (
        <p className="preview-subtle">
          Nobody has decided about any of these issues yet. When people tag issues, or set the labels by hand, you see
          here how often the rules agree with them.
        </p>
      ) : (
        <>
          <dl className="preview-bars">
            <Bar name="Now" part={before} whole={decided} isDraft={false} />
            <Bar name="Draft" part={after} whole={decided} isDraft />
          </dl>
          <p>{agreementWords(agreement)}</p>
        </>
      )}
    </section>
  );
}

interface BarProps {
  readonly name: string;
  readonly part: number;
  readonly whole: number;
  readonly isDraft: boolean;
}

function Bar({ name, part, whole, isDraft }: BarProps) {
  return (
    <div className="preview-bar">
      <dt>{name}</dt>
      <dd>
        <svg
          className="preview-bar-drawing"
          viewBox={`0 0 ${WIDTH} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect
            className={isDraft ? 'preview-bar-draft' : 'preview-bar-published'}
            width={(WIDTH * part) / whole}
            height="1"
          />
        </svg>
        <span className="preview-bar-words">
          <strong>{shareWords(part, whole)}</strong> {number(part)} of {number(whole)}
        </span>
      </dd>
    </div>
  );
}

import './evidence-list.css';

import { SIDE_OF_QUESTION, type Evidence, type IssueText } from '#rules';
import { useMemo, useRef, useState } from 'react';

import { Button } from '../button';
import { fieldName } from '../field-words';
import { MarkedText } from '../marked-text';
import { QUESTION_NAME } from '../place-words';
import { snippetsOf, type Snippet } from './snippets';

/** More would be a wall of text on a narrow panel. */
const SHOWN_AT_FIRST = 5;

interface EvidenceListProps {
  readonly text: IssueText;
  readonly evidence: readonly Evidence[];
  /** What to say where not all was read. */
  readonly cut: string | undefined;
}

/** The issue's own sentences with the matched words marked, strongest first. */
export function EvidenceList({ text, evidence, cut }: EvidenceListProps) {
  const snippets = useMemo(() => snippetsOf(text, evidence), [text, evidence]);
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = isOpen ? snippets : snippets.slice(0, SHOWN_AT_FIRST);
  const toggle = (): void => {
    setOpen(!isOpen);
    list.current?.focus();
  };
  return (
    <section className="panel-evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title" className="panel-label">
        In the issue’s own words
      </h2>
      <ul className="panel-snippets" ref={list} tabIndex={-1} aria-labelledby="evidence-title">
        {shown.map((snippet) => (
          <li key={`${snippet.field} ${snippet.start}`} className="panel-snippet">
            <SnippetText snippet={snippet} />
            <p className="panel-snippet-points">
              {snippet.points.map(({ question, points }) => (
                <span key={question} className={`panel-chip panel-chip-${SIDE_OF_QUESTION[question]}`}>
                  {QUESTION_NAME[question]} +{points}
                </span>
              ))}
              <span className="panel-snippet-field">{fieldName(snippet.field)}</span>
            </p>
          </li>
        ))}
      </ul>
      {snippets.length > SHOWN_AT_FIRST && (
        <Button appearance="subtle" isCompact aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? 'Show the strongest only' : `Show all ${snippets.length}`}
        </Button>
      )}
      {cut !== undefined && <p className="panel-quiet">{cut}</p>}
    </section>
  );
}

function SnippetText({ snippet }: { readonly snippet: Snippet }) {
  return (
    <p className="panel-snippet-text">
      {snippet.cut.before && '… '}
      <MarkedText text={snippet.text} evidence={snippet.evidence} offset={snippet.start} />
      {snippet.cut.after && ' …'}
    </p>
  );
}

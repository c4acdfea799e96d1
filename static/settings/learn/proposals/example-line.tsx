import type { ProposalExample } from '#measure';
import { useMemo } from 'react';

import { openIssue } from '../../../api';
import { snippetsOf, type Snippet } from '../../../ui/reasons/snippets';
import { fieldName } from '../../../ui/field-words';
import { MarkedText } from '../../../ui/marked-text';
import { PlaceLozenge } from '../../../ui/place-lozenge';
import type { ProjectIssue } from '../../project-issues/project-issue';

interface ExampleLineProps {
  readonly example: ProposalExample;
  /** Undefined where it was not read, which does not happen while it is an example. */
  readonly issue: ProjectIssue | undefined;
}

/** An issue with the rule's words in their sentence: where people put it, and where the rules do, before and after. */
export function ExampleLine({ example: { evidence, before, after }, issue }: ExampleLineProps) {
  const snippet = useMemo(
    () => (issue === undefined ? undefined : snippetsOf(issue.text, evidence)[0]),
    [issue, evidence],
  );
  if (issue?.decided === undefined) return null;
  const isInSummary = snippet?.field === 'summary';
  return (
    <li className="proposal-example">
      <p>
        <button type="button" className="quiet-button proposal-key" onClick={() => void openIssue(issue.key)}>
          {issue.key}
          <span className="visually-hidden"> opens in a new tab</span>
        </button>{' '}
        {isInSummary ? <SnippetText snippet={snippet} /> : issue.text.summary.text}
      </p>
      {snippet !== undefined && !isInSummary && (
        <p>
          <span className="proposal-field">{fieldName(snippet.field)}: </span>
          <SnippetText snippet={snippet} />
        </p>
      )}
      <p className="proposal-places">
        <span className="proposal-place">
          <span>People: </span>
          <PlaceLozenge place={issue.decided} />
        </span>
        <span className="proposal-place">
          <span>Rules: </span>
          <PlaceLozenge place={before} />
          {after !== before && (
            <>
              <span aria-hidden="true">→</span>
              <span className="visually-hidden">then</span>
              <PlaceLozenge place={after} />
            </>
          )}
        </span>
      </p>
    </li>
  );
}

function SnippetText({ snippet: { text, evidence, start, cut } }: { readonly snippet: Snippet }) {
  return (
    <>
      {cut.before && '… '}
      <MarkedText text={text} evidence={evidence} offset={start} />
      {cut.after && ' …'}
    </>
  );
}

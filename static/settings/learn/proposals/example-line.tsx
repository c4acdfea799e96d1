import type { ProposalExample } from '#measure';

import { openIssue } from '../../../api';
import { snippetsOf } from '../../../panel/snippets';
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
  if (issue?.decided === undefined) return null;
  const [snippet] = snippetsOf(issue.text, evidence);
  return (
    <li className="proposal-example">
      <p>
        <button type="button" className="quiet-button proposal-key" onClick={() => void openIssue(issue.key)}>
          {issue.key}
          <span className="visually-hidden"> opens in a new tab</span>
        </button>{' '}
        {snippet !== undefined && (
          <>
            {snippet.cut.before && '… '}
            <MarkedText text={snippet.text} evidence={snippet.evidence} offset={snippet.start} />
            {snippet.cut.after && ' …'}
            {snippet.field !== 'summary' && <span className="proposal-field"> {fieldName(snippet.field)}</span>}
          </>
        )}
      </p>
      <p className="proposal-places">
        <span>People: </span>
        <PlaceLozenge place={issue.decided} />
        <span>Rules: </span>
        <PlaceLozenge place={before} />
        {after !== before && (
          <>
            <span aria-hidden="true">→</span>
            <span className="visually-hidden">then</span>
            <PlaceLozenge place={after} />
          </>
        )}
      </p>
    </li>
  );
}

import './what-would-help.css';

import type { IssueText, Reason } from '#rules';

import { PlaceIcon } from '../ui/place-lozenge';

/** For an issue that does not say enough: what to add, so that it would. */
export function WhatWouldHelp({ reason, text }: { readonly reason: Reason; readonly text: IssueText }) {
  if (reason.kind === 'other-language') {
    return <p className="panel-quiet">No rule guesses at a text that it cannot read: a person decides.</p>;
  }
  const isBare = text.description.text.trim() === '';
  return (
    <div className="panel-help">
      <p>{isBare ? 'The issue has no description. One sentence would help:' : 'One sentence more would help:'}</p>
      <ul className="panel-help-list">
        <li>
          <PlaceIcon place="backlog" />
          <span>
            who would notice the change, and what they would notice, if it is for the <strong>backlog</strong>;
          </span>
        </li>
        <li>
          <PlaceIcon place="plan" />
          <span>
            what has to be done, by whom and by when, if it is for the <strong>plan</strong>.
          </span>
        </li>
      </ul>
    </div>
  );
}

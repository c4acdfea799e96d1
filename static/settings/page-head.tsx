import Button from '@atlaskit/button/new';

interface PageHeadProps {
  /** Which rules issues are read with, in a sentence. */
  readonly inForce: string;
  /** Leads back to the built-in rules; undefined where the list is them already. */
  readonly onBuiltIn: (() => void) | undefined;
}

/** What this page is, which rules are in force, and the way back to the built-in ones. */
export function PageHead({ inForce, onBuiltIn }: PageHeadProps) {
  return (
    <header className="rules-head">
      <div className="rules-head-words">
        <h1 className="rules-head-title">Rules</h1>
        <p className="rules-head-version">{inForce}</p>
        <p className="rules-head-about">
          A rule finds words in an issue. What and Why speak for Backlog, How and When for Plan; points add up, and the
          side with more of them is suggested.
        </p>
      </div>
      {onBuiltIn !== undefined && <Button onClick={onBuiltIn}>Back to the built-in rules…</Button>}
    </header>
  );
}

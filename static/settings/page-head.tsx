import Button from '@atlaskit/button/new';
import type { PublishedRules } from '#contract';

interface PageHeadProps {
  readonly published: PublishedRules | null;
  /** Leads back to the built-in rules; undefined where the list is them already. */
  readonly onBuiltIn: (() => void) | undefined;
}

/** What this page is, which rules are in force, and the way back to the built-in ones. */
export function PageHead({ published, onBuiltIn }: PageHeadProps) {
  return (
    <header className="rules-head">
      <div className="rules-head-words">
        <h1 className="rules-head-title">Rules</h1>
        <p className="rules-head-version">
          {published === null
            ? 'The built-in English rules are in force; nothing has been published in this project yet.'
            : `Version ${published.version} is in force, published ${new Date(published.publishedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}.`}
        </p>
        <p className="rules-head-about">
          A rule finds words in an issue. What and Why speak for Backlog, How and When for Plan; points add up, and the
          side with more of them is suggested.
        </p>
      </div>
      {onBuiltIn !== undefined && <Button onClick={onBuiltIn}>Back to the built-in rules…</Button>}
    </header>
  );
}

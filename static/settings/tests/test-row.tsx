import Button from '@atlaskit/button/new';

import { PlaceLozenge } from '../../ui/place-lozenge';
import { matchedRules } from '../try-it/matched-rules';
import { asksOf, askedWords } from './test-words';
import type { SavedTestResult } from './use-test-results';

interface TestRowProps {
  readonly outcome: SavedTestResult;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Words that are shown of a test's evidence. */
const MOST_WORDS = 4;

/** One test: what it asks for, what the rules make of it, and by which words. */
export function TestRow({ outcome: { saved, result }, onEdit, onRemove }: TestRowProps) {
  const { passes, suggestion, test } = result;
  const words = matchedRules(suggestion.evidence, test.text)
    .flatMap((rule) => rule.words)
    .slice(0, MOST_WORDS);
  return (
    <li className={passes ? 'test' : 'test test-failing'}>
      <span className={passes ? 'test-sign test-sign-passes' : 'test-sign test-sign-fails'} aria-hidden="true">
        {passes ? '✓' : '✗'}
      </span>
      <div className="test-what">
        <p className="test-name">
          <span className="visually-hidden">{passes ? 'Passes: ' : 'Fails: '}</span>
          {saved.name}
        </p>
        <p className="test-words">
          {asksOf(saved).map(askedWords).join(' and ')}
          {passes ? '' : ', but is'} {!passes && <PlaceLozenge place={suggestion.place} />}
          {words.length > 0 && <> · by {words.map((word) => `“${word}”`).join(', ')}</>}
          {words.length === 0 && ' · no rule has evidence in it'}
        </p>
      </div>
      <span className="rules-actions test-buttons">
        <Button spacing="compact" appearance="subtle" onClick={onEdit}>
          Edit<span className="visually-hidden"> the test {saved.name}</span>
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          Remove<span className="visually-hidden"> the test {saved.name}</span>
        </Button>
      </span>
    </li>
  );
}

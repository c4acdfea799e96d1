import './stem-forms.css';

import { parsePattern } from '#rules';
import { useMemo } from 'react';

import { wordForms } from '../../editing/word-forms';

interface StemFormsProps {
  /** Patterns, one a line. */
  readonly typed: string;
  /** Of the rule set, as a BCP 47 tag. */
  readonly language: string;
}

/** Which forms the words with a tilde cover: a stem can reach further than one thinks. */
export function StemForms({ typed, language }: StemFormsProps) {
  const stems = useMemo(() => stemsOf(typed), [typed]);
  if (stems.length === 0) return null;
  return (
    <ul className="stem-forms" aria-label="Forms that are read">
      {stems.map((stem) => {
        const forms = wordForms(stem, language);
        return (
          <li key={stem}>
            <code>~{stem}</code> {forms.length > 1 ? `reads ${forms.join(', ')}` : 'reads no other forms'}
          </li>
        );
      })}
    </ul>
  );
}

function stemsOf(typed: string): readonly string[] {
  const stems = typed.split('\n').flatMap((line) => {
    const parsed = parsePattern(line);
    if (parsed.kind !== 'ok') return [];
    return parsed.pattern.elements.flatMap((element) => (element.kind === 'stem' ? [element.text] : []));
  });
  return [...new Set(stems)];
}

import { JiraError, type Request } from '#jira';
import { useEffect, useState } from 'react';

import { openSearch } from '../api';
import { failureFrom } from '../ui/failure-words';
import { Message } from '../ui/message';
import { PlaceIcon } from '../ui/place-lozenge';
import { PLACE_NAME } from '../ui/place-words';
import { readingWords } from '../ui/reading-words';
import { shareWords } from '../ui/share-words';
import { Waiting } from '../ui/waiting';
import { partQuery, PARTS, readSplit, type Part, type Split } from './split';
import { SplitDrawing } from './split-drawing';

interface GadgetViewProps {
  readonly request: Request;
  readonly jql: string;
}

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly split: Split }
  | { readonly kind: 'failed'; readonly title: string; readonly next: string };

const PART_NAME = {
  backlog: PLACE_NAME.backlog,
  plan: PLACE_NAME.plan,
  open: `${PLACE_NAME.mixed}, or ${PLACE_NAME.unclear.toLowerCase()}`,
  rest: 'No suggestion or tag yet',
} as const satisfies Record<Part, string>;
const ICON = { backlog: 'backlog', plan: 'plan', open: 'mixed', rest: 'unclear' } as const;

/** How the issues of a filter split, as a drawing and as a list that leads to them. */
export function GadgetView({ request, jql }: GadgetViewProps) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let isWanted = true;
    readSplit(request, jql).then(
      (split) => isWanted && setLoaded({ kind: 'loaded', split }),
      (error: unknown) => isWanted && setLoaded({ kind: 'failed', ...failureWords(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [request, jql]);

  if (loaded.kind === 'loading') return <Waiting label="Counting" />;
  if (loaded.kind === 'failed') {
    return (
      <Message tone="error" title={loaded.title}>
        {loaded.next}
      </Message>
    );
  }
  const { split } = loaded;
  const total = PARTS.reduce((sum, part) => sum + split[part], 0);
  if (total === 0) return <p className="gadget-note">No issue matches, or none that you may see.</p>;
  return (
    <div className="split">
      <SplitDrawing split={split} total={total} />
      <ul className="split-legend">
        {PARTS.map((part) => (
          <li key={part} className={`split-entry split-entry-${part}`}>
            <PlaceIcon place={ICON[part]} />
            <button type="button" className="split-link" onClick={() => void openSearch(partQuery(jql, part))}>
              {PART_NAME[part]}
            </button>
            <strong>{split[part].toLocaleString('en')}</strong>
            <span className="split-share">{shareWords(split[part], total)}</span>
          </li>
        ))}
      </ul>
      <p className="gadget-note">
        Of about {total.toLocaleString('en')} {total === 1 ? 'issue' : 'issues'} that you may see.
      </p>
    </div>
  );
}

function failureWords(error: unknown): { readonly title: string; readonly next: string } {
  if (error instanceof JiraError && error.code === 'rejected') {
    return { title: 'Jira cannot read this gadget’s query', next: error.messages.join(' ') };
  }
  return readingWords(failureFrom(error));
}

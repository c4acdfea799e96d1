import { useFocusFirst } from '../../backlog/use-focus-first';
import { Message } from '../../ui/message';
import type { RemovedWords } from './removal-words';

/** How removing everything ended, on the page that begins anew: the focus comes along. */
export function RemovedMessage({ removed }: { readonly removed: RemovedWords }) {
  const place = useFocusFirst<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1}>
      <Message tone="success" title={removed.title}>
        {removed.description}
      </Message>
    </div>
  );
}

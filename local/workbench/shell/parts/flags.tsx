import { useEffect, type ReactElement } from 'react';
import type { Flag } from '../frame/host';

/** How long Jira shows a flag that goes by itself. */
const AUTO_DISMISS_MILLISECONDS = 8_000;

export interface FlagsProps {
  readonly flags: readonly Flag[];
  readonly close: (id: string) => void;
}

/** Messages at the lower left, read out as they come. */
export function Flags({ flags, close }: FlagsProps): ReactElement {
  return (
    <section className="flags" aria-label="Messages" aria-live="polite">
      {flags.map((flag) => (
        <FlagCard key={flag.id} flag={flag} close={close} />
      ))}
    </section>
  );
}

function FlagCard({ flag, close }: { readonly flag: Flag; readonly close: (id: string) => void }): ReactElement {
  const { id, isAutoDismiss } = flag;
  useEffect(() => {
    if (!isAutoDismiss) return undefined;
    const timer = setTimeout(close, AUTO_DISMISS_MILLISECONDS, id);
    return () => {
      clearTimeout(timer);
    };
  }, [id, isAutoDismiss, close]);
  return (
    <article className={`flag flag-${flag.type}`} data-flag={id}>
      <strong>{flag.title}</strong>
      <button
        type="button"
        className="button button-subtle"
        aria-label="Dismiss"
        onClick={() => {
          close(id);
        }}
      >
        <span aria-hidden="true">✕</span>
      </button>
      {flag.description !== '' && <p>{flag.description}</p>}
      {flag.actions.length > 0 && (
        <p className="flag-actions">
          {flag.actions.map(({ text, onClick }) => (
            <button
              key={text}
              type="button"
              className="button button-link"
              onClick={() => {
                Promise.resolve(onClick()).catch(reportError);
              }}
            >
              {text}
            </button>
          ))}
        </p>
      )}
    </article>
  );
}

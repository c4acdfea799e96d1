import './waiting.css';

/** Shown until something has loaded; quiet, and named for those who cannot see it. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <div className="waiting" role="status">
      <span className="waiting-line" />
      <span className="waiting-line waiting-line-short" />
      <span className="visually-hidden">{label}…</span>
    </div>
  );
}

/** Holds the panel's shape while it loads, so that nothing jumps when the answer is there. */
export function PanelSkeleton() {
  return (
    <div className="panel-grid" role="status">
      <span className="visually-hidden">Reading the issue…</span>
      <div className="panel-answer" aria-hidden="true">
        <span className="bone bone-lozenge" />
        <span className="bone bone-line" />
        <span className="bone bone-line bone-short" />
        <span className="bone bone-buttons" />
      </div>
      <div className="panel-reasons" aria-hidden="true">
        <span className="bone bone-bars" />
      </div>
    </div>
  );
}

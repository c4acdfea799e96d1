import './panel-skeleton.css';

/** Holds the panel's shape while it loads, so that nothing jumps when the answer is there. */
export function PanelSkeleton() {
  return (
    <div className="panel-grid" role="status">
      <span className="visually-hidden">Reading the issue…</span>
      <div className="panel-answer" aria-hidden="true">
        <span className="panel-bone panel-bone-lozenge" />
        <span className="panel-bone panel-bone-line" />
        <span className="panel-bone panel-bone-line panel-bone-short" />
        <span className="panel-bone panel-bone-buttons" />
      </div>
      <div className="panel-reasons" aria-hidden="true">
        <span className="panel-bone panel-bone-bars" />
      </div>
    </div>
  );
}

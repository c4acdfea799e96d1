import './before-scan.css';

/** What a scan gives, while there is nothing else to show. */
export function BeforeScan() {
  return (
    <div className="before-scan">
      <p>A scan lists each issue with where it seems to belong, how sure the rules are, and the words that say so.</p>
      <p>Look through the list at your ease: nothing is tagged until you say so, and you can undo it.</p>
    </div>
  );
}

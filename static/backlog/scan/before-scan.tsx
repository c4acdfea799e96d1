import './before-scan.css';

import { Message } from '../../ui/message';
import { whenWords } from './when-words';

interface BeforeScanProps {
  /** When a scan was kept that other rules have made; milliseconds since 1970. */
  readonly outdated: number | undefined;
}

/** What a scan gives, while there is nothing else to show. */
export function BeforeScan({ outdated }: BeforeScanProps) {
  return (
    <>
      {outdated !== undefined && (
        <Message tone="info" title={`Your scan of ${whenWords(outdated)} is not shown`}>
          The rules or their settings were changed since, and may suggest otherwise. Scan again; places that you had
          chosen and not tagged have to be chosen again.
        </Message>
      )}
      <div className="before-scan">
        <p>A scan lists each issue with where it seems to belong, how sure the rules are, and the words that say so.</p>
        <p>Look through the list at your ease: nothing is tagged until you say so, and you can undo it.</p>
      </div>
    </>
  );
}

import { LONGEST_FILE, readRulesFile } from '#exchange';
import type { Fault } from '#rules';
import { useId, useState } from 'react';

import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import type { DeskProps } from '../desk';
import { fileText } from './file-text';
import type { Incoming } from './incoming';

interface ImportPartProps extends DeskProps {
  /** @param incoming undefined: what was read could not be taken */
  readonly onIncoming: (incoming: Incoming | undefined) => void;
}

/** Why a file was not taken. */
interface Refused {
  readonly title: string;
  readonly next: string;
  readonly faults: readonly Fault[];
}

/** Faults listed: enough to begin with. */
const MOST_SHOWN = 10;

/** Rules from a file or a text. Reading them changes nothing: what they would change is shown first. */
export function ImportPart({ desk: { edited }, onIncoming }: ImportPartProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const refuse = (why: Refused): void => {
    setRefused(why);
    // What an earlier file would change must not stand below as if it were of this one.
    onIncoming(undefined);
  };
  const id = useId();
  const take = (from: string, text: string): void => {
    const read = readRulesFile(text, edited);
    setRefused(undefined);
    if (read.kind === 'ok') {
      const { ruleSet, format, notRead } = read;
      const bringsOthers = format === 'json' && (ruleSet.settings !== undefined || ruleSet.tests !== undefined);
      onIncoming({ from, ruleSet, holds: format === 'json' ? 'all' : 'rules', bringsOthers, notRead });
    } else if (read.kind === 'newer') {
      refuse({
        title: `${from} was written by a newer version of this app`,
        next: 'Nothing was changed. Reload the page to get the newer version, then import it again.',
        faults: [],
      });
    } else {
      refuse({
        title: `${from} cannot be read as ${read.format === 'json' ? 'a rule set in JSON' : 'a table of rules'}`,
        next: 'Nothing was changed. Mend what is listed below, then import it again.',
        faults: read.faults,
      });
    }
  };
  const takeFile = async (file: File): Promise<void> => {
    try {
      // What is longer than any text that is read need not be read.
      const part = file.slice(0, 2 * LONGEST_FILE + 2);
      take(file.name, fileText(new Uint8Array(await part.arrayBuffer())));
    } catch {
      refuse({
        title: `The browser could not read ${file.name}`,
        next: 'Nothing was changed. Make sure that the file is still there, then choose it again.',
        faults: [],
      });
    }
  };
  return (
    <section className="move-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="move-title">
        Import
      </h2>
      <div className="rules-field">
        <label htmlFor={`${id}-file`}>A file with rules, JSON or CSV</label>
        <input
          id={`${id}-file`}
          type="file"
          className="move-file"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void takeFile(file);
            // The same file can be chosen again once it was mended.
            currentTarget.value = '';
          }}
        />
        <p className="rules-help">You see what it would change before anything does.</p>
      </div>
      <div className="rules-field">
        <label htmlFor={`${id}-text`}>Or paste its text</label>
        <textarea
          id={`${id}-text`}
          className="rules-input move-text"
          rows={5}
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <div className="rules-actions">
        <Button isOff={typed.trim() === ''} onClick={() => take('The text', typed)}>
          See what it would change
        </Button>
      </div>
      {refused !== undefined && (
        <Message tone="error" title={refused.title}>
          <p>{refused.next}</p>
          {refused.faults.length > 0 && (
            <ul className="move-faults">
              {refused.faults.slice(0, MOST_SHOWN).map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <code>{path}</code>: {message}
                </li>
              ))}
            </ul>
          )}
          {refused.faults.length > MOST_SHOWN && <p>And {refused.faults.length - MOST_SHOWN} more.</p>}
        </Message>
      )}
    </section>
  );
}

import { writeCsv, writeJson } from '#exchange';
import { useId, useRef, useState } from 'react';

import { Button } from '../../ui/button';
import { Fold } from '../../ui/fold';
import { RadioField } from '../../ui/radio-field';
import type { DeskProps } from '../desk';
import { differingWords } from '../editing/differing-words';
import { exportName, FORMAT_TYPE, usesDecimalComma, type ExportFormat, type Exported } from './export-words';
import { saveFile } from '../../ui/save-file';

/** The rules as a file, to keep, to read or to edit elsewhere. */
export function ExportPart({ desk: { project, editing, edited } }: DeskProps) {
  const [which, setWhich] = useState<Exported>('draft');
  const [format, setFormat] = useState<ExportFormat>('json');
  const [hasSemicolons, setSemicolons] = useState(usesDecimalComma);
  const [isShown, setShown] = useState(false);
  const [done, setDone] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { baseVersion } = editing;
  const write = (): string => {
    const ruleSet = which === 'draft' ? edited : editing.base;
    return format === 'json' ? writeJson(ruleSet) : writeCsv(ruleSet, hasSemicolons ? ';' : ',');
  };
  const nameNow = (): string => {
    const isChanged = differingWords(editing.base, edited) !== '';
    return exportName(project.key, which, { baseVersion, isChanged, now: new Date() }, format);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(write());
      setDone('Copied.');
    } catch {
      setShown(true);
      setDone('The browser did not let the page copy it. The text is below: select it and copy it.');
    }
  };
  return (
    <section className="move-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="move-title">
        Export
      </h2>
      <RadioField
        legend="Which rules"
        choices={['draft', 'base']}
        nameOf={{
          draft: 'As they are edited here',
          base:
            baseVersion === 0
              ? 'The built-in ones, which the edits started from'
              : `Version ${baseVersion}, as published`,
        }}
        chosen={which}
        onChoose={setWhich}
      />
      <RadioField
        legend="As"
        choices={['json', 'csv']}
        nameOf={{
          json: 'JSON: everything, with lists, settings and tests',
          csv: 'CSV: the rules as a table, for a spreadsheet',
        }}
        chosen={format}
        onChoose={setFormat}
      />
      {format === 'csv' && (
        <>
          <label className="move-check">
            <input
              type="checkbox"
              checked={hasSemicolons}
              onChange={({ currentTarget }) => setSemicolons(currentTarget.checked)}
            />
            Semicolons between cells, for Excel in countries with decimal commas
          </label>
          <p className="rules-help">
            A rule a row; its patterns stand one a line within their cell. A row that you add needs no id. An apostrophe
            at the beginning of a cell keeps spreadsheets from changing it, and is taken away again here.
          </p>
        </>
      )}
      <div className="rules-actions">
        <Button
          appearance="primary"
          onClick={() => {
            const name = nameNow();
            saveFile(name, FORMAT_TYPE[format], write());
            setDone(`${name} is handed to the browser. If it was not saved, copy the text instead.`);
          }}
        >
          Download {format === 'json' ? 'JSON' : 'CSV'}
        </Button>
        <Button onClick={() => void copy()}>Copy the text</Button>
      </div>
      <p className="rules-help" role="status">
        {done}
      </p>
      <Fold title="Show the text" isOpen={isShown} onToggle={setShown}>
        {isShown && (
          <textarea
            ref={text}
            className="rules-input move-text"
            aria-label={`The rules as ${format === 'json' ? 'JSON' : 'CSV'}`}
            readOnly
            rows={10}
            spellCheck={false}
            value={write()}
            onFocus={() => text.current?.select()}
          />
        )}
      </Fold>
    </section>
  );
}

import './move-tab.css';

import { useEffect, useRef, useState } from 'react';

import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import type { DeskProps } from '../desk';
import { Leave } from '../leave/leave';
import { CopyPart } from './copy-part';
import { ExportPart } from './export-part';
import { ImportPart } from './import-part';
import type { Incoming } from './incoming';
import { IncomingPanel } from './incoming-panel';
import { mayGoBack, type Taken } from './taken';

/** Rules out of the page and into it: files, and other projects. */
export default function MoveTab({ desk }: DeskProps) {
  const [incoming, setIncoming] = useState<Incoming>();
  /** Each time something comes in, the panel begins anew. */
  const [round, setRound] = useState(0);
  const [taken, setTaken] = useState<Taken>();
  const parts = useRef<HTMLDivElement>(null);
  const takenTitle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (taken !== undefined) takenTitle.current?.focus();
  }, [taken]);
  const show = (next: Incoming | undefined): void => {
    setIncoming(next);
    setRound((before) => before + 1);
    setTaken(undefined);
  };
  return (
    <>
      <div ref={parts} className="move-parts" tabIndex={-1}>
        <ExportPart desk={desk} />
        <ImportPart desk={desk} onIncoming={show} />
        <CopyPart desk={desk} onIncoming={show} />
      </div>
      {incoming !== undefined && (
        <IncomingPanel
          key={round}
          desk={desk}
          incoming={incoming}
          onTaken={(words) => {
            setTaken({ from: incoming.from, words, before: desk.editing });
            setIncoming(undefined);
          }}
          onClose={() => {
            setIncoming(undefined);
            parts.current?.focus();
          }}
        />
      )}
      {taken !== undefined && mayGoBack(taken, desk.editing) && (
        <div ref={takenTitle} tabIndex={-1}>
          <Message
            tone="success"
            title={`Taken into your draft: ${taken.from}`}
            actions={
              <>
                <Button onClick={() => desk.review()}>Review and publish…</Button>
                <Button
                  appearance="subtle"
                  onClick={() => {
                    desk.edit({ kind: 'go-back', to: taken.before });
                    setTaken(undefined);
                    parts.current?.focus();
                  }}
                >
                  Put back what was there
                </Button>
              </>
            }
          >
            {taken.words} Nothing is published yet.
          </Message>
        </div>
      )}
      <Leave desk={desk} />
    </>
  );
}

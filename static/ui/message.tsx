import './message.css';

import type { ReactNode } from 'react';

interface MessageProps {
  readonly tone: 'info' | 'warning' | 'error' | 'success';
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons, at the end. */
  readonly actions?: ReactNode;
}

const SIGN = { info: 'i', warning: '!', error: '!', success: '✓' } as const satisfies Record<
  MessageProps['tone'],
  string
>;

/** Says what happened and what to do next. Errors are announced at once, the rest when the reader pauses. */
export function Message({ tone, title, children, actions }: MessageProps) {
  return (
    <div className={`message message-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <span className="message-sign" aria-hidden="true">
        {SIGN[tone]}
      </span>
      <div className="message-body">
        <p className="message-title">{title}</p>
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="message-actions">{actions}</div>}
      </div>
    </div>
  );
}

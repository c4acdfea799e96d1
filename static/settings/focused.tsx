import './focused.css';

import { useEffect, useId, useRef, type ReactNode } from 'react';

/**
 * A part of the page that opened because of a button: it takes the focus, so that keyboard and screen reader are where
 * the answer is. In place and not in a dialog: the frame is as high as the page, so a dialog could open out of sight.
 */
export function Focused({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="rules-focused" aria-labelledby={id}>
      <h2 ref={heading} id={id} className="rules-focused-title" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

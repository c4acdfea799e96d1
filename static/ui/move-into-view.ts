/** Between a dialog and what is seen of the page, above and below, in pixels. */
const [WIDE_GAP, NARROW_GAP] = [48, 16];
/** A part of the page that is lower than this has no room for a wide gap. */
const LOW = 560;
/** However little is seen of the page, a dialog is as high as this. */
const LEAST_HEIGHT = 240;

/**
 * Puts a dialog where it is seen. A frame is as high as its content and scrolls with the page around it: its top may be
 * far away. What is seen of it only the browser can tell, a moment later; until then what has the focus is a good guess.
 *
 * @returns stops it
 */
export function moveIntoView(dialog: HTMLElement): () => void {
  const focused = document.activeElement?.getBoundingClientRect();
  if (focused !== undefined && focused.height < LOW) place(dialog, Math.max(0, focused.top - LOW / 2), LOW);
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    const { top = 0, height = 0 } = entry?.intersectionRect ?? {};
    if (height > 0) place(dialog, top, height);
  });
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

function place(dialog: HTMLElement, top: number, height: number): void {
  const gap = height < LOW ? NARROW_GAP : WIDE_GAP;
  dialog.style.marginTop = `${top + gap}px`;
  dialog.style.maxHeight = `${Math.max(LEAST_HEIGHT, height - gap - NARROW_GAP)}px`;
}

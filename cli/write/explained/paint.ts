import type { Side } from '#rules';
import { styleText } from 'node:util';

/** How parts of the output are set off. */
export interface Paint {
  /** Words of the issue that speak for a side. */
  readonly mark: (side: Side, words: string) => string;
  /** What names a side, or counts for it. */
  readonly side: (side: Side, words: string) => string;
  readonly title: (words: string) => string;
  readonly quiet: (words: string) => string;
}

const asIs = (words: string): string => words;

const PLAIN: Paint = {
  mark: (_side, words) => `[[${words}]]`,
  side: (_side, words) => words,
  title: asIs,
  quiet: asIs,
};

const COLOUR = { backlog: 'magenta', plan: 'cyan' } as const satisfies Record<Side, string>;

// Whether to colour is decided here, from the terminal and the person's wish: not a second time by Node.
const ALWAYS = { validateStream: false } as const;

const COLOURED: Paint = {
  mark: (side, words) => styleText([COLOUR[side], 'underline'], words, ALWAYS),
  side: (side, words) => styleText(COLOUR[side], words, ALWAYS),
  title: (words) => styleText('bold', words, ALWAYS),
  quiet: (words) => styleText('dim', words, ALWAYS),
};

/**
 * Colours for a terminal; marks where there is none, or where somebody does not want them.
 *
 * @param isWanted false for `--no-color`
 * @see https://no-color.org: any value that is not empty
 */
export function paintFor(
  isWanted: boolean,
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  const isRefused = !isWanted || (env['NO_COLOR'] ?? '') !== '';
  return stream.isTTY === true && !isRefused ? COLOURED : PLAIN;
}

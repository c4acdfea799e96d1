import type { AdfDocument } from '#issue';
import { doc } from '../../src/issue/adf-builders';
import { readBlocks } from './block-markup';

/**
 * Writes a description in light markup, indented as deep as the code around it:
 *
 * - blocks: `## heading`, `- list` and `1. list` (two spaces deeper nest), `[ ] task`, `[x] done task`, `> quote`,
 *   `| table | row |` (the first row is the head), `~~~language` … `~~~` for code, `---`,
 *   `:::info` … `:::` for a panel, `:::expand Title` … `:::`, `!file-id what it shows` for a picture;
 * - within a line: `**strong**`, `*em*`, `~~struck~~`, `''code''`, `[words](https://…)`, `{card https://…}`, `@handle`,
 *   `{2026-03-14}`, `{green STATUS}`, `:emoji:`.
 *
 * Lines that follow each other are one paragraph with line breaks. Anything else is plain text.
 */
export function adf(strings: TemplateStringsArray): AdfDocument {
  const lines = strings.raw.join('').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return doc(readBlocks(lines.map((line) => (line.startsWith(' ') ? line.slice(indent) : line).trimEnd())));
}

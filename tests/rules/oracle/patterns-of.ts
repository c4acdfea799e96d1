import { parsePattern, type Pattern } from '#rules';

/** Patterns read from their sources; those that cannot be read are left out. */
export const patternsOf = (sources: readonly string[] = []): readonly ReadPattern[] =>
  sources.flatMap((source) => {
    const parsed = parsePattern(source);
    return parsed.kind === 'ok' ? [{ source, pattern: parsed.pattern }] : [];
  });

interface ReadPattern {
  readonly source: string;
  readonly pattern: Pattern;
}

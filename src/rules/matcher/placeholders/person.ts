import type { FieldText, Span } from '../../issue-text';
import type { Throughout } from './recogniser';

/** `@name` and `@first.last`; a name begins with a letter. */
const AT_NAME = /@\p{L}[\p{L}\p{M}\p{N}_]{0,63}(?:[.-][\p{L}\p{M}\p{N}_]{1,63}){0,4}(?![\p{L}\p{M}\p{N}_@/])/uy;
/** As Jira's wiki markup writes a mention: `[~accountid:5b10ac…]`, `[~name]`. */
const WIKI_NAME = /\[~(?:accountid:)?[^\s[\]]{1,128}\]/uy;
/** What stands before the `@` of an e-mail address or of a package in a path. */
const BEFORE_AT = /[\p{L}\p{M}\p{N}_.+/@-]$/u;

const NONE: readonly Span[] = [];

/** `{person}`: a mention, also as plain text: `@name`. */
export const person: Throughout = {
  look: 'throughout',
  findAll: (field) => {
    const { text, parts } = field;
    const mentioned = mentions(parts);
    if (mentioned.length === 0 && !text.includes('@') && !text.includes('[~')) return NONE;
    const spans = [...mentioned, ...named(text, '@', AT_NAME), ...named(text, '[~', WIKI_NAME)];
    spans.sort((one, other) => one.start - other.start || other.end - one.end);
    return withoutOverlaps(spans);
  },
};

function mentions(parts: FieldText['parts']): readonly Span[] {
  let spans: Span[] | undefined;
  for (const span of parts) {
    if (span.part !== 'mentions') continue;
    spans ??= [];
    spans.push({ start: span.start, end: span.end });
  }
  return spans ?? NONE;
}

function named(text: string, sign: string, form: RegExp): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    if (sign === '@' && BEFORE_AT.test(text.slice(Math.max(0, at - 2), at))) continue;
    form.lastIndex = at;
    const name = form.exec(text)?.[0];
    if (name !== undefined) found.push({ start: at, end: at + name.length });
  }
  return found;
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let end = 0;
  for (const span of spans) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}

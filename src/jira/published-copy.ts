import { parseRuleSet, type RuleSet } from '#rules';
import { decode, encode } from 'base32768';
import * as v from 'valibot';

/**
 * Most characters of a project property's value.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties/
 */
export const PROPERTY_VALUE_LIMIT = 32_768;

/** A copy that inflates to more than this is hostile: the largest rule set that fits is far smaller. */
const INFLATED_LIMIT = 4_000_000;

const COPY_SCHEMA = 1;

/** The rules as pages read them, in the project property. */
export const PublishedCopy = v.object({
  schema: v.literal(COPY_SCHEMA),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** SHA-256 of the inflated data, in hexadecimal. */
  hash: v.string(),
  /**
   * The rule set without the notes of its rules and without its tests: JSON, deflated, 15 bits to a character. Jira counts characters, so that
   * more than twice as much fits as in base64.
   */
  data: v.string(),
});
export type PublishedCopy = Readonly<v.InferOutput<typeof PublishedCopy>>;

/** Rules as read from the copy. */
export type ReadCopy =
  /** Nothing published: the built-in rules are in force. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'ok'; readonly version: number; readonly hash: string; readonly ruleSet: RuleSet }
  | { readonly kind: 'corrupt' };

/** SHA-256 of a rule set as it is published, in hexadecimal. */
export function hashRules(ruleSet: RuleSet): Promise<string> {
  return sha256(publishedJson(ruleSet));
}

/** The copy of a rule set, ready to be written; {@link copySize} tells whether it fits. */
export async function writeCopy(version: number, ruleSet: RuleSet): Promise<PublishedCopy> {
  const json = publishedJson(ruleSet);
  const bytes = await through(new TextEncoder().encode(json), new CompressionStream('deflate'));
  return { schema: COPY_SCHEMA, version, hash: await sha256(json), data: encode(bytes) };
}

/** Characters that the copy takes of {@link PROPERTY_VALUE_LIMIT}. */
export const copySize = (copy: PublishedCopy): number => JSON.stringify(copy).length;

/** Reads a copy as hostile input: anyone who administers the project can write this property. Never throws. */
export async function readCopy(value: unknown): Promise<ReadCopy> {
  if (value === undefined || value === null) return { kind: 'missing' };
  const copy = v.safeParse(PublishedCopy, value);
  if (!copy.success) return { kind: 'corrupt' };
  try {
    const bytes = await through(decode(copy.output.data), new DecompressionStream('deflate'), INFLATED_LIMIT);
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = parseRuleSet(JSON.parse(json));
    const { version, hash } = copy.output;
    if (parsed.kind !== 'ok' || (await sha256(json)) !== hash) return { kind: 'corrupt' };
    return { kind: 'ok', version, hash, ruleSet: parsed.ruleSet };
  } catch {
    return { kind: 'corrupt' };
  }
}

/** What suggestions are made with: notes and tests are for those who write rules. */
function publishedJson(ruleSet: RuleSet): string {
  const { tests: _, rules, ...all } = ruleSet;
  return JSON.stringify({ ...all, rules: rules.map((rule) => ({ ...rule, note: '' })) });
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const piece: Uint8Array = chunk.value;
    length += piece.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('The copy inflates to more than a rule set can be.');
    }
    chunks.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of chunks) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

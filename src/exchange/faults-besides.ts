import { parseRuleSet, unsafeKeyFaults, UNSAFE_NAMES, type Fault } from '#rules';

/**
 * What else is wrong with a rule set in which names stand that are not allowed, so that nobody mends a file fault by
 * fault. Nothing that stands under such a name is read.
 */
export function faultsBesides(value: unknown): readonly Fault[] {
  const unsafe = unsafeKeyFaults(value);
  // What is too deep or too large is not read any further.
  if (unsafe.length === 0 || !unsafe.every(({ isName }) => isName)) return [];
  const rest = parseRuleSet(withoutUnsafeNames(value));
  return rest.kind === 'faulty' ? rest.faults : [];
}

/** Only for what is known not to be deep. */
function withoutUnsafeNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutUnsafeNames);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !UNSAFE_NAMES.has(name))
      .map(([name, inner]) => [name, withoutUnsafeNames(inner)]),
  );
}

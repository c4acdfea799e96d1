import { parseRuleSet, UNSAFE_NAMES, type Fault } from '#rules';

/**
 * What else is wrong with a rule set in which names stand that are not allowed, so that nobody mends a file fault by
 * fault. Nothing that stands under such a name is read.
 *
 * @param unsafe all that reading it has found so far
 */
export function faultsBesides(unsafe: readonly Fault[], value: unknown): readonly Fault[] {
  const isNamesOnly = unsafe.every(({ path }) => UNSAFE_NAMES.has(path.split('.').at(-1) ?? ''));
  // What is too deep or too large is not read any further.
  if (unsafe.length === 0 || !isNamesOnly) return [];
  const rest = parseRuleSet(withoutUnsafeNames(value));
  return rest.kind === 'faulty' ? rest.faults : [];
}

function withoutUnsafeNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutUnsafeNames);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !UNSAFE_NAMES.has(name))
      .map(([name, inner]) => [name, withoutUnsafeNames(inner)]),
  );
}

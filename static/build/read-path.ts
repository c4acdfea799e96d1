/**
 * Stands in for lodash/get in our build: @forge/i18n, which the bridge brings along, reads translations with it, and
 * our pages have none. Saves 2 kB on opening an issue.
 *
 * @param path as an array of keys, or keys joined by dots
 */
export default function readPath(value: unknown, path: string | readonly string[]): unknown {
  const keys = typeof path === 'string' ? path.split('.') : path;
  return keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

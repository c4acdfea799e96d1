import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';

const Entity = v.object({
  name: v.string(),
  attributes: v.record(v.string(), v.object({ type: v.picklist(['string', 'integer', 'float', 'boolean', 'any']) })),
  indexes: v.optional(
    v.array(
      v.union([
        v.string(),
        v.object({ name: v.string(), partition: v.optional(v.array(v.string()), []), range: v.array(v.string()) }),
      ]),
    ),
    [],
  ),
});

const FunctionModule = v.object({
  key: v.string(),
  handler: v.pipe(v.string(), v.regex(/^[\w/-]+\.\w+$/)),
  timeoutSeconds: v.optional(v.number()),
});

const ScheduledTrigger = v.object({
  key: v.string(),
  function: v.string(),
  interval: v.picklist(['fiveMinute', 'hour', 'day', 'week']),
});

/** Any other module: only what a call from its page needs. */
const UiModule = v.looseObject({
  key: v.string(),
  resource: v.optional(v.string()),
  title: v.optional(v.string()),
  resolver: v.optional(v.object({ function: v.optional(v.string()) })),
});

const Manifest = v.object({
  app: v.object({
    id: v.string(),
    runtime: v.object({ name: v.string() }),
    storage: v.optional(v.object({ entities: v.optional(v.array(Entity), []) })),
  }),
  modules: v.objectWithRest(
    { function: v.optional(v.array(FunctionModule), []), scheduledTrigger: v.optional(v.array(ScheduledTrigger), []) },
    v.array(UiModule),
  ),
  resources: v.optional(v.array(v.looseObject({ key: v.string(), path: v.string() })), []),
  permissions: v.optional(
    v.object({ scopes: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.unknown())]), []) }),
    {},
  ),
});

/** The parts of `manifest.yml` that the local runtime acts on. */
export type Manifest = v.InferOutput<typeof Manifest>;

/** One entity of `app.storage.entities`. */
export type EntityDeclaration = v.InferOutput<typeof Entity>;

/**
 * Reads and checks a `manifest.yml`.
 *
 * @throws ValiError when a part that the local runtime needs is missing or of another shape
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/
 */
export function readManifest(path: string): Manifest {
  return v.parse(Manifest, parseYaml(readFileSync(path, 'utf8')));
}

/** The scopes that the app has; Forge takes them as a list or, with settings, as a map. */
export function scopesOf(manifest: Manifest): ReadonlySet<string> {
  const { scopes } = manifest.permissions;
  return new Set(Array.isArray(scopes) ? scopes : Object.keys(scopes));
}

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

/** Which function or resolver method is called with the events of a queue. */
const Consumer = v.object({
  key: v.string(),
  queue: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_]+$/), v.maxLength(36)),
  function: v.optional(v.string()),
  resolver: v.optional(v.object({ function: v.string(), method: v.string() })),
});

/** Which function is called with the events of Jira. */
const Trigger = v.object({
  key: v.string(),
  function: v.string(),
  events: v.array(v.string()),
  filter: v.optional(
    v.object({
      ignoreSelf: v.optional(v.boolean(), false),
      expression: v.optional(v.string()),
      onError: v.optional(v.picklist(['IGNORE_AND_LOG', 'IGNORE', 'RECEIVE_AND_LOG', 'RECEIVE']), 'IGNORE_AND_LOG'),
    }),
  ),
});

/** Any other module: only what a call from its page needs. */
const UiModule = v.looseObject({
  key: v.string(),
  resource: v.optional(v.string()),
  title: v.optional(v.string()),
  resolver: v.optional(v.object({ function: v.optional(v.string()) })),
});

/** `allowImpersonation`: the app may use it as a user who is not there. */
const Scope = v.object({ allowImpersonation: v.optional(v.boolean(), false) });

const Manifest = v.object({
  app: v.object({
    id: v.string(),
    runtime: v.object({ name: v.string() }),
    storage: v.optional(v.object({ entities: v.optional(v.array(Entity), []) })),
  }),
  modules: v.objectWithRest(
    {
      function: v.optional(v.array(FunctionModule), []),
      scheduledTrigger: v.optional(v.array(ScheduledTrigger), []),
      consumer: v.optional(v.array(Consumer), []),
      trigger: v.optional(v.array(Trigger), []),
    },
    v.array(UiModule),
  ),
  resources: v.optional(v.array(v.looseObject({ key: v.string(), path: v.string() })), []),
  permissions: v.optional(
    v.object({ scopes: v.optional(v.union([v.array(v.string()), v.record(v.string(), Scope)]), []) }),
    {},
  ),
});

/** The parts of `manifest.yml` that the local runtime acts on. */
export type Manifest = v.InferOutput<typeof Manifest>;

/** One module of `trigger`. */
export type TriggerModule = v.InferOutput<typeof Trigger>;

/** One module of `consumer`. */
export type ConsumerModule = v.InferOutput<typeof Consumer>;

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

/**
 * The scopes that the app may use as a user who is not there.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/permissions/
 */
export function impersonatedScopesOf(manifest: Manifest): ReadonlySet<string> {
  const { scopes } = manifest.permissions;
  if (Array.isArray(scopes)) return new Set();
  return new Set(
    Object.entries(scopes).flatMap(([name, { allowImpersonation }]) => (allowImpersonation ? [name] : [])),
  );
}

import { readFileSync } from 'node:fs';
import Ajv, { type AnySchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import createFindMyWay from 'find-my-way';
import * as v from 'valibot';
import type { Contract } from './contract-port';

const Parameter = v.object({
  name: v.string(),
  in: v.picklist(['path', 'query', 'header', 'cookie']),
  required: v.optional(v.boolean(), false),
  schema: v.optional(v.record(v.string(), v.unknown()), {}),
});
const Content = v.optional(
  v.record(v.string(), v.object({ schema: v.optional(v.record(v.string(), v.unknown())) })),
  {},
);
const Operation = v.object({
  parameters: v.optional(v.array(Parameter), []),
  requestBody: v.optional(v.object({ content: Content, required: v.optional(v.boolean(), false) })),
  responses: v.record(v.string(), v.object({ content: Content })),
});
const Document = v.object({
  paths: v.record(v.string(), v.record(v.picklist(['get', 'put', 'post', 'delete']), Operation)),
  components: v.object({ schemas: v.record(v.string(), v.unknown()) }),
});
type Operation = v.InferOutput<typeof Operation>;

type Check = (value: unknown) => readonly string[];

interface OperationChecks {
  readonly path: Check;
  readonly query: Check;
  readonly lists: ReadonlySet<string>;
  readonly body: Check | undefined;
  readonly bodyRequired: boolean;
  /** By status; null where the answer's body is free. */
  readonly answers: ReadonlyMap<string, Check | null>;
}

interface Found {
  readonly checks: OperationChecks;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads an OpenAPI document and gives the contract that it describes. Validators are compiled when first used.
 * Any operation may answer 401, 429 and 5xx: the document leaves these out where they can happen anywhere.
 * @throws Error if the file is not a document of that kind
 */
export function loadContract(file: string): Contract {
  const document = v.parse(Document, toJsonSchema(JSON.parse(readFileSync(file, 'utf8'))));
  const compile = compiler(document.components.schemas);
  const router = createFindMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  const operations = new Map<string, OperationChecks>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const name = `${method.toUpperCase()} ${path}`;
      operations.set(name, operationChecks(operation, compile));
      router.on(METHODS[v.parse(Method, method)], path.replaceAll(/\{([^}]+)\}/g, ':$1'), () => undefined, { name });
    }
  }
  const find = (method: string, target: string): Found | undefined => {
    const known = v.safeParse(Method, method.toLowerCase());
    if (!known.success) return undefined;
    const found = router.find(METHODS[known.output], pathOf(target));
    const stored = found === null ? undefined : v.parse(v.object({ name: v.string() }), found.store);
    const checks = operations.get(stored?.name ?? '');
    return checks === undefined ? undefined : { checks, params: found?.params ?? {} };
  };
  return {
    checkRequest: (method, target, body) => {
      const found = find(method, target);
      if (found === undefined) return ['no such operation'];
      const { checks, params } = found;
      const faults = [
        ...checks.path({ ...params }).map((fault) => `path ${fault}`),
        ...checks.query(queryOf(target, checks.lists)).map((fault) => `query ${fault}`),
      ];
      if (body === undefined) return checks.bodyRequired ? [...faults, 'body is missing'] : faults;
      return [...faults, ...(checks.body?.(body) ?? ['takes none']).map((fault) => `body ${fault}`)];
    },
    checkAnswer: (method, target, status, body) => {
      if (status === 401 || status === 429 || status >= 500) return [];
      const answer = find(method, target)?.checks.answers.get(String(status));
      if (answer === undefined) return [`status ${status} is not documented`];
      return body === undefined ? [] : (answer?.(body) ?? []);
    },
  };
}

const Method = v.picklist(['get', 'put', 'post', 'delete']);
const METHODS = { get: 'GET', put: 'PUT', post: 'POST', delete: 'DELETE' } as const;

type Compile = (schema: AnySchemaObject, kind: 'text' | 'json') => Check;

/** Parameters arrive as text and are read as what they should be; bodies must be what they should be. */
function compiler(schemas: Readonly<Record<string, unknown>>): Compile {
  const create = (coerceTypes: boolean): Ajv => {
    const ajv = new Ajv({ strict: false, allErrors: true, ...(coerceTypes && { coerceTypes: 'array' }) });
    addFormats(ajv, ['date-time', 'uri', 'email', 'date', 'uuid', 'int32', 'int64', 'float', 'double', 'byte']);
    ajv.addSchema({ $id: 'contract', components: { schemas } });
    return ajv;
  };
  const ajvs = { text: create(true), json: create(false) };
  return (schema, kind) => {
    const ajv = ajvs[kind];
    let validate: ReturnType<Ajv['compile']> | undefined;
    return (value) => {
      validate ??= ajv.compile(v.parse(v.record(v.string(), v.unknown()), absolute(schema)));
      if (validate(value)) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message = '', params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
      );
    };
  };
}

function operationChecks(operation: Operation, compile: Compile): OperationChecks {
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
  const body = operation.requestBody?.content['application/json']?.schema;
  return {
    path: compile(objectOf(operation, 'path'), 'text'),
    query: compile({ ...objectOf(operation, 'query'), additionalProperties: false }, 'text'),
    lists: new Set(inQuery.filter(({ schema }) => schema['type'] === 'array').map(({ name }) => name)),
    body: body === undefined ? undefined : compile(body, 'json'),
    bodyRequired: operation.requestBody?.required ?? false,
    answers: new Map(
      Object.entries(operation.responses).map(([status, { content }]) => {
        const schema = content['application/json']?.schema;
        return [status, schema === undefined ? null : compile(schema, 'json')];
      }),
    ),
  };
}

function objectOf({ parameters }: Operation, place: 'path' | 'query'): AnySchemaObject {
  const here = parameters.filter((parameter) => parameter.in === place);
  return {
    type: 'object',
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
    required: here.filter(({ required }) => required).map(({ name }) => name),
  };
}

function pathOf(target: string): string {
  return target.split('?')[0] ?? '';
}

function queryOf(target: string, lists: ReadonlySet<string>): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(target.slice(pathOf(target).length))) {
    if (!lists.has(name)) query[name] = value;
    else query[name] = [query[name] ?? [], value.split(',')].flat();
  }
  return query;
}

/**
 * An OpenAPI 3.0 schema as JSON Schema has it: `nullable` becomes a type. A choice of schemas that allows no
 * properties of its own (JqlQueryClause) could hold for nothing, so that restriction is dropped.
 */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, toJsonSchema(value)]),
  );
  if (rest['anyOf'] !== undefined && rest['properties'] === undefined) delete rest['additionalProperties'];
  if (typeof nullable !== 'boolean') return nullable === undefined ? rest : { ...rest, nullable };
  return nullable && typeof rest['type'] === 'string' ? { ...rest, type: [rest['type'], 'null'] } : rest;
}

/** References within the document point to the schemas that the compiler knows. */
function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components'));
}

import * as v from 'valibot';
import type { HttpResponse } from '../../http';
import { NotEmulatedError } from '../errors';
import type { KeyValueDoor } from '../function-door';
import type { EntityDeclaration } from '../manifest';
import { toJson } from '../to-json';
import { Allowance } from './allowance';
import { runBatch } from './batch';
import { findEntity } from './check-entity';
import { checkKey } from './check-key';
import { bytesOf } from './check-value';
import { queryEntity, queryKeys, type Page } from './query';
import { Records, secretSpace, spaceOf, type Snapshot, type StoredRecord } from './records';
import * as requests from './requests';
import { keyNotFound, StoreError } from './store-error';
import { transact } from './transaction';
import { writeRecord, type Write } from './write-record';

export interface KeyValueStore {
  /** Answers what @forge/kvs posts. */
  readonly answer: KeyValueDoor;
  readonly snapshot: () => Snapshot;
  /** @throws ValiError when it is not a snapshot of this version */
  readonly restore: (snapshot: unknown) => void;
}

/**
 * Forge's key-value store for one installation, with the wire format of @forge/kvs 1.6.5.
 *
 * @see https://developer.atlassian.com/platform/forge/rest/v1/api-group-key-value-store/
 */
export function createKeyValueStore(options: {
  readonly entities: readonly EntityDeclaration[];
  /** Whether the app has the scope `storage:app`. */
  readonly isAllowed: boolean;
  readonly clock: () => number;
}): KeyValueStore {
  const records = new Records(options.clock);
  const routes = createRoutes(records, options.entities, new Allowance(options.clock));
  return {
    snapshot: () => records.snapshot(),
    restore: (snapshot) => records.restore(snapshot),
    answer(path, body) {
      const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
      if (route === undefined) throw new NotEmulatedError(`${path} of the key-value store`);
      try {
        if (!options.isAllowed)
          throw new StoreError(403, 'PERMISSION_DENIED', 'The app does not have the scope storage:app.');
        return response(200, route(JSON.parse(body)));
      } catch (error) {
        if (error instanceof v.ValiError) return response(400, { code: 'BAD_REQUEST', message: error.message });
        if (error instanceof StoreError) return response(error.status, { code: error.code, message: error.message });
        throw error;
      }
    },
  };
}

type Route = (body: unknown) => unknown;

function createRoutes(
  records: Records,
  entities: readonly EntityDeclaration[],
  allowance: Allowance,
): Readonly<Record<string, Route>> {
  const read = (space: string, key: string): object => {
    checkKey(key);
    const record = records.find(space, key);
    allowance.read(bytesOf(record?.value));
    if (record === undefined) throw keyNotFound();
    return shown(record);
  };
  const write = (request: Write): object | undefined => {
    const space = request.space ?? spaceOf(request.entityName);
    allowance.write(bytesOf(request.value));
    allowance.writeKey(`${space} ${request.key}`, bytesOf(request.value));
    const before = writeRecord(records, entities, request);
    if (request.options.returnValue === undefined) return undefined;
    const returned = request.options.returnValue === 'PREVIOUS' ? before : records.find(space, request.key);
    return returned && shown(returned);
  };
  const remove = (space: string, key: string): object => {
    checkKey(key);
    allowance.write(0);
    if (!records.remove(space, key)) throw keyNotFound();
    return {};
  };
  const page = ({ records: found, cursor }: Page): object => {
    allowance.read(bytesOf(found.map(({ value }) => value)));
    return { data: found.map(shown), ...(cursor !== undefined && { cursor }) };
  };
  const entitySpace = (name: string): string => spaceOf(findEntity(entities, name).name);
  const placeSpace = (name: string | undefined): string => (name === undefined ? spaceOf(name) : entitySpace(name));

  const routes: Record<string, Route> = {
    get: route(requests.GetRequest, ({ key }) => read(spaceOf(undefined), key)),
    set: route(requests.SetRequest, (request) => write(request)),
    delete: route(requests.GetRequest, ({ key }) => remove(spaceOf(undefined), key)),
    query: route(requests.QueryRequest, (request) => page(queryKeys(records, request))),
    'secret/get': route(requests.GetRequest, ({ key }) => read(secretSpace, key)),
    'secret/set': route(requests.SetRequest, (request) => write({ ...request, space: secretSpace })),
    'secret/delete': route(requests.GetRequest, ({ key }) => remove(secretSpace, key)),
    'entity/get': route(requests.EntityGetRequest, ({ entityName, key }) => read(entitySpace(entityName), key)),
    'entity/set': route(requests.EntitySetRequest, (request) => write(request)),
    'entity/delete': route(requests.EntityGetRequest, ({ entityName, key }) => remove(entitySpace(entityName), key)),
    'entity/query': route(requests.EntityQueryRequest, (request) => page(queryEntity(records, entities, request))),
    transaction: route(requests.TransactionRequest, (request) => {
      allowance.write(bytesOf(request));
      transact(records, entities, request);
    }),
    'batch/set': route(requests.BatchSetRequest, (batch) => runBatch(batch, (request) => write(request) ?? {})),
    'batch/get': route(requests.BatchKeysRequest, (batch) =>
      runBatch(batch, ({ key, entityName }) => read(placeSpace(entityName), key)),
    ),
    'batch/delete': route(requests.BatchKeysRequest, (batch) =>
      runBatch(batch, ({ key, entityName }) => remove(placeSpace(entityName), key)),
    ),
  };
  return Object.fromEntries(
    Object.entries(routes).map(([name, answer]) => [
      `/api/v1/${name}`,
      (body: unknown) => {
        allowance.request();
        return answer(body);
      },
    ]),
  );
}

/** A route whose body is checked first. */
function route<const Schema extends v.GenericSchema>(
  schema: Schema,
  answer: (request: v.InferOutput<Schema>) => unknown,
): Route {
  return (body) => answer(v.parse(schema, body));
}

/** A record as the store tells of it; the client drops the times unless they are asked for. */
function shown({ key, value, createdAt, updatedAt, expiresAt }: StoredRecord): object {
  return {
    key,
    value,
    createdAt,
    updatedAt,
    ...(expiresAt !== undefined && { expireTime: new Date(expiresAt).toISOString() }),
  };
}

function response(status: number, body: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: toJson(body) ?? '' };
}

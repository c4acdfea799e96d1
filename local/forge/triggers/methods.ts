import { NotEmulatedError } from '../errors';
import { ExpressionError } from './expression-error';
import { truthOf } from './truth-of';

type Method = (...given: readonly unknown[]) => unknown;

const listMethods: Readonly<Record<string, (list: readonly unknown[]) => Method>> = {
  some: (list) => (test) => list.some((one) => truthOf(called(test, one))),
  every: (list) => (test) => list.every((one) => truthOf(called(test, one))),
  filter: (list) => (test) => list.filter((one) => truthOf(called(test, one))),
  map: (list) => (change) => list.map((one) => called(change, one)),
  includes: (list) => (value) => list.includes(value),
};

const textMethods: Readonly<Record<string, (text: string) => Method>> = {
  includes: (text) => (part) => text.includes(String(part)),
  startsWith: (text) => (part) => text.startsWith(String(part)),
};

/** @throws NotEmulatedError for a method that is not known here; ExpressionError where nothing can have it */
export function methodOf(owner: unknown, name: string): Method {
  if (owner === null || owner === undefined) throw new ExpressionError(`${name} of nothing.`);
  const list: readonly unknown[] | undefined = Array.isArray(owner) ? owner : undefined;
  if (list !== undefined && Object.hasOwn(listMethods, name)) {
    const method = listMethods[name];
    if (method !== undefined) return method(list);
  }
  if (typeof owner === 'string' && Object.hasOwn(textMethods, name)) {
    const method = textMethods[name];
    if (method !== undefined) return method(owner);
  }
  throw new NotEmulatedError(`the method ${name} in an expression`);
}

function called(given: unknown, value: unknown): unknown {
  if (typeof given !== 'function') throw new ExpressionError('A function was expected.');
  const result: unknown = Reflect.apply(given, undefined, [value]);
  return result;
}

import { takesPart, type Settings } from '#rules';

/** An issue type, or the name of one that is gone, with whether it takes part. */
export interface TypeChoice {
  readonly name: string;
  readonly takesPart: boolean;
  /** Left out, and not in the project any more. */
  readonly isGone: boolean;
}

/** The types of the project in its order, then those that are left out and are not there any more. */
export function typeChoices(types: readonly string[], settings: Settings | undefined): readonly TypeChoice[] {
  const known = new Set(types.map(lower));
  const gone = (settings?.typesLeftOut ?? []).filter((name) => !known.has(lower(name)));
  return [
    ...[...new Set(types)].map((name) => ({ name, takesPart: takesPart(settings, name), isGone: false })),
    ...gone.map((name) => ({ name, takesPart: false, isGone: true })),
  ];
}

/** The setting after a type was let in or left out; undefined when all take part. */
export function toggleType(settings: Settings | undefined, name: string): Settings['typesLeftOut'] {
  const left = settings?.typesLeftOut ?? [];
  const others = left.filter((other) => lower(other) !== lower(name));
  const next = others.length === left.length ? [...left, name] : others;
  return next.length === 0 ? undefined : next;
}

const lower = (name: string): string => name.trim().toLowerCase();

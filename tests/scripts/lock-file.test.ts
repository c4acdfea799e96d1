import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

const Names = v.optional(v.record(v.string(), v.string()), {});
const Lock = v.object({ packages: v.record(v.string(), v.object({ optionalDependencies: Names })) });
const { packages } = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');
const locked = new Set(Object.keys(packages).map(nameOf));

describe('the lock file', () => {
  // npm refuses to install from one that lacks them, and other systems than this one need them.
  it('holds the binaries of every system for each package that has some', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.has(name))
        .map((name) => `${nameOf(path)} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no place to download from: every machine uses its own registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';

const projectDirectory = path.resolve(__dirname, '../..');

const PlantedModule = v.record(v.string(), v.unknown());
/** A module of the manifest, open to every fault. */
type PlantedModule = v.InferOutput<typeof PlantedModule>;

/** The project's own manifest, as loose as a fault needs it. */
const PlantedManifest = v.looseObject({
  app: v.looseObject({ runtime: v.object({ name: v.string() }) }),
  modules: v.record(v.string(), v.array(PlantedModule)),
  resources: v.array(PlantedModule),
  permissions: v.object({
    scopes: v.record(v.string(), v.object({ allowImpersonation: v.exactOptional(v.boolean()) })),
  }),
});
export type PlantedManifest = v.InferOutput<typeof PlantedManifest>;

const planted: string[] = [];

/** Removes the copies that a test file has made. */
export function removePlantedApps(): void {
  for (const directory of planted.splice(0)) rmSync(directory, { recursive: true });
}

/**
 * A copy of what Forge gets of the project: manifest, settings and source, with its page's folder, built or not.
 *
 * @param plant changes the copy's manifest
 * @param sources files to add to the copy's `src`
 */
export function plantApp(
  plant: (manifest: PlantedManifest) => void = () => undefined,
  sources: Readonly<Record<string, string>> = {},
): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'planted-app-'));
  planted.push(directory);
  for (const name of ['package.json', 'tsconfig.json', 'src']) {
    cpSync(path.join(projectDirectory, name), path.join(directory, name), { recursive: true });
  }
  symlinkSync(path.join(projectDirectory, 'node_modules'), path.join(directory, 'node_modules'));
  const manifest = v.parse(PlantedManifest, parse(readFileSync(path.join(projectDirectory, 'manifest.yml'), 'utf8')));
  for (const file of ['index.html', 'icon.svg']) {
    mkdirSync(path.join(directory, 'static/dist'), { recursive: true });
    writeFileSync(path.join(directory, 'static/dist', file), '');
  }
  plant(manifest);
  writeFileSync(path.join(directory, 'manifest.yml'), stringify(manifest));
  for (const [name, text] of Object.entries(sources)) writeFileSync(path.join(directory, 'src', name), text);
  return directory;
}

/** The modules of one kind; a fault has to be planted somewhere. */
export function modulesOf(manifest: PlantedManifest, kind: string): [PlantedModule, ...PlantedModule[]] {
  const [first, ...rest] = manifest.modules[kind] ?? [];
  if (first === undefined) throw new Error(`the manifest has no ${kind}`);
  return [first, ...rest];
}

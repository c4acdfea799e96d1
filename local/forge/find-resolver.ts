import { NotEmulatedError } from './errors';
import type { Manifest } from './manifest';

/**
 * The function that answers the calls of a module's page.
 *
 * @throws NotEmulatedError for a module that is not there, or has no page that calls functions
 */
export function findResolver(
  manifest: Manifest,
  moduleKey: string,
): { readonly moduleType: string; readonly resolver: string } {
  for (const [moduleType, modules] of Object.entries(manifest.modules)) {
    const module = moduleType === 'function' ? undefined : modules.find(({ key }) => key === moduleKey);
    if (module === undefined) continue;
    const resolver = 'resolver' in module && moduleType !== 'consumer' ? module.resolver?.function : undefined;
    if (resolver === undefined) throw new NotEmulatedError(`invoke from ${moduleKey}, a module without a resolver`);
    return { moduleType, resolver };
  }
  throw new NotEmulatedError(`the module ${moduleKey}, which the manifest does not declare`);
}

import { createHash } from 'node:crypto';
import type { Installation } from './invoke-function';
import type { Manifest } from './manifest';

/** Ids that stay the same from start to start, as those of a site and an installation do. */
export function createInstallation(manifest: Manifest, siteUrl: string): Installation {
  const appId = manifest.app.id.slice(manifest.app.id.lastIndexOf('/') + 1);
  return {
    appId,
    environmentId: stableUuid(`environment ${appId}`),
    installationId: stableUuid(`installation ${appId} ${siteUrl}`),
    cloudId: stableUuid(`site ${siteUrl}`),
  };
}

function stableUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

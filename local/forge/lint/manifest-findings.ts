import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import type { Finding } from './finding';

/** What `forge lint` checks in a manifest, but for remotes, which the app has none of. */
const validations = [
  ValidationTypes.FULL,
  ValidationTypes.PRODUCT_TRIGGER,
  ValidationTypes.AGENT_PRODUCT_CONTEXT,
  ValidationTypes.DEPRECATED_CSP_METHOD,
  ValidationTypes.DEPRECATED_EGRESS_PERMISSIONS,
];

/** Forge's own checks of the `manifest.yml` in the working directory. */
export async function manifestFindings(): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const validation of validations) {
    const processor = ProcessorBuilder.instance()
      .withValidation(validation)
      .withOptions({ deprecatedRuntimes: [] })
      .build();
    const { errors = [] } = await processor.process('manifest.yml');
    for (const { level, line = 0, message } of errors) findings.push({ level, file: 'manifest.yml', line, message });
  }
  return findings;
}

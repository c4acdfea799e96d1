import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse, record, string, unknown } from 'valibot';

/**
 * Compiles Atlassian's schema of documents. It is draft 04, of which it uses nothing that has changed since: Ajv 8 reads
 * it as its own draft once `$schema` is gone.
 */
export function compileAdfSchema(): ValidateFunction {
  const schema = parse(
    record(string(), unknown()),
    JSON.parse(readFileSync(require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json'), 'utf8')),
  );
  return new Ajv({ strict: false }).compile(
    Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema')),
  );
}

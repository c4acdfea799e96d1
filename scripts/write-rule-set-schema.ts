/** `npm run schema`: writes the JSON Schema of rule sets. To be run after every change of their shape. */
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

import { ruleSetSchema, SCHEMA_FILE } from './rule-set-schema';

async function writeSchema(): Promise<void> {
  const options = { ...(await resolveConfig(SCHEMA_FILE)), parser: 'json' };
  await writeFile(SCHEMA_FILE, await format(JSON.stringify(ruleSetSchema()), options));
}

void writeSchema();

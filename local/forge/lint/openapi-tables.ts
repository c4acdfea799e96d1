import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jiraOperations } from '../scopes';

/** The names under which Forge's linter looks for the OpenAPI documents of Atlassian's products. */
const products = ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'] as const;

/**
 * Runs something while Forge's linter finds OpenAPI documents on this machine; without them it asks the network.
 * Jira's is made of the table of operations, the others are empty.
 */
export async function withOpenApiTables<T>(run: () => Promise<T>): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'openapi-tables-'));
  const names = ['USE_LOCAL_SWAGGER', ...products.map((product) => `LOCAL_${product}_SWAGGER`)];
  const before = names.map((name) => [name, process.env[name]] as const);
  process.env['USE_LOCAL_SWAGGER'] = '1';
  for (const product of products) {
    const file = path.join(directory, `${product}.json`);
    writeFileSync(file, JSON.stringify({ paths: product === 'JIRA' ? jiraPaths() : {} }));
    process.env[`LOCAL_${product}_SWAGGER`] = file;
  }
  try {
    return await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    rmSync(directory, { recursive: true, force: true });
  }
}

function jiraPaths(): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path: name, anyOf } of jiraOperations) {
    const [classic = [], granular = []] = anyOf;
    const scopes = [
      { scheme: 'OAuth2', state: 'Current', scopes: classic },
      { scheme: 'OAuth2', state: 'Beta', scopes: granular },
    ];
    paths[name] = { ...paths[name], [method.toLowerCase()]: { 'x-atlassian-oauth2-scopes': scopes } };
  }
  return paths;
}

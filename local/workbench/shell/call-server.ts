import * as v from 'valibot';

const Refusal = v.object({ error: v.string() });

/** A call of the shell to its own server. Rejects with the server's words when it refuses. */
export async function callServer<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  body?: unknown,
): Promise<v.InferOutput<Schema>> {
  const response = await fetch(`/__api/${name}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    const refusal = v.safeParse(Refusal, answer);
    throw new Error(refusal.success ? refusal.output.error : `The workbench answered ${response.status}`);
  }
  return v.parse(schema, answer);
}

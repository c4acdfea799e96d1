import * as v from 'valibot';
import { jiraError } from './jira-error';
import type { Actor } from './model/actor';

/** A routed request: what a resource gets to see. */
export interface JiraRequest {
  readonly actor: Actor;
  readonly query: Query;
  /** A parameter of the path, decoded. */
  readonly param: (name: string) => string;
  /** The body, parsed. @throws JiraError 400 if it is not what the schema says. */
  readonly body: <Output>(schema: v.GenericSchema<unknown, Output>) => Output;
}

export interface JiraAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Objects read for it: each costs a point. */
  readonly objectsRead?: number;
}

/** The query string, read with the types that Jira's documents give. */
export class Query {
  private readonly values: URLSearchParams;

  constructor(queryString: string) {
    this.values = new URLSearchParams(queryString);
  }

  text(name: string): string | undefined {
    return this.values.get(name) ?? undefined;
  }

  /** A list: repeated parameters, each of which may hold several values between commas. */
  list(name: string): readonly string[] {
    return splitCommas(this.values.getAll(name));
  }

  /** @throws JiraError 400 if it is there and not a whole number. */
  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^-?\d{1,15}$/.test(value)) throw jiraError(400, `The value '${value}' of '${name}' is not a number.`);
    return Number(value);
  }

  flag(name: string, whenAbsent: boolean): boolean {
    const value = this.text(name);
    return value === undefined ? whenAbsent : value === 'true';
  }
}

/** Values of a list that may be given one by one or between commas. */
export function splitCommas(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The body's parser of one request. */
export function bodyReader(text: string | undefined): JiraRequest['body'] {
  return (schema) => {
    const parsed = v.safeParse(schema, parseJson(text));
    if (parsed.success) return parsed.output;
    throw jiraError(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
  };
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

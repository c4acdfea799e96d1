import type { RunCommand } from '#run';

/** There is no time left to go on with, or none to wait until Jira may be asked again. */
export class OutOfTime extends Error {
  override readonly name: string = 'OutOfTime';
  constructor(
    /** Nothing is to be sent before; milliseconds since 1970. */
    readonly waitsUntil: number,
  ) {
    super('Out of time.');
  }
}

/** Somebody said otherwise while it waited. */
export class Interrupted extends OutOfTime {
  override readonly name = 'Interrupted';
  constructor(
    waitsUntil: number,
    readonly command: Exclude<RunCommand, 'go'>,
  ) {
    super(waitsUntil);
  }
}

/** Somebody else holds the run now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

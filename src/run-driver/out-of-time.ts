/** There is no time left to go on with, or none to wait until Jira may be asked again. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
  constructor(
    /** Nothing is to be sent before; milliseconds since 1970. */
    readonly waitsUntil: number,
  ) {
    super('Out of time.');
  }
}

/** Somebody else holds the run now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Nobody knows whether what was asked for was done. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  constructor() {
    super('The connection was lost.');
  }
}

/** What is wrong, and where: `rules[3].points`. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

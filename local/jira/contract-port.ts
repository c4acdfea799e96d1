/** Checks requests and answers against a description of Jira's API. Each method gives the faults, none if all is well. */
export interface Contract {
  checkRequest(method: string, path: string, body: unknown): readonly string[];
  checkAnswer(method: string, path: string, status: number, body: unknown): readonly string[];
}

/** A request or an answer that breaks the contract. */
export interface ContractFault {
  readonly side: 'request' | 'answer';
  /** Method, path and query. */
  readonly request: string;
  readonly faults: readonly string[];
}

import { mayBulkChange, type Request } from '#jira';

/** Whether this person may make bulk changes. @throws JiraError */
export type AskMayBulk = () => Promise<boolean>;

/** Asks once, however many want to know; a question that failed is asked again when somebody wants to know next. */
export function createBulkPermission(request: Request): AskMayBulk {
  let asked: Promise<boolean> | undefined;
  return () => {
    if (asked !== undefined) return asked;
    const asking = mayBulkChange(request).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    asked = asking;
    return asking;
  };
}

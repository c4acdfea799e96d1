/** What those who watch a run want of it. */
export const RUN_COMMANDS = ['go', 'pause', 'cancel'] as const;
export type RunCommand = (typeof RUN_COMMANDS)[number];

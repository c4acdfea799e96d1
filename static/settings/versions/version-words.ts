/** What a version is called in the middle of a sentence; 0 is what stood before the first. */
export const versionName = (version: number): string => (version === 0 ? 'the built-in rules' : `version ${version}`);

/** The reason that stands in the history when a version is restored. */
export const restoreReason = (version: number): string => `Restores version ${version}`;

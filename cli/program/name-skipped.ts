/** Says on standard error which rows of a file are skipped, and counts them. */
export function nameSkipped(file: string) {
  let skipped = 0;
  return {
    name: (row: number, reason: string): void => {
      skipped += 1;
      process.stderr.write(`${file}: row ${row} is skipped: ${reason}.\n`);
    },
    count: (): number => skipped,
  };
}

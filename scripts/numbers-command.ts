import { Command, InvalidArgumentError } from 'commander';

/** Exit code of a command that was called in a way it does not understand. */
const MISUSED = 2;

/** A command that takes numbers: what it does not understand ends it with what it expected, before anything runs. */
export const numbersCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : MISUSED));

/** Reads a whole number that is not below the least one. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (!(number >= least)) throw new InvalidArgumentError(`A whole number from ${least} up is expected.`);
    return number;
  };

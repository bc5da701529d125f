import { readFileSync } from 'node:fs'

/**
 * Read the text that a command was given.
 *
 * @param command - The npm script's name, for the sentence that says what is wrong.
 * @param file - A path; `-` is standard input. Where it is missing or cannot be read, says so and ends the process with 2.
 */
export function readInput(command: string, file: string | undefined): string {
  if (!file) return fail(`Give a file to read: npm run -s ${command} -- FILE (or - for standard input).`)
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file === '-' ? 0 : file))
  } catch (error) {
    return fail(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** Say what is wrong on standard error, and end the process. */
export function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

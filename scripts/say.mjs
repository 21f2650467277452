/**
 * What a command tells the person who typed it: numbered steps and plain sentences, nothing else.
 */

/**
 * Announces step `number` of `total`, such as `1 of 4  Packages`.
 * @param {number} number
 * @param {number} total
 * @param {string} title
 */
export function sayStep(number, total, title) {
  process.stdout.write(`${number} of ${total}  ${title}\n`)
}

/**
 * One line of detail under the step in hand.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stdout.write(`        ${sentence}\n`)
}

/**
 * Something that must not be overlooked.
 * @param {readonly string[]} lines
 */
export function sayLoudly(lines) {
  const width = Math.max(...lines.map((line) => line.length)) + 4
  const rule = '*'.repeat(width)
  const body = lines.map((line) => `* ${line.padEnd(width - 4)} *`)
  process.stdout.write(`\n${[rule, ...body, rule].join('\n')}\n\n`)
}

/** A fault that the person can do something about: shown as its sentence, without a stack. */
export class PlainError extends Error {}

/**
 * Runs a command's body; a fault ends it with one sentence (or, for a bug, a stack) and exit code 1.
 * @param {() => Promise<number | void>} body
 */
export async function runCommand(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    const text =
      error instanceof PlainError ? error.message : error instanceof Error ? error.stack : String(error)
    process.stderr.write(`\n${text}\n`)
    process.exitCode = 1
  }
}

import type { Vocabulary } from './vocabulary.ts'

/** How many words of a unit count as its opening. */
const OPENING = 30
/** How many units say what the text is about. */
const LEDE = 2

/**
 * Count the words of the lede that each unit's opening says again: a section often opens by coming back to what all is about.
 *
 * @returns One number a unit, over the root of how many words its opening has; 0 for the first.
 */
export function countEchoes({ words, starts, counts }: Vocabulary): Float64Array {
  const echoes = new Float64Array(starts.length - 1)
  const told = new Uint8Array(counts.length)
  for (let unit = 0; unit < echoes.length; unit++) {
    const [from, to] = [starts[unit] as number, starts[unit + 1] as number]
    const opening = words.subarray(from, Math.min(to, from + OPENING))
    const echoed = opening.reduce((sum, word) => sum + (told[word] as number), 0)
    if (unit > 0) echoes[unit] = echoed / Math.sqrt(Math.max(1, opening.length))
    if (unit < LEDE) for (const word of words.subarray(from, to)) told[word] = 1
  }
  return echoes
}

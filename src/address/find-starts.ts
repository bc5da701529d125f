import type { Word } from './words.ts'

/** A word that a link remembers: as it was, or its hash. */
export interface Remembered {
  readonly key?: string
  readonly hash: number
  readonly bits: 6 | 12
  readonly weight: number
  readonly isProtected: boolean
}

/** A neighbour's share of a vote: what tells which of many `today` is meant, and no more. */
const NEIGHBOUR_VOTE = 0.5
/** Places of a passage that one word may vote for. */
const MOST_VOTES = 200
/** Places looked at closely. */
const MOST_CANDIDATES = 6
/** How many words an edit may have moved a part of the passage by, for it to count as one place: few for a short one. */
export const reachOf = (length: number): number => Math.min(12, 3 + Math.floor(length / 6))

/**
 * Where the passage may begin: each word that it shares with the text votes for the place at which the passage would then begin,
 * rare words more than common ones; the places with most votes in reach of an insertion or two win.
 */
export function findStarts(words: readonly Word[], line: readonly Remembered[], lead: number, length: number): readonly number[] {
  const votes = new Float64Array(words.length + 2 * line.length + 2)
  const shift = line.length - lead
  const byHash = new Map<number, number[]>()
  line.forEach((remembered, i) => {
    const slot = remembered.bits === 12 ? remembered.hash : 4096 + remembered.hash
    const places = byHash.get(slot)
    if (!places) byHash.set(slot, [i])
    // A word at every turn tells no place, and would make the cost a product of both lengths.
    else if (places.length < MOST_VOTES) places.push(i)
  })
  const count = new Map<number, number>()
  for (const { hash } of words) count.set(hash, (count.get(hash) ?? 0) + 1)
  words.forEach((word, t) => {
    const rarity = 1 / Math.sqrt(count.get(word.hash) ?? 1)
    const vote = (i: number, share: number) => {
      const at = t - i + lead + shift
      const isInside = i >= lead && i < lead + length
      votes[at] = (votes[at] ?? 0) + rarity * share * (isInside ? 1 : NEIGHBOUR_VOTE)
    }
    for (const i of byHash.get(word.hash) ?? []) vote(i, 1)
    for (const i of byHash.get(4096 + (word.hash & 63)) ?? []) vote(i, 0.3)
  })
  return findPeaks(votes, reachOf(length)).map((at) => at - shift)
}

function findPeaks(votes: Float64Array, reach: number): readonly number[] {
  const sums = new Float64Array(votes.length)
  let sum = 0
  for (let i = 0; i < votes.length + reach; i++) {
    sum += votes[i] ?? 0
    sum -= votes[i - 2 * reach - 1] ?? 0
    if (i >= reach) sums[i - reach] = sum
  }
  const order = Array.from(sums.keys()).filter(
    (i) => (sums[i] ?? 0) > 0.05 && (sums[i] ?? 0) >= (sums[i - 1] ?? 0) && (sums[i] ?? 0) >= (sums[i + 1] ?? 0),
  )
  // Of a plateau its middle, where the votes themselves fall: its ends would take the place of another peak.
  const heightOf = (i: number) => (sums[i] ?? 0) + 0.01 * (votes[i] ?? 0)
  order.sort((a, b) => heightOf(b) - heightOf(a))
  const peaks: number[] = []
  for (const i of order) {
    if (peaks.length >= MOST_CANDIDATES) break
    if (peaks.every((other) => Math.abs(other - i) > reach)) peaks.push(i)
  }
  return peaks
}

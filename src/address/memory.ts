import type { Hash, Selector, Twin } from './selector.ts'

/**
 * A link's memory: what it knows of a passage beside the passage's words, in letters that an address holds as they are.
 *
 * `before.after.middle.twins`, a letter for 6 bits; `~` and two letters for 12. In front of all, in this order: `!`, the words were read
 * by the second rules (`words.ts`), the first if it is missing; `*`, the middle holds all words; `~`, the passage opens with a name.
 * A fifth field of two letters or digits is a check of all words; of one letter, it keeps the link's end from being a mark.
 * A twin is `~` if it stands before the passage, its neighbours before, `!`, its neighbours
 * after, `!`, and for each word that is another there two letters, its index and the other's hash. Fields at the end may be missing,
 * so that later versions can add some.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export interface Memory extends Omit<Selector, 'text'> {
  /** The middle stands for every word of the passage, not only for those that the address does not show. */
  readonly holdsAll?: boolean
}

/** Nobody remembers more than this: a longer field is not ours. Thirty pages are one letter a word. */
export const MOST_LETTERS = 16_000

export function formatMemory({ before, after, middle, twins, opensWithName, rules, holdsAll, check }: Memory): string {
  const fields = [
    (rules === 2 ? '!' : '') + (holdsAll ? '*' : '') + (opensWithName ? '~' : '') + formatHashes(before),
    formatHashes(after),
    middle.map(formatHash).join(''),
    twins.map(formatTwin).join('*'),
  ]
  if (check !== undefined) return `${fields.join('.')}.${LETTERS[Math.floor(check / 62)]}${LETTERS[check % 62]}`
  const written = fields.join('.').replace(/\.+$/, '')
  // Programs that find links in texts leave a mark at the end out: a field that says nothing keeps it.
  return /[A-Za-z0-9]$/.test(written) ? written : `${fields.join('.')}.A`
}

/** @returns `null` where it is not a memory, or what is left of one. */
export function parseMemory(encoded: string): Memory | null {
  // Some programs encode what need not be.
  const written = encoded.replace(/%(?:21|2A|7E)/gi, decodeURIComponent)
  if (written === '' || written.length > MOST_LETTERS || !/^[\w\-.~!*]*$/.test(written)) return null
  const [lead = ''] = /^!?\*?~?/.exec(written) ?? []
  const [before = '', after = '', middle = '', twins = '', check = ''] = written.slice(lead.length).split('.')
  if (!/^[\w-]*$/.test(before + after) || !/^(?:[\w-]|~[\w-]{2})*$/.test(middle)) return null
  const parsed = twins ? twins.split('*').map(parseTwin) : []
  if (parsed.some((twin) => twin === null)) return null
  return {
    before: parseHashes(before),
    after: parseHashes(after),
    middle: parseMiddle(middle),
    twins: parsed.filter((twin) => twin !== null),
    opensWithName: lead.endsWith('~'),
    rules: lead.startsWith('!') ? 2 : 1,
    ...(lead.includes('*') && { holdsAll: true }),
    ...(/^[A-Za-z0-9]{2}$/.test(check) && { check: LETTERS.indexOf(check.charAt(0)) * 62 + LETTERS.indexOf(check.charAt(1)) }),
  }
}

function formatHashes(values: readonly number[]): string {
  return values.map((value) => LETTERS[value & 63]).join('')
}

function parseHashes(letters: string): readonly number[] {
  return Array.from(letters, (letter) => LETTERS.indexOf(letter))
}

function formatHash({ value, bits }: Hash): string {
  return bits === 6 ? formatHashes([value]) : `~${formatHashes([value >> 6, value])}`
}

function parseMiddle(written: string): readonly Hash[] {
  return Array.from(written.matchAll(/~([\w-]{2})|([\w-])/g), ([, long, short]): Hash => {
    if (short !== undefined) return { value: LETTERS.indexOf(short), bits: 6 }
    const [high = 0, low = 0] = parseHashes(long ?? '')
    return { value: (high << 6) | low, bits: 12 }
  })
}

function formatTwin({ isBefore, before, after, others }: Twin): string {
  return (isBefore ? '~' : '') + [before, after, others.flatMap(({ index, hash }) => [index, hash])].map(formatHashes).join('!')
}

function parseTwin(written: string): Twin | null {
  const match = /^~?([\w-]*)!([\w-]*)(?:!((?:[\w-]{2})*))?$/.exec(written)
  if (!match) return null
  const [before, after, pairs] = [match[1], match[2], match[3]].map((letters) => parseHashes(letters ?? ''))
  const others = (pairs ?? []).flatMap((index, i, all) => (i % 2 === 0 ? [{ index, hash: all[i + 1] ?? 0 }] : []))
  return { isBefore: written.startsWith('~'), before: before ?? [], after: after ?? [], others }
}

import type { Hash, Selector, Twin } from './selector.ts'
import { checkWords } from './words.ts'

/**
 * A link's memory: what it knows of a passage beside the passage's words, in letters that an address holds as they are.
 *
 * `before.after.middle.twins`, a letter for 6 bits; `~` and two letters for 12. In front of all, in this order: `!`, the words were read
 * by the second rules (`words.ts`), the first if it is missing; `*`, the middle holds all words; `~`, the passage opens with a name.
 * By the second rules a fifth field ends it: two letters or digits that check all words, if some are remembered by six bits, and two that
 * check all before them.
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
  if (rules === 1) return fields.join('.').replace(/\.+$/, '')
  const written = `${fields.join('.')}.${check === undefined ? '' : formatCheckLetters(check)}`
  return written + formatCheckLetters(checkWritten(written))
}

/** Two letters or digits for 0 to 3843: no link may end in a mark, which programs that find links in texts leave out. */
function formatCheckLetters(value: number): string {
  return LETTERS.charAt(Math.floor(value / 62)) + LETTERS.charAt(value % 62)
}

function parseCheckLetters(written: string): number {
  return LETTERS.indexOf(written.charAt(0)) * 62 + LETTERS.indexOf(written.charAt(1))
}

/** A check of the memory itself: one that was cut or mistyped on its way is none. */
function checkWritten(written: string): number {
  return checkWords([{ key: written }])
}

/** @returns `null` where it is not a memory, or what is left of one. */
export function parseMemory(encoded: string): Memory | null {
  // Some programs encode what need not be.
  const written = encoded.replace(/%(?:21|2A|7E)/gi, decodeURIComponent)
  if (written === '' || written.length > MOST_LETTERS || !/^[\w\-.~!*]*$/.test(written)) return null
  const [lead = ''] = /^!?\*?~?/.exec(written) ?? []
  // Memories by the first rules had four fields, and nothing to check them by.
  if (!lead.startsWith('!') && written.split('.').length > 4) return null
  if (lead.startsWith('!') && formatCheckLetters(checkWritten(written.slice(0, -2))) !== written.slice(-2)) return null
  const [before = '', after = '', middle = '', twins = '', check = ''] = written.slice(lead.length).split('.')
  // A quotation that is the whole article has no neighbours: its check says so.
  if (before + after + middle + twins === '' && check.length !== 4) return null
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
    ...(check.length === 4 && { check: parseCheckLetters(check) }),
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

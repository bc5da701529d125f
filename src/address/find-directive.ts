import type { Span } from '../article/model.ts'
import type { TextDirective } from './text-directive.ts'
import { readWords, type Word } from './words.ts'

/** Words of a term that are compared: more tell nothing more. Of a passage that is given whole, more. */
const MOST_WORDS = 60
const MOST_WORDS_WHOLE = 400

/**
 * Find a text directive that comes without a memory: a link made by hand or by another browser.
 *
 * As the Text Fragments specification has it, the first place wins where `start` stands, after `prefix`, with `end` behind it before
 * `suffix`. Compared by words, so that marks and spaces may be others.
 *
 * @returns `null` where there is no such place.
 */
export function findDirective(directive: TextDirective, words: readonly Word[]): Span | null {
  const [prefix, start, end, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map((term) =>
    readWords(term ?? '')
      .slice(0, term === directive.start && directive.end === undefined ? MOST_WORDS_WHOLE : MOST_WORDS)
      .map(bareKey),
  )
  if (!start || start.length === 0) return null
  const findEnd = createEndFinder(words, end ?? [], suffix ?? [])
  for (let from = 0; from + start.length <= words.length; from++) {
    if (!standsAt(words, from, start) || !standsAt(words, from - (prefix?.length ?? 0), prefix ?? [])) continue
    const to = findEnd(from + start.length)
    if (to !== null) return { start: (words[from] as Word).start, end: (words[to - 1] as Word).end }
  }
  return null
}

/** Browsers see no currency sign as part of a word. */
const bareKey = ({ key }: Pick<Word, 'key'>): string => (/^\p{Sc}/u.test(key) ? key.slice(1) : key)

function standsAt(words: readonly Word[], at: number, keys: readonly string[]): boolean {
  return at >= 0 && keys.every((key, i) => words[at + i] !== undefined && bareKey(words[at + i] as Word) === key)
}

/** Tells the index behind the passage's last word. Asked from left to right: each word is looked at once. */
function createEndFinder(words: readonly Word[], end: readonly string[], suffix: readonly string[]) {
  let at = 0
  return (from: number): number | null => {
    if (end.length === 0) return standsAt(words, from, suffix) ? from : null
    for (at = Math.max(at, from); at + end.length <= words.length; at++) {
      if (standsAt(words, at, end) && standsAt(words, at + end.length, suffix)) return at + end.length
    }
    return null
  }
}

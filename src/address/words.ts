/**
 * Words as links compare them: spelling and style taken away, so that restyled marks, spaces, accents or hyphens change nothing.
 */

export interface Word {
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  /** Lower case, without accents, apostrophes, soft hyphens and the commas of thousands; a number with its currency sign. Never empty. */
  readonly key: string
  /** A hash of the key, 12 bits. */
  readonly hash: number
  /** A name or a number: what tells one sentence from another of the same frame. */
  readonly isProtected: boolean
}

/**
 * The rules by which a link's words were read; a link keeps to those that it was made by.
 *
 * 1: `1.5` and `15` are the same, currency signs are none of a number, Chinese is one word from mark to mark. 2: today's.
 */
export type WordRules = 1 | 2
export const RULES: WordRules = 2

/** Characters that stand inside a word without being seen: soft hyphen, zero-width spaces and joiners. */
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff'
const LETTERS = `[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}${UNSEEN}]|['’](?=[\\p{L}])|[.,](?=\\p{N})|\\.(?=\\p{Lu}(?!\\p{L})))*`
const WORD = { 1: new RegExp(LETTERS, 'gu'), 2: new RegExp(`(?:\\p{Sc}(?=\\p{N}))?${LETTERS}`, 'gu') }
const MARKS = new RegExp(`[\\p{M}'’${UNSEEN}]`, 'gu')

/** Scripts without spaces: any letter of them may be a word. A quick look, by code unit, and the parts. */
const SPACELESS = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud87f]/
const SPACELESS_LETTER = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
const PARTS = new RegExp(`${SPACELESS_LETTER}\\p{M}*|(?:(?!${SPACELESS_LETTER}).)+`, 'gsu')

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen'.split(
    ' ',
  ),
)

/** Words that any two sentences share: they weigh little. Titles are style (`Mrs Clinton`, `Clinton`). */
const LIGHT = new Set(
  'the a an and or but nor of to in on at by for from with as is are was were be been being it its he she they them his her their this that these those which who whom what when where i you we my your our not no do does did has have had will would could should can may might if than then so just also about into over after before more most very there here up out all mr mrs ms dr sir sen gov rep senator governor congressman congresswoman representative president secretary prof professor'.split(
    ' ',
  ),
)

/** In UTF-16 units: a shorter text is a passage, which must not push the article out; a longer one's words would fill the memory. */
const KEPT = { least: 1000, most: 200_000 }
/** The article read last: each link made in it, or found, asks for its words, and most ask twice. */
let kept: { readonly text: string; readonly words: readonly Word[] } | undefined

/** Divide a text into words. Linear in its length. */
export function readWords(text: string, rules: WordRules = RULES): readonly Word[] {
  if (rules !== RULES || text.length < KEPT.least || text.length > KEPT.most) return divide(text, rules)
  if (kept?.text !== text) kept = { text, words: divide(text, rules) }
  return kept.words
}

function divide(text: string, rules: WordRules): readonly Word[] {
  const words: Word[] = []
  for (const { 0: raw, index } of text.matchAll(WORD[rules])) {
    if (rules === 1 || !SPACELESS.test(raw)) addWord(words, text, raw, index, rules)
    else for (const part of raw.matchAll(PARTS)) addWord(words, text, part[0], index + part.index, rules)
  }
  return words
}

function addWord(words: Word[], text: string, raw: string, start: number, rules: WordRules): void {
  const key = normalise(raw, rules)
  if (!key) return
  const isProtected =
    /\p{N}/u.test(raw) || NUMBER_WORDS.has(key) || (/^\p{Lu}/u.test(raw) && !LIGHT.has(key) && !opensSentence(text, start))
  words.push({ start, end: start + raw.length, key, hash: hashOf(key), isProtected })
}

function normalise(raw: string, rules: WordRules): string {
  // Most words are plain: leave the costly forms to the others.
  if (/^[a-z]+$/.test(raw)) return raw
  const plain = raw.normalize('NFKC').normalize('NFD').replace(MARKS, '').toLowerCase()
  if (rules === 1 || !/\p{N}/u.test(plain)) return plain.replace(/[.,]/g, '')
  // A comma between groups of three is style, elsewhere in a number it is the decimal point of half the world.
  return plain
    .replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
    .replaceAll(',', '.')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '')
}

/** A capital at a sentence's start says nothing of a name. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…\n\r])["'“”‘’«»„([\s]*$/u.test(text.slice(Math.max(0, at - 6), at))
}

/** FNV-1a, folded to 12 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return ((hash >>> 20) ^ (hash >>> 8) ^ hash) & 0xfff
}

/** A check of words in their order, from 0 to 3843: two letters or digits. */
export function checkWords(words: readonly Pick<Word, 'key'>[]): number {
  let hash = 0x811c9dc5
  for (const { key } of words) for (const letter of `${key} `) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0) % 3844
}

/** How much a word says, 0 to 1. A letter of hiragana is an ending or a particle. */
export function weighWord(key: string): number {
  return LIGHT.has(key) || /^[ぁ-ゖ]$/.test(key) ? 0.3 : 1
}

/** In UTF-16 units; what is longer is an address or noise, and costly to compare. */
const LONGEST_WORD = 40

/**
 * Whether two keys are the same word in another spelling: a letter more, less, other or exchanged; two in long words.
 *
 * Numbers have no other spelling: `million` is not `billion`.
 */
export function isRespelt(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  if (longest > LONGEST_WORD || NUMBER_WORDS.has(a) || NUMBER_WORDS.has(b)) return false
  const allowed = longest < 4 ? 0 : longest < 9 ? 1 : 2
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false
  // A slip seldom hits both ends of a word; most pairs are sorted out here, cheaply.
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return false
  if (/\p{N}/u.test(a + b)) return false
  return countEdits(a, b, allowed) <= allowed
}

/** Optimal string alignment distance, given up above `most`. */
function countEdits(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next[j] = least
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

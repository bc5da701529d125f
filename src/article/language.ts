/** A language that its letters tell: the share of all letters that proves it. Kana stand between Chinese characters, so they ask for less. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp, share: number])[] = [
  ['ja', /[\u3040-\u30ff]/g, 0.1],
  ['ko', /\p{sc=Hang}/gu, 0.3],
  ['zh', /\p{sc=Han}/gu, 0.3],
  ['fa', /[پچژگک]/g, 0.03],
  ['ar', /\p{sc=Arab}/gu, 0.3],
  ['he', /\p{sc=Hebr}/gu, 0.3],
  ['uk', /[іїєґ]/gi, 0.03],
  ['ru', /\p{sc=Cyrl}/gu, 0.3],
  ['el', /\p{sc=Grek}/gu, 0.3],
]

/** Words that make up much of any text in a language and little of one in another. */
const COMMON =
  'en the and of to that,de der die und nicht den,fr le les des et une,es el los las que del por una con en,it il che di della gli,pt os que uma não ao em é,nl het een van niet dat,sv och att det som för'
const LANGUAGES = COMMON.split(',').map((line) => line.split(' '))
const START = 0x811c9dc5
const next = (sum: number, code: number): number => Math.imul(sum ^ code, 0x01000193)

/** The places in `LANGUAGES` of those that have a word, by the word's number. */
const HAVING = new Map<number, readonly number[]>()
for (const [at, [, ...words]] of LANGUAGES.entries())
  for (const word of words) HAVING.set(numberOf(word), [...(HAVING.get(numberOf(word)) ?? []), at])

/**
 * The language of a text, as a tag of BCP 47 (`ar`); `''` where neither letters nor words tell.
 *
 * Browsers need it: to choose a Chinese character's form, to hyphenate, to read aloud. Looks at the beginning only.
 */
export function detectLanguage(source: string): string {
  if (source !== last.source) last = { source, language: readLanguage(source) }
  return last.language
}

/** Several stages ask for the same text's, one after the other. */
let last = { source: '', language: '' }

function readLanguage(source: string): string {
  const start = source.slice(0, 4000).replaceAll(/['’]em\b/g, '') // `I heard ’em`, not the Portuguese `em`
  // Letters of Latin scripts alone tell nothing, and most texts have no others.
  if (/[^\0-\u036f\u1e00-\u1eff\u2000-\u20ff]/.test(start)) {
    const letters = count(start, /\p{L}/gu)
    for (const [language, own, share] of SCRIPTS) if (count(start, own) > letters * share) return language
  }
  const found = LANGUAGES.map(() => 0)
  let words = 0
  visitWords(start.toLowerCase(), (number) => {
    words++
    for (const at of HAVING.get(number) ?? []) found[at] = (found[at] as number) + 1
  })
  const most = Math.max(...found)
  return most > Math.max(1, words / 20) ? (LANGUAGES[found.indexOf(most)]?.[0] ?? '') : ''
}

/** Visit the runs of letters by their numbers: to cut the words out costs most of the time that a short text takes. */
function visitWords(text: string, visit: (number: number) => void): void {
  let sum = START
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20
    if (isLetter(code)) sum = next(sum, code)
    else if (sum !== START) {
      visit(sum)
      sum = START
    }
  }
}

/** Of small letters; the block of dashes and quotation marks has none. */
const isLetter = (code: number): boolean =>
  code < 0x80 ? code >= 0x61 && code <= 0x7a : !(code >= 0x2000 && code < 0x2070) && /\p{L}/u.test(String.fromCharCode(code))

/** A word’s number: FNV-1a of its code units. */
function numberOf(word: string): number {
  let sum = START
  for (let at = 0; at < word.length; at++) sum = next(sum, word.charCodeAt(at))
  return sum
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => /^(?:ar|fa|he)$/.test(language)

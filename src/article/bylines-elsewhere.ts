import type { Span } from './model.ts'
import { PERSON_NAME } from './names.ts'

/** A name in a script without capitals. */
const UNCASED_NAME = String.raw`\p{L}[\p{L}\p{M}'’・. -]{1,40}`

/** What opens a byline and what joins its names, by language; English has `bylines.ts`. */
const LEADS: Readonly<Record<string, readonly [lead: string, join: string]>> = {
  de: ['(?:Von|Text:)', 'und'],
  es: ['Por', '[ye]'],
  el: ['(?:Του|Της|Των)', 'και'],
  fr: ['Par', 'et'],
  it: ['(?:Di|A cura di)', 'e'],
  nl: ['Door', 'en'],
  pt: ['Por', 'e'],
  ru: ['(?:Автор[ы]?|Текст):?', 'и'],
  sv: ['(?:Av|Text:)', 'och'],
  uk: ['(?:Автори?|Текст):?', '(?:і|та|й)'],
}
const UNCASED_LEADS: Readonly<Record<string, string>> = {
  ar: '(?:بقلم|إعداد|كتبت?)(?: ?[:：] ?| )',
  fa: '(?:نوشته|به قلم)(?: ?[:：] ?| )',
  he: '(?:מאת|כתבה?)(?: ?[:：] ?| )',
  ja: '(?:文|記者|執筆|取材)(?: ?[:：／/] ?)',
  ko: '(?:글|취재|기자)(?: ?[:：=] ?| )',
  zh: '(?:文|记者|記者|作者|撰文)(?: ?[:：／/] ?)',
}

const known = new Map<string, RegExp | null>()

function patternOf(language: string): RegExp | null {
  const before = known.get(language)
  if (before !== undefined) return before
  const made = createPattern(language)
  known.set(language, made)
  return made
}

function createPattern(language: string): RegExp | null {
  const uncased = UNCASED_LEADS[language]
  if (uncased) return new RegExp(`^${uncased}(${UNCASED_NAME})$`, 'u')
  const [lead, join] = LEADS[language] ?? []
  if (!lead) return null
  const names = `${PERSON_NAME}(?:(?:, | ${join} )${PERSON_NAME})*`
  return new RegExp(String.raw`^${lead} (${names})(?:(?:,|\s*[|·]|\s+[-–—]\s).{0,80})?$`, 'u')
}

/**
 * Who wrote an article, by a line as papers of other languages print it: `Par Claire Dupont`, `Von Klaus Weber und Anna Berg`, `بقلم: ليلى حسن`.
 *
 * @param language - The text's, as `detectLanguage` tells it.
 * @param text - The line at the span, in one piece.
 * @returns The authors' names; `null` where the line is none of these.
 */
export function readAuthorsElsewhere(language: string, span: Span, text: string): readonly Span[] | null {
  const names = patternOf(language)?.exec(text)?.[1]
  // `Par Exemple, il a dit …`: prose.
  if (!names || /[.!?]$/.test(text) || !(UNCASED_LEADS[language] || /\s/.test(names))) return null
  const start = span.start + text.indexOf(names, text.search(/\s|[:：／/]/))
  if (UNCASED_LEADS[language]) return [{ start, end: start + names.trimEnd().length }]
  const parts = new RegExp(PERSON_NAME, 'gu')
  const hasWhole = /^\S+ \S/.test(names.match(parts)?.[0] ?? '')
  return [...names.matchAll(parts)]
    .filter(({ 0: name, index }) => !(hasWhole && isPlace(names, name, index)))
    .map(({ 0: name, index }) => ({ start: start + index, end: start + index + name.length }))
}

/** `Von Anna Schröder, Hamburg`: behind whole names a single word is where they wrote. */
const isPlace = (names: string, name: string, at: number): boolean =>
  !name.includes(' ') && names.slice(0, at).endsWith(', ') && at + name.length === names.length

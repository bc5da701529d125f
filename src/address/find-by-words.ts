import type { Article, Section, Span, Voice } from '../article/model.ts'
import { contains } from '../article/spans.ts'
import { isRespelt, readWords } from './words.ts'

/** Longest quotation whose check is looked for, in UTF-16 units. */
const LONGEST = 6000
/** More places than this say that the words are too common to go by. */
const MOST = 50

/**
 * Find where the words of a slug stand: slugs are made from words of the text, which are still there when the parser, or another
 * title, has given up the slug.
 *
 * @param slug - Words with hyphens between them, all lower case, marks and apostrophes left out; see `formatSlug`.
 */
function findSlugWords(source: string, slug: string): readonly Span[] {
  // Slugs are made of these alone; whatever else stands in an address names nothing.
  if (!/^[\p{L}\p{N}\p{M}\p{Pc}-]{1,300}$/u.test(slug)) return []
  const words = slug.split('-').filter(Boolean)
  if (words.length === 0) return []
  // An apostrophe within a word is not in its slug.
  const pattern = words.map((word) => [...word].join("['’]?"))
  const found = source.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'giu'))
  const spans: Span[] = []
  for (const { index, 0: text } of found) {
    spans.push({ start: index, end: index + text.length })
    if (spans.length >= MOST) break
  }
  return spans
}

/** The section in which the words of a title, given up since, stand most often; the first of several. */
export function findSectionByTitle(article: Article, slug: string): Section | undefined {
  const places = findSlugWords(article.source, slug)
  const counts = article.sections.map((section) => places.filter((place) => contains(section.span, place)).length)
  const most = Math.max(0, ...counts)
  return most > 0 ? article.sections[counts.indexOf(most)] : undefined
}

/**
 * The voice whose name is spelt a little otherwise now, or told more or less fully, if it is but one: `catherine-moore` → Catherine Moor,
 * `charles` → King Charles.
 */
export function findVoiceByName(voices: readonly Voice[], slug: string): Voice | undefined {
  const wanted = slug.split('-')
  const alike = voices.filter((voice) => {
    const words = voice.slug.split('-')
    return words.length === wanted.length && words.every((word, at) => word === wanted[at] || isRespelt(word, wanted[at] ?? ''))
  })
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined
  const fuller = voices.filter((voice) => isPartOf(wanted, voice.slug.split('-')) || isPartOf(voice.slug.split('-'), wanted))
  return fuller.length === 1 ? fuller[0] : undefined
}

/** Whether some words are the last of others: `moore` of `catherine-moore`. */
const isPartOf = (words: readonly string[], others: readonly string[]): boolean =>
  words.length < others.length && others.slice(-words.length).join('-') === words.join('-')

/** Of the words in either slug, the share in both from which on a headline may be another's, mended. */
const RENAMED = 0.3

/** The article whose headline is most like the one that a slug was made from, if any is like it at all. */
export function findRenamed<Entry extends { readonly slug: string }>(entries: readonly Entry[], slug: string): Entry | undefined {
  const wanted = new Set(slug.split('-'))
  const likenessOf = (entry: Entry) => {
    const words = new Set(entry.slug.split('-'))
    const both = [...words].filter((word) => wanted.has(word)).length
    return both / (words.size + wanted.size - both)
  }
  const ranked = entries.map((entry) => ({ entry, likeness: likenessOf(entry) })).sort((a, b) => b.likeness - a.likeness)
  const [best] = ranked
  return best && best.likeness >= RENAMED ? best.entry : undefined
}

/** Fewer words than these stand in too many texts by chance. */
const FEWEST_WORDS = 4

/**
 * Find the words that an id was made for, where the parser does not see a quotation or statement in them any more. The check at the
 * id's end tells where they end, and that they are the same to the letter.
 *
 * @param id - As `formatQuoteIds` makes it.
 * @returns `undefined` where they are few, or stand more than once: then nothing tells which were meant.
 */
export function findCheckedWords(source: string, id: string): Span | undefined {
  const [, words, check] = /^(.+)-([a-z0-9]{5})(?:-\d{1,3})?$/.exec(id) ?? []
  if (!words || !check || readWords(words.replaceAll('-', ' ')).length < FEWEST_WORDS) return undefined
  const found = findSlugWords(source, words).flatMap(({ start }) => findChecked(source, start, check) ?? [])
  return found.length === 1 ? found[0] : undefined
}

function findChecked(source: string, start: number, check: string): Span | undefined {
  let hash = 0x811c9dc5
  for (let at = start; at < Math.min(source.length, start + LONGEST); at++) {
    hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193)
    if ((hash >>> 0).toString(36).padStart(5, '0').slice(-5) === check) return { start, end: at + 1 }
  }
  return undefined
}

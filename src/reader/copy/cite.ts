import { abbreviate, invert, readName } from './author-names.ts'
import { ENGLISH, nestMarks, quote, typesetMarks } from './marks.ts'
import type { Quoted } from './quoted.ts'
import { type TitleStyle, toSentenceCase, toTitleCase } from './title-case.ts'

const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/**
 * APA, 7th edition: the speaker is quoted at second hand. A page without a date is cited with the day of reading. The title is a sentence in
 * the list (6.17) and has capitals in the text (8.14).
 */
export function formatApa(quoted: Quoted): string {
  const { words, speaker, isLikely, headline, authors, date, url, sourceUrl, accessed } = quoted
  const names = authors.map(readName)
  const year = date?.slice(0, 4) ?? 'n.d.'
  const title = `“${withComma(titleInMarks(quoted, 'apa'), /[?!…][’”]*$/)}” ${year}`
  const by =
    names.length > 0
      ? `${nameInText(
          names.map(({ family }) => family),
          '&',
          2,
        )}, ${year}`
      : title
  const cited = speaker ? `${nameSpeaker(speaker, isLikely)}, as cited in ${by}` : by
  const when = `(${date ? writeApaDay(date) : 'n.d.'}).`
  const list = joinNames(names.map(abbreviate), '&', true)
  const listed = endWithStop(typesetMarks(quoted.language === 'en' ? toSentenceCase(headline, quoted.body) : headline))
  const lead = list ? `${endWithStop(list)} ${when} ${listed}` : `${listed} ${when}`
  const where = sourceUrl ?? url
  return `${quoteInText(words, cited, countWords(words) >= 40)}\n\n${lead} ${date ? where : `Retrieved ${writeDay(accessed)}, from ${where}`}`
}

/** Who speaks; where that is not certain, the citation says so. */
const nameSpeaker = (speaker: string, isLikely?: boolean): string => (isLikely ? `probably ${speaker}` : speaker)

/** Letters in a line of typescript. */
const LINE = 85

/** A headline for a place between marks; in English in the capitals of a style, other languages have their own rules. */
function titleInMarks({ headline, language }: Quoted, style: TitleStyle): string {
  return nestMarks(language === 'en' ? toTitleCase(headline, style) : headline)
}

const countWords = (words: string): number => words.split(/\s+/).length

/** The words with their source in brackets, and the stop behind it; long ones as a block without marks, whose stop stands before it. */
function quoteInText(words: string, cited: string, isBlock: boolean): string {
  if (isBlock) return `    ${typesetMarks(words)} (${cited})`
  return /\.$/.test(words) ? `“${nestMarks(words.slice(0, -1))}” (${cited}).` : `“${nestMarks(words)}” (${cited})`
}

/** MLA, 9th edition: `qtd. in` for words at second hand; the day of access where the page has no date; the title in capitals (2.90). */
export function formatMla(quoted: Quoted): string {
  const { words, speaker, isLikely, authors, date, url, sourceUrl, accessed } = quoted
  const names = authors.map(readName)
  const [first, second] = [names[0] && invert(names[0]), authors[1]]
  const list = names.length > 2 ? `${first}, et al.` : second ? `${first}, and ${second}` : (first ?? '')
  const headline = titleInMarks(quoted, 'mla')
  const title = `“${endWithStop(headline)}”`
  const by =
    names.length > 0
      ? nameInText(
          names.map(({ family }) => family),
          'and',
          2,
        )
      : `“${headline}”`
  const cited = speaker ? `${nameSpeaker(speaker, isLikely)}, qtd. in ${by}` : by
  const when = date ? `${writeMlaDay(fromDay(date))}, ` : ''
  const where = (sourceUrl ?? url).replace(/^https?:\/\//, '')
  const read = date ? '' : ` Accessed ${writeMlaDay(accessed)}.`
  return `${quoteInText(words, cited, words.length > 4 * LINE)}\n\n${list ? `${endWithStop(list)} ` : ''}${title} ${when}${where}.${read}`
}

/** Chicago, 17th edition: a full note, with the title in capitals (8.159). */
export function formatChicago(quoted: Quoted): string {
  const { words, speaker, isLikely, authors, date, url, sourceUrl, accessed } = quoted
  const named = speaker && nameSpeaker(speaker, isLikely)
  const said = named ? `${named.charAt(0).toUpperCase()}${named.slice(1)}, quoted in ` : ''
  const by = nameInText(authors, 'and', 3)
  const when = date ? writeDay(fromDay(date)) : `accessed ${writeDay(accessed)}`
  const title = `“${withComma(titleInMarks(quoted, 'chicago'))}”`
  return `${quote(words, ENGLISH)}\n\n${said}${by ? `${by}, ` : ''}${title} ${when}, ${sourceUrl ?? url}.`
}

/** At the machine's own midnight, as the days of reading are. */
function fromDay(day: string): Date {
  return new Date(`${day}T00:00`)
}

function writeDay(day: Date): string {
  return day.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' })
}

function writeApaDay(date: string): string {
  const day = fromDay(date)
  return `${day.getFullYear()}, ${day.toLocaleDateString('en-US', { month: 'long', day: 'numeric' })}`
}

function writeMlaDay(day: Date): string {
  return `${day.getDate()} ${MONTHS[day.getMonth()]} ${day.getFullYear()}`
}

/** A sentence's end, where the text has none of its own; before a mark that closes, as American printers have it. */
function endWithStop(text: string): string {
  return /[.?!…][’”]*$/.test(text) ? text : text.replace(closing(text), '.$&')
}

/** The marks at the end that close words within; an apostrophe, whose opening mark is missing or closed already, does not. */
function closing(text: string): RegExp {
  const count = (mark: string) => text.split(mark).length - 1
  const isApostrophe = /’$/.test(text) && count('‘') < text.replace(/(?<=\p{L})’(?=\p{L})/gu, '').split('’').length - 1
  return isApostrophe ? /$/ : /[’”]*$/
}

/** A comma in place of the full stop; behind a question mark that belongs to a title it stays, unless the style leaves it out. */
function withComma(text: string, without?: RegExp): string {
  if (without?.test(text)) return text
  const open = text.replace(/\.(?=[’”]*$)/, '')
  return open.replace(closing(open), ',$&')
}

/** @param most - So many are named; of more only the first. */
function nameInText(names: readonly string[], last: string, most: number): string {
  return names.length > most ? `${names[0]} et al.` : joinNames(names, last)
}

/** @param hasComma - Before the last, as reference lists have it. */
function joinNames(names: readonly string[], last: string, hasComma = false): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')}${hasComma || names.length > 2 ? ',' : ''} ${last} ${names.at(-1)}`
}

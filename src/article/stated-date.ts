import { detectLanguage } from './language.ts'
import { findMonth } from './months.ts'

const TH = '(?:st|nd|rd|th|er|[.º])?'
/** With the month as a number only where its place is beyond doubt: the year first, or the parts between full stops. */
const DATES = [
  String.raw`(?<year>\d{4})(?:-| ?[./年년] ?)(?<number>\d{1,2})(?:-| ?[./月월] ?)(?<day>\d{1,2})(?: ?[日일.])?`,
  String.raw`(?<day>\d{1,2})\. ?(?<number>\d{1,2})\. ?(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})${TH} (?:de )?(?<month>\p{L}{3,})\.?,? (?:del? )?(?<year>\d{4})(?: ?(?:г|р|года|року)\.?)?`,
  String.raw`(?<month>\p{L}{3,})\.? (?<day>\d{1,2})${TH},? (?<year>\d{4})`,
]
/** What says that a text came out, by how the words begin: in English, German, French and so on, in the order of `language.ts`. */
const OUT =
  'publi|gepubl|posted|updated|modified|date|veröffentlicht|erschienen|aktualisiert|stand|mis à jour|actualizad|fecha|pubblicat|aggiornat|atualizad|bijgewerkt|geplaatst|uppdaterad|опубликован|обновлен|дата|опубліковано|оновлено|δημοσι|ενημ|פורסם|עודכן|نشر|تحديث|آخر تحديث|تاريخ|منتشر|公開|更新|配信|掲載|発行|发布|發布|发表|刊登|입력|수정|등록|게시|승인'
/** `Last updated on`, a front matter's `date:`, `Veröffentlicht am`, `公開日：`, `By Ana Ruiz |`; a word may stand before it and one behind. */
const LEAD = String.raw`(?:(?:\p{L}{2,8} )?(?:${OUT})\p{L}*(?: \p{L}{1,4})?(?!\p{L})[:：]? ?["']?|(?:by|von|par|por|di|door|av) [^|·•,]{2,60}[|·•,–—] ?)?`
/** The time of day, with the place whose clock it is: `, 10:15 GMT`, ` um 10.15 Uhr`, ` à 10h15`, ` 10時15分`. */
const TIME = String.raw`["']?(?:(?:,|،| \p{L}{1,3}\.?|T| [|·•–—-])? ?(?:(?:오전|오후|午前|午後|上午|下午) ?)?\d{1,2}(?:[:.h]\d{2}|[時时시]).{0,20})?`
/** A dateline's town, and behind the date its agency. */
const TOWN = String.raw`[\p{L} .'’-]{3,40}, `
const AGENCY = String.raw` ?(?:\([^)]{2,30}\) ?)?[-–—]{1,2} `

/** So many lines at the top may say when an article is of. */
const TOP = 12
/** A dateline stands at the beginning of a long line. */
const REACH = 120

/**
 * The day that an article says it is of, in a line of its own near the top, behind the byline, or in an agency's dateline, as its
 * language writes it.
 *
 * A date in the story is no such thing, nor one without a year: that would need to know which year it is.
 *
 * @returns As ISO 8601 writes it, `2024-06-19`.
 * @example
 * findStatedDate('Rain expected\n\nPublished June 19, 2024, 10:15 GMT\n\nIt will rain.') // '2024-06-19'
 * findStatedDate('市長が辞任\n\n公開日：2024年3月12日\n\n市長が辞任した。') // '2024-03-12'
 */
export function findStatedDate(source: string): string | undefined {
  const language = detectLanguage(source)
  const patterns = patternsOf(language)
  const lines = toFigures(source.slice(0, 6000)).split('\n')
  const top = lines.map((line) => line.trim().slice(0, REACH)).filter(Boolean)
  for (const line of top.slice(0, TOP)) {
    if (!/\d{4}/.test(line)) continue
    for (const pattern of patterns) {
      const day = readDay(pattern.exec(line)?.groups, language)
      if (day) return day
    }
  }
  return undefined
}

/** Arabic, Persian and wide figures as `0` to `9`, which their last four bits are. */
function toFigures(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (figure) => String(figure.charCodeAt(0) & 15))
}

const known = new Map<string, readonly RegExp[]>()

function patternsOf(language: string): readonly RegExp[] {
  const patterns = known.get(language) ?? createPatterns(language)
  known.set(language, patterns)
  return patterns
}

function createPatterns(language: string): readonly RegExp[] {
  const days = nameWeekdays(language)
  const [before, after] = [`(?:(?:${days}),? )?`, `(?:,? ?[(（]?(?:${days})[)）]?)?`]
  return DATES.flatMap((date) => [
    new RegExp(`^${LEAD}${before}${date}${after}${TIME}$`, 'iu'),
    new RegExp(`^${TOWN}${before}${date}${AGENCY}`, 'iu'),
  ])
}

/** The weekday's names in a language and in English, long and short, as a pattern; Arabic has its own comma. */
function nameWeekdays(language: string): string {
  const names = [language, 'en'].flatMap((locale) =>
    Array.from({ length: 7 }, (_, day) => new Date(2024, 0, day + 1)).flatMap((day) =>
      (['long', 'short'] as const).map((weekday) => day.toLocaleDateString(locale || 'en', { weekday }).replace('.', '')),
    ),
  )
  return `(?:${[...names, 'tues', 'wednes', 'thurs'].sort((a, b) => b.length - a.length).join('|')})[.،]?`
}

function readDay(groups: Record<string, string | undefined> | undefined, language: string): string | undefined {
  if (!groups) return undefined
  const month = groups.month ? readMonth(groups.month, language) : Number(groups.number) - 1
  const date = new Date(Date.UTC(Number(groups.year), month, Number(groups.day)))
  // The 31st of June is no day.
  return date.getUTCMonth() === month && date.getUTCDate() === Number(groups.day) ? date.toISOString().slice(0, 10) : undefined
}

/** English is everywhere, and dates of it above texts of other languages. */
function readMonth(word: string, language: string): number {
  const month = findMonth(word, language)
  return month < 0 ? findMonth(word, 'en') : month
}

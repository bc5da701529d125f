const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?`
const DATES = [
  String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})`,
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (?<year>\d{4})`,
  String.raw`${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`,
]
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?'
/** `Published`, `Last updated on`, a front matter's `date:`, `By Ana Ruiz |`; a dateline's town. */
const LEAD = `(?:(?:(?:first|last) )?(?:published|posted|updated|modified|date)(?: on| at)?:? ?["']?|by [^|·•,]{2,60}[|·•,–—] ?)?`
/** The time of day, with the place whose clock it is: `, 10:15 GMT`. */
const TIME = String.raw`["']?(?:(?:,| at|T| [|·•–—-])? ?\d{1,2}[:.]\d{2}.{0,20})?`
const LINES = DATES.flatMap((date) => [
  new RegExp(`^${LEAD}${WEEKDAY}${date}${TIME}$`, 'iu'),
  new RegExp(String.raw`^[\p{L} .'’-]{3,40}, ${WEEKDAY}${date} ?(?:\([^)]{2,30}\) ?)?[-–—]{1,2} `, 'iu'),
])

/** So many lines at the top may say when an article is of. */
const TOP = 12
/** A dateline stands at the beginning of a long line. */
const REACH = 120

/**
 * The day that an article says it is of, in a line of its own near the top, behind the byline, or in an agency's dateline.
 *
 * A date in the story is no such thing, nor one without a year: that would need to know which year it is.
 *
 * @returns As ISO 8601 writes it, `2024-06-19`.
 * @example
 * findStatedDate('Rain expected\n\nPublished June 19, 2024, 10:15 GMT\n\nIt will rain.') // '2024-06-19'
 */
export function findStatedDate(source: string): string | undefined {
  const lines = source.slice(0, 6000).split('\n')
  const top = lines.map((line) => line.trim().slice(0, REACH)).filter(Boolean)
  for (const line of top.slice(0, TOP)) {
    for (const pattern of LINES) {
      const day = readDay(pattern.exec(line)?.groups)
      if (day) return day
    }
  }
  return undefined
}

function readDay(groups: Record<string, string | undefined> | undefined): string | undefined {
  if (!groups) return undefined
  const month = groups.month ? MONTHS.indexOf(groups.month.slice(0, 3).toLowerCase()) : Number(groups.number) - 1
  const date = new Date(Date.UTC(Number(groups.year), month, Number(groups.day)))
  // The 31st of June is no day.
  return date.getUTCMonth() === month && date.getUTCDate() === Number(groups.day) ? date.toISOString().slice(0, 10) : undefined
}

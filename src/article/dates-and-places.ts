import type { Span } from './model.ts'
import { textOf } from './spans.ts'

export const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?'
/**
 * A whole date of any language, but for the month before the day: `12. März 2024`, `12 de marzo de 2024`, `2024年3月12日`.
 *
 * What stands between day and year is a month in whatever language, unless it is `10 films 2024`.
 */
export const DAY = String.raw`(?:\p{N}{4}[-年년] ?\p{N}{1,2}[-月월] ?\p{N}{1,2}[日일]?|\p{N}{1,2}(?:st|nd|rd|th|er|[.º])? (?:de )?(?!(?!mars|aug)\p{Ll}+s )\p{L}{3,}\.?,? (?:del? )?\p{N}{4})`
const DATES = [
  new RegExp(String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b`, 'u'),
  new RegExp(String.raw`(?<!\p{N})${DAY}(?!\p{N})`, 'u'),
  new RegExp(String.raw`\b(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})\b`, 'u'),
  new RegExp(String.raw`\b${MONTH} \d{4}\b`, 'u'),
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u,
]

/** The fullest date that is said in any of the spans: `June 19, 2024` before `Wednesday`. */
export function findDate(source: string, spans: readonly Span[]): Span | undefined {
  for (const date of DATES) {
    for (const span of spans) {
      const match = date.exec(textOf(source, span))
      if (match) return { start: span.start + match.index, end: span.start + match.index + match[0].length }
    }
  }
  return undefined
}

const PROPER = String.raw`\p{Lu}[\p{L}\p{M}'’.\-]*\p{L}`
const PLACE_NAME = `(?:the )?${PROPER}(?: (?:of |de |del |la |the )?${PROPER}){0,4}`
/** `at Harwich Bay in Essex`, `in Portland, Oregon`, `outside the White House`. */
const PLACE = new RegExp(
  String.raw`\b(?:at|in|near|outside|inside) (${PLACE_NAME}(?:(?:, | in | at | near )${PLACE_NAME}){0,2})`,
  'gu',
)
const NO_PLACE = new RegExp(String.raw`^(?:${MONTH}|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b`, 'u')

/** The last place that is said in a span, as captions name it: `Harwich Bay in Essex`. */
export function findPlace(source: string, span: Span): Span | undefined {
  let place: Span | undefined
  for (const match of textOf(source, span).matchAll(PLACE)) {
    const name = match[1] ?? ''
    const start = span.start + match.index + match[0].length - name.length
    if (!NO_PLACE.test(name)) place = { start, end: start + name.length }
  }
  return place
}

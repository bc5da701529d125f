import type { Span } from './model.ts'
import { textOf } from './spans.ts'

export const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?'
/** Months as the languages of `language.ts` write them in dates, short or long. Case does not matter. */
const ANY_MONTH = `(?:${[
  'jan(?:uar[iy]?|vier|v|eiro)?|jän(?:ner)?|ene(?:ro)?|gen(?:naio)?|feb(?:ruar[iy]?|rero|braio)?|fév(?:r(?:ier)?)?|fev(?:ereiro)?',
  'mar(?:ch|s|zo|ço)?|märz|mrt|maart|apr(?:ile?)?|avr(?:il)?|abr(?:il)?|ma[iyj]o?|mag(?:gio)?|mei|june?|juni|junio|junho|juin|giu(?:gno)?',
  'july?|juli|julio|julho|juil(?:let)?|lug(?:lio)?|aug(?:ust(?:us|i)?)?|août|ago(?:sto)?|sep(?:t(?:iembre|emb(?:er|re))?)?|set(?:tembre|embro)?',
  'o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:iembre|emb(?:er|re|ro))?|dec(?:ember)?|déc(?:embre)?|dez(?:emb(?:er|ro))?|di[cs](?:iembre|embre)?',
  String.raw`(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\p{L}{0,6}`,
  String.raw`(?:ιαν|φεβ|μαρ|απρ|μαΐ|μαι|ιουν|ιουλ|αυγ|σεπ|οκτ|νοε|δεκ)\p{L}{0,8}`,
  '(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)|ב(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)',
  '(?:يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون|شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|آب|[أا]يلول|تشرين|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت)(?: (?:الأول|الثاني))?',
  'ژانویه|فوریه|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
].join('|')})`
/** A whole date of any language, but for the month before the day: `12. März 2024`, `12 de marzo de 2024`, `2024年3月12日`. */
export const DAY = String.raw`(?:\p{N}{4}[-年년] ?\p{N}{1,2}[-月월] ?\p{N}{1,2}[日일]?|\p{N}{1,2}(?:st|nd|rd|th|er|[.º])? (?:de )?${ANY_MONTH}\.?,? (?:del? )?\p{N}{4})`
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u
const DATES = [
  new RegExp(String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\p{N}-])${DAY}(?!\p{N})`, 'iu'),
  new RegExp(String.raw`\b(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})\b`, 'u'),
  new RegExp(String.raw`\b${MONTH} \d{4}\b`, 'u'),
  WEEKDAY,
]

/** The fullest date that is said in any of the spans: `June 19, 2024` before `Wednesday`. */
export function findDate(source: string, spans: readonly Span[]): Span | undefined {
  const texts = spans.map((span) => textOf(source, span))
  const hasFigures = texts.some((text) => /\p{N}/u.test(text))
  for (const date of hasFigures ? DATES : [WEEKDAY]) {
    for (const [i, span] of spans.entries()) {
      const match = date.exec(texts[i] as string)
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

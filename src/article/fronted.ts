import { type Draft, shapeAt } from './draft.ts'
import { BODY, FIRST_NAME, HEAD, PLACE, PREPOSITION, TITLE } from './lexicon.ts'
import { isBodys } from './name-forms.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { isCapital, LOWER, NUMBER, POSSESSIVE, PUNCTUATION } from './tokens.ts'

/**
 * Whether the name read so far is a time or a place that stands before its clause without a comma, and somebody’s name begins here:
 * `In Norrby | Anna Berg said`, `Last April | Tom Holt joined`, `On Twitter | Tom Holt wrote`. English only.
 */
export function closesFronted(prose: Prose, { name, at }: Draft): boolean {
  if (prose.lexicon || name?.end !== at || at - name.start > LONGEST_PLACE || shapeAt(prose, at - 1) === POSSESSIVE) return false
  const end = endOfCapitals(prose, at)
  if (isMonth(prose, name.start) && name.start === at - 1) return opensWhen(prose, name.start, end)
  if (end - at !== 2 || !opensWhere(prose, name.start) || shapeAt(prose, end) === POSSESSIVE) return false
  for (let before = name.start; before < at; before++)
    if (
      traitsAt(prose, before) & (FIRST_NAME | TITLE) &&
      !(traitsAt(prose, before) & PLACE) &&
      !OPENS_PLACE.test(textAt(prose, name.start))
    )
      return false
  const last = traitsAt(prose, end - 1)
  if (last & (PLACE | HEAD | BODY) || isBodys(prose, end - 1) || PLACES.test(textAt(prose, end - 1))) return false
  if (PLACES.test(textAt(prose, at)) || OPENS_PLACE.test(textAt(prose, at - 1))) return false
  return (
    (traitsAt(prose, at) & FIRST_NAME) > 0 ||
    ((traitsAt(prose, at - 1) & PLACE) > 0 && isVerbAt(prose, end)) ||
    isAgeAt(prose, end)
  )
}

/** In words: `Hong Kong`. */
const LONGEST_PLACE = 2

function endOfCapitals(prose: Prose, from: number): number {
  let at = from
  while (at < from + 4 && isCapital(shapeAt(prose, at))) at++
  return at
}

/** In full, unlike `MONTH`: `Since Jan Berg took over` tells of no January. Feasts too. */
const isMonth = (prose: Prose, at: number): boolean =>
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Thanksgiving)$/.test(
    textAt(prose, at),
  )

/** `In April Holt`, `Last May Anna Holt`; who is called April stands behind other words, and owns things: `in April Holt’s`. */
function opensWhen(prose: Prose, at: number, end: number): boolean {
  if (shapeAt(prose, end) === POSSESSIVE && end === at + 2) return false
  if (/^(?:in|since|until|till|last|next|this|during|early|late|at)$/i.test(textAt(prose, at - 1))) return true
  return end > at + 2 && (traitsAt(prose, at - 1) & PREPOSITION) > 0 && !/^(?:April|May|June|August)$/.test(textAt(prose, at))
}

/** `In`, `At`, `On` before a clause. */
function opensWhere(prose: Prose, at: number): boolean {
  if (
    !/^(?:in|at|on|outside|inside|near|across|after|before|during|under|since|despite|within|throughout)$/i.test(
      textAt(prose, at - 1),
    )
  )
    return false
  return prose.sentenceStart[prose.sentence[at] as number] === at - 1 || shapeAt(prose, at - 2) === PUNCTUATION
}

/** A word in small letters that is not who: no `in Boston Old Town officials`. */
const isVerbAt = (prose: Prose, at: number): boolean => shapeAt(prose, at) === LOWER && !(traitsAt(prose, at) & HEAD)

/** `Anna Berg, 52,`. */
const isAgeAt = (prose: Prose, at: number): boolean =>
  textAt(prose, at) === ',' && shapeAt(prose, at + 1) === NUMBER && textAt(prose, at + 2) === ','

/** What places are called by that begin or end with somebody’s name: `Fort Wayne`, `St James Park`, `Anna Berg Square`. */
const OPENS_PLACE =
  /^(?:New|Old|San|Santa|Sant|Saint|St\.?|Fort|Ft\.?|Mount|Mt\.?|Lake|Port|Point|North|South|East|West|Camp|Cape|Upper|Lower|Great|Los|Las|El|La|Le|King|Queen|Prince|Princess)$/
const PLACES =
  /^(?:Street|Square|Park|Bridge|Lane|Hill|Hills|Beach|Bay|River|Island|Islands|Station|Cup|Open|Games|Stadium|Palace|Castle|House|Hall|Day|Week|City|Town|Village|Valley|Heights|Springs|Falls|Creek|Place|Cent(?:er|re)|Arena|Field|Fields|Forest|Garden|Green|Grove|Market|Mall|Plaza|Pier|Point|Port|Quay|Ridge|Wood|Woods|Award|Awards|Prize|Tower|Towers|Live|Today|Tonight|Show|Drive|Way|Close|Row|Cross|Gate|Wharf|Act|Bill|Report)$/

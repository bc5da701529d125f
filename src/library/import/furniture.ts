import { wordsOf } from './html-words.ts'

/** Elements without others that stand on lines of their own. */
const LINE =
  ':is(p, div, span, a, button, li, small, strong, b, em, aside):not(:has(p, div, section, article, ul, ol, li, figure, table, blockquote))'
/** What stands there is somebody’s words, or tells of a picture. */
const OF_STORY = 'blockquote, q, figure, h1, h2, h3, h4, h5, h6, table, pre'

/** In UTF-16 units. */
const LONGEST = 160

/** Lines that are no part of any story: where an advertisement stood, what a page offers to do with itself. */
const FURNITURE =
  /^(?:advertise?ments?|advertising|(?:article|story|scroll) continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?|skip (?:past )?(?:advertisement|newsletter promotion)|listen to (?:this )?(?:article|story)(?: ?[([·•–—-]? ?\d[\d:]*(?: ?mins?| minutes?)?[)\]]?)?|\d{1,2}[ -]min(?:ute)?s?[ -]read|share(?: (?:this )?(?:article|story)| on (?:facebook|twitter|x|whatsapp|linkedin|reddit))?|save(?: (?:this )?(?:article|story)| for later)?|copy (?:link|url)|(?:give|gift) (?:this )?article|sign up (?:for|to) (?:our|the) [^.!?]{2,60} newsletters?|(?:view|show|read) (?:all )?(?:\d+ )?comments|follow us on [^.!?]{2,30})[.:]?$/i

/** `Read more: Bridge closes`, where the rest is a link: what leads to another story. */
const LEADS_ON =
  /^(?:read (?:more|also|next)|related(?: (?:article|story|stories|content))?|see also|also read|more on this(?: story)?|don[’']t miss)\s*[:|–—-]\s*/i

/**
 * Take away the furniture that stands between an article’s paragraphs, whatever its classes are called. What is taken away is told of as skipped
 * by whoever compares the text with the page.
 *
 * @returns Its words, a line each.
 */
export function removeFurniture(body: Element): readonly string[] {
  const removed: string[] = []
  for (const one of body.querySelectorAll(LINE)) {
    if ((one.textContent?.length ?? 0) > LONGEST || !one.isConnected || one.closest(OF_STORY)) continue
    const words = wordsOf(one)
    const whole = outermost(one, words, body)
    if (isWithinLine(whole, words)) continue
    if (!FURNITURE.test(words) && !isLeadingOn(whole, words)) continue
    whole.remove()
    removed.push(words)
  }
  return removed
}

/** The largest element with the same words. */
function outermost(one: Element, words: string, body: Element): Element {
  let whole = one
  for (let above = whole.parentElement; above && above !== body; above = whole.parentElement) {
    if ((above.textContent?.length ?? 0) > LONGEST || wordsOf(above) !== words) break
    whole = above
  }
  return whole
}

/** `<b>Share</b> of a paragraph`: a part of a line. */
const isWithinLine = (one: Element, words: string): boolean => {
  const line = one.closest('p, li, td, dd')
  return line !== null && wordsOf(line) !== words
}

function isLeadingOn(one: Element, words: string): boolean {
  const lead = LEADS_ON.exec(words)?.[0]
  if (!lead) return false
  const linked = [...one.querySelectorAll('a')].map(wordsOf).join(' ')
  return linked.endsWith(words.slice(lead.length)) && words.length > lead.length
}

import { wordsOf } from './html-words.ts'

const SOURCES = 'footer, figcaption, cite'
const OWN_BLOCK = 'p, div, footer, figcaption'
const PULLED = ['pullquote', 'pull-quote', 'pull_quote'].map((name) => `[class*="${name}" i]`).join()
const SOURCE_AT_END = /\s[-–—―]{1,2} ?\p{Lu}[^!?…]{0,140}$/u
/** Fewer words stand in a text by chance. */
const FEWEST_PULLED = 3

/**
 * Make a page tell by words what it tells of quotations by its elements: marks for `<q>`, and below the words of a block quotation its source
 * behind a dash, wherever the page has that. A pull quote is a block quotation too.
 */
export function markQuotes(body: Element): void {
  // From within, so that the outer ones can still be asked for.
  for (const quoted of [...body.querySelectorAll('q')].reverse()) setMarks(quoted)
  for (const aside of body.querySelectorAll(`aside:is(${PULLED})`)) if (!aside.querySelector('blockquote')) becomeQuotation(aside)
  for (const [quotation, source] of findSources(body)) moveBelow(quotation, source)
}

/** Leave out what a page shows large besides, where the text has it too. */
export function leaveOutPulled(body: Element): void {
  const pulled = [...body.querySelectorAll(`:is(aside, blockquote, figure):is(${PULLED})`)]
  if (pulled.length === 0) return
  const text = ` ${flatten(wordsOf(body))} `
  for (const one of pulled) {
    const words = flatten(wordsOf(one).replace(SOURCE_AT_END, ''))
    const isRepeated = text.split(` ${words} `).length > 2
    if (isRepeated && words.split(' ').length >= FEWEST_PULLED) one.remove()
  }
}

const flatten = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function setMarks(quoted: Element): void {
  const words = quoted.textContent?.trim() ?? ''
  const isWithin = quoted.parentElement?.closest('q')
  const [open, close] = !words || /^["“„«‹‘「『]/.test(words) ? ['', ''] : isWithin ? ['‘', '’'] : ['“', '”']
  quoted.replaceWith(open, ...quoted.childNodes, close)
}

function becomeQuotation(aside: Element): void {
  const quotation = aside.ownerDocument.createElement('blockquote')
  quotation.className = aside.className
  quotation.append(...aside.childNodes)
  aside.replaceWith(quotation)
}

/** The last thing of each block quotation that may tell whose words it has; below a figure, what that is called. */
function findSources(body: Element): ReadonlyMap<Element, Element> {
  const found = new Map<Element, Element>()
  for (const quotation of body.querySelectorAll('figure > blockquote')) {
    const figure = quotation.parentElement as Element
    const caption = figure.querySelector(':scope > figcaption')
    if (caption && !figure.querySelector(':scope > :not(blockquote, figcaption), blockquote ~ blockquote'))
      found.set(quotation, caption)
  }
  for (const source of body.querySelectorAll(`blockquote :is(${SOURCES})`)) {
    const quotation = source.closest('blockquote') as Element
    const known = found.get(quotation)
    // `<footer>Anna Berg in <cite>The Tide</cite></footer>`
    if (!known?.contains(source) && known?.parentElement !== quotation.parentElement) found.set(quotation, source)
  }
  return found
}

function moveBelow(quotation: Element, source: Element): void {
  const line = source.tagName === 'CITE' ? findLine(quotation, source) : source
  const words = wordsOf(line)
  if (!line || !words) return
  const below = quotation.ownerDocument.createElement('p')
  below.textContent = /^[-–—―]/.test(words) ? words : `— ${words}`
  line.remove()
  quotation.append(below)
}

/** What a title in the words is none of: it ends them, behind a sentence or on a line of its own. */
function findLine(quotation: Element, cite: Element): Element | null {
  const own = cite.closest(OWN_BLOCK)
  const block = own && quotation.contains(own) ? own : null
  const [before, after] = wordsAround(cite, block ?? quotation)
  const [above, below] = block ? wordsAround(block, quotation) : ['', '']
  if (below) return null
  if (block && above && /^[-–—―]{0,2}$/.test(before)) return /[.!?…]$/.test(after) ? null : block
  const isApart =
    /[.!?…]["”’»)]*$/.test(before) || /^(?:P|DIV|BR|UL|OL|BLOCKQUOTE)$/.test(cite.previousElementSibling?.tagName ?? '')
  return after === '' && before !== '' && isApart ? cite : null
}

function wordsAround(element: Element, within: Element): readonly [before: string, after: string] {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(within)
  range.setEndBefore(element)
  const before = range.toString().trim()
  range.selectNodeContents(within)
  range.setStartAfter(element)
  return [before, range.toString().trim()]
}

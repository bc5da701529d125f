export const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
export const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN BLOCKQUOTE PRE LI UL OL TABLE CAPTION THEAD TBODY TFOOT TR TD TH FIGURE FIGCAPTION HEADER FOOTER ASIDE DL DT DD HR NAV FORM BUTTON'.split(
    ' ',
  ),
)
export const WITHOUT_WORDS = 'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT INPUT SELECT TEXTAREA VIDEO AUDIO'.split(' ')
/** Where an element begins or ends within a line, until the line is tidied: no text of a page has this letter. */
const EDGE = '\0'

export const asElement = (node: Node): Element | undefined => (node.nodeType === 1 ? (node as Element) : undefined)

/** The words of an element on one line. */
export const wordsOf = (element: Element | null | undefined): string => (element ? tidy(collect(element)) : '')

/** Its words before they are tidied: breaks and blocks keep them apart, scripts and styles have none. */
export function collect(element: Element): string {
  const name = element.tagName.toUpperCase()
  if (name === 'BR') return '\n'
  if (WITHOUT_WORDS.includes(name)) return ''
  const words = [...element.childNodes].map(collectNode).join('')
  const edge = BLOCKS.has(name) || HEADINGS.has(name) ? '\n' : EDGE
  return edge + words + edge
}

export function collectNode(node: Node): string {
  const child = asElement(node)
  return child ? collect(child) : node.nodeType === 3 ? (node.textContent ?? '') : ''
}

/**
 * A line with single blanks. Elements that touch are parts of one word, as a drop cap is; but behind a sentence's end another begins, as
 * a credit behind its caption, which a page's styles set apart.
 */
export const tidy = (text: string): string =>
  text
    .replace(/(?<=\p{L}{2}[.!?…]["”’»)\]]*)\0+(?=["“‘«(]?\p{Lu})/gu, ' ')
    .replaceAll(EDGE, '')
    .replace(/\s+/gu, ' ')
    .trim()

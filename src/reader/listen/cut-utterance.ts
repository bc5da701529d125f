/** Voices that come over the network fall silent after some 15 seconds: so many letters stay well below. In UTF-16 units. */
const LONGEST = 180
/** Signs of Chinese, Japanese and Korean take longer to say. */
const LONGEST_SIGNS = 60
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const CLAUSE_ENDS = /[,;:，、；：،؛](?=\s|[^\x00-\x7f])|[)\]–—…](?=\s)/g

/** What opens a clause without a sign before it, in English. */
const OPENERS =
  / (?=(?:and|but|or|nor|that|which|who|whom|whose|because|although|while|when|where|after|before|until|since|if|than) )/g
/** Two words are no breath of their own. */
const LAST_WORDS = /\s+\S+\s+\S+\s+\S+$/

/**
 * Cut what is said in one go: where a clause ends, else before a word that opens one, else between words, in parts of about the same length.
 * Nothing is lost but the white space at the cuts.
 */
export function cutUtterance(text: string): readonly string[] {
  const most = countSigns(text) * 2 > text.length ? LONGEST_SIGNS : LONGEST
  const parts: string[] = []
  let rest = text
  while (rest.length > most) {
    const at = findCut(rest, most)
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest ? [...parts, rest] : parts
}

/** Neither what is cut off nor what is left is a word or two. */
function findCut(text: string, most: number): number {
  const near = text.slice(0, most)
  const words = text.search(LAST_WORDS)
  const latest = Math.min(most, words < 0 ? most : words)
  const last = (pattern: RegExp, behind: number) =>
    [...near.matchAll(pattern)].map(({ index }) => index + behind).findLast((at) => at > most / 4 && at <= latest)
  const clause = last(CLAUSE_ENDS, 1) ?? last(OPENERS, 0)
  if (clause) return clause
  const share = Math.ceil(text.length / Math.ceil(text.length / most))
  const space = near.lastIndexOf(' ', Math.min(share, latest))
  if (space > 0) return space
  const late = near.lastIndexOf(' ')
  if (late > 0) return late
  // Not between the halves of a sign beyond U+FFFF.
  return /[\ud800-\udbff]$/.test(near) ? most - 1 : most
}

/** Milliseconds in which even a slow voice has said a text, or told how far it is. */
export function longestWait(text: string, rate: number): number {
  return 4000 + ((text.length + 3 * countSigns(text)) * 150) / rate
}

function countSigns(text: string): number {
  return text.match(SIGNS)?.length ?? 0
}

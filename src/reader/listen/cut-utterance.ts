/** Voices that come over the network fall silent after some 15 seconds: so many letters stay well below. In UTF-16 units. */
const LONGEST = 180
/** Signs of Chinese, Japanese and Korean take longer to say. */
const LONGEST_SIGNS = 60
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const CLAUSE_ENDS = /[,;:，、；：،؛](?=\s|[^\x00-\x7f])|[)\]–—…](?=\s)/g

/** Cut what is said in one go where a clause ends, else between words. Nothing is lost but the white space at the cuts. */
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

/** A clause that is a word or two is not worth a breath. */
function findCut(text: string, most: number): number {
  const near = text.slice(0, most)
  const clause = [...near.matchAll(CLAUSE_ENDS)].at(-1)?.index ?? -1
  if (clause > most / 4) return clause + 1
  const space = near.lastIndexOf(' ')
  if (space > 0) return space
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

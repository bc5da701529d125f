/** Longest slug made, in UTF-16 units: long enough to read, short enough for a link in a message. */
const MAX = 60

/** What GitHub's headings drop too (`github-slugger`, whose table of code points weighs 3 kB gzip): all but letters, marks, numbers, `-` and `_`. */
const DROPPED = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Nl}\p{Pc}-]/gu

/**
 * Make the part of an address that reads like a text: `Mr Kim’s embrace` → `mr-kims-embrace`.
 *
 * Letters of all scripts are kept, halves of a surrogate pair are not: no address can hold them. Cut at a word's end.
 *
 * @param fallback - Used where the text has no letter or digit.
 */
export function formatSlug(text: string, fallback: string): string {
  const isPlain = /^[\0-\x7f]*$/.test(text)
  const whole = (isPlain ? text : text.replace(/\p{Cs}/gu, '').normalize('NFC'))
    .toLowerCase()
    .replace(/\s/gu, '-')
    .replace(isPlain ? /[^\w-]/g : DROPPED, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
  if (whole.length <= MAX) return whole || fallback
  const cut = whole.slice(0, MAX + 1)
  const edge = cut.lastIndexOf('-')
  return edge > MAX / 2
    ? cut.slice(0, edge)
    : Array.from(whole)
        .slice(0, MAX / 2)
        .join('')
}

/**
 * A maker of slugs that are different from each other: the second `reaction` is `reaction-2`.
 *
 * @param isReserved - Slugs that mean something else: then the fallback goes before it, `section-voices`.
 */
export function createSlugs(fallback: string, isReserved: (slug: string) => boolean = () => false): (text: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (text) => {
    const own = formatSlug(text, fallback)
    const base = isReserved(own) ? `${fallback}-${own}` : own
    let slug = base
    for (let n = next.get(base) ?? 2; taken.has(slug); n++) {
      slug = `${base}-${n}`
      next.set(base, n + 1)
    }
    taken.add(slug)
    return slug
  }
}

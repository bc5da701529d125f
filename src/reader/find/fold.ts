/**
 * Text as a reader looks for it: lower case, no accents, one kind of quotation mark and dash, white space as spaces.
 *
 * Each UTF-16 unit becomes exactly one, so that offsets stay what they are.
 */
export function fold(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const plain = folded.get(unit) ?? foldUnit(unit)
    folded.set(unit, plain)
    out += plain
  }
  return out
}

/** Texts have few letters that differ, and a long one has millions. */
const folded = new Map<string, string>()

/** Elsewhere what a letter is made of tells it from others: the vowels of a Hangul syllable, the marks of `パ`. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

function foldUnit(unit: string): string {
  if (/[a-z0-9 ]/.test(unit)) return unit
  if (/\s/.test(unit)) return ' '
  if (/[‘’‚‛`´]/.test(unit)) return "'"
  if (/[“”„‟«»]/.test(unit)) return '"'
  if (/[‐‑‒–—―]/.test(unit)) return '-'
  const plain = (ACCENTED.test(unit) ? unit.normalize('NFD').charAt(0) : unit).toLowerCase()
  return plain.length === 1 ? plain : unit
}

/**
 * Text as a reader looks for it: lower case, no accents, one kind of quotation mark and dash, white space as spaces.
 *
 * Each UTF-16 unit becomes exactly one, so that offsets stay what they are.
 */
export function fold(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at++) out += foldUnit(text.charAt(at))
  return out
}

function foldUnit(unit: string): string {
  if (/[a-z0-9 ]/.test(unit)) return unit
  if (/\s/.test(unit)) return ' '
  if (/[‘’‚‛`´]/.test(unit)) return "'"
  if (/[“”„‟«»]/.test(unit)) return '"'
  if (/[‐‑‒–—―]/.test(unit)) return '-'
  const plain = unit.normalize('NFD').charAt(0).toLowerCase()
  return plain.length === 1 ? plain : unit
}

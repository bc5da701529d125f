/** What a file of pages repeats on each of them, and where a paper’s story goes on elsewhere. */
const GOES_ON =
  /^[([]?(?:(?:story |article )?continue[sd] (?:on|from) (?:the )?(?:next|previous|following) page|(?:(?:story |article )?continue[sd] (?:on|from)|please turn to|Fortsetzung (?:auf|von)|suite(?: en)?|(?:sigue|viene) (?:en|de) la) (?:page|p\.|Seite|página) ?\p{Lu}?\d+)[)\]]?[.…]?$/iu
/** In UTF-16 units. */
const LONGEST = 100
/** So many lines of text at least stand on a page. */
const FEWEST = 8
/** A line of prose ends or opens so; a head whose figures count up may, as an address does. */
const OF_PROSE = /^\p{Ll}|[.,;:!?…]["”’»)]*$|[)\]]$/u
/** Of the text's width: wider lines are prose, a caption's that stands there twice. */
const WIDEST_HEAD = 0.7
const ENDED = /[.!?…:;"”’»)\]]$/u
/** A line that breaks off within a sentence is about as wide as the text. */
const WIDE = 0.6

/** A line that was left out, and where it stood: an offset in the text that stays. */
interface LeftOut {
  readonly at: number
  readonly text: string
}

/**
 * Leave out running heads, page numbers and `Continued on page 4` of a text that was wrapped by hand.
 *
 * A head stands on several pages with the same words, or with figures that count up, and it interrupts sentences: no crosshead does. The first
 * one, on top of all, may be the headline and stays.
 */
export function leaveOutHeads(source: string): { readonly text: string; readonly leftOut: readonly LeftOut[] } {
  const lines = source.replace(/\f/g, '\n').split('\n')
  const width = widthOf(lines)
  const heads = findHeads(lines, width)
  const leftOut: LeftOut[] = []
  let text = ''
  let blanks = 0
  lines.forEach((line, at) => {
    if (heads.has(at)) leftOut.push({ at: text.length, text: line.trim() })
    else if (!line.trim()) blanks++
    else {
      const goesOn = interrupts(lines, heads, at - 1, width) && !isStraight(lines, heads, at)
      text += `${text && `\n${'\n'.repeat(goesOn ? 0 : Math.min(blanks, 1))}`}${line}`
      blanks = 0
    }
  })
  return { text: `${text}\n`, leftOut }
}

/** Nine in ten lines are no longer. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter(Boolean)
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
}

/** Whether the line above is text too, blank ones aside. */
function isStraight(lines: readonly string[], heads: ReadonlySet<number>, at: number): boolean {
  for (let above = at - 1; above >= 0; above--) {
    if (heads.has(above)) return false
    if (lines[above]?.trim()) return true
  }
  return true
}

/** Numbers of the lines that are left out. */
function findHeads(lines: readonly string[], width: number): ReadonlySet<number> {
  const groups = new Map<string, number[]>()
  const goOn: number[] = []
  /** So many lines with words stand above each. */
  const counts = [0]
  lines.forEach((line, at) => {
    const words = line.trim().replace(/\s+/g, ' ')
    counts.push((counts[at] ?? 0) + (words ? 1 : 0))
    if (!words || words.length > LONGEST) return
    if (GOES_ON.test(words)) goOn.push(at)
    else if (/\d/.test(words) || (!OF_PROSE.test(words) && words.length < width * WIDEST_HEAD)) {
      const key = words.replace(/\d+/g, '#')
      groups.set(key, [...(groups.get(key) ?? []), at])
    }
  })
  const likely = [...groups.values()].filter((group) => isRepeated(lines, group, width, counts))
  const candidates = new Set([...likely.flat(), ...goOn])
  const found = likely.filter((group) => {
    const inner = group.filter((at) => findText(lines, candidates, at, -1) && findText(lines, candidates, at, 1))
    const cut = inner.filter((at) => interrupts(lines, candidates, at, width))
    // Before small letters a sentence goes on for certain.
    const sure = cut.filter((at) => /^\p{Ll}/u.test(findText(lines, candidates, at, 1) ?? ''))
    return (
      (cut.length > 0 && cut.length * 2 >= inner.length) ||
      (sure.length > 0 && sure.length * (countsUp(lines, group) ? 6 : 3) >= inner.length)
    )
  })
  const isHeadline = (at: number) => !/\d/.test(lines[at] ?? '') && !findText(lines, candidates, at, -1)
  return new Set([...found.flat().filter((at) => !isHeadline(at)), ...goOn])
}

/** The same words pages apart; of their figures none changes, or one that counts up, by two where left and right pages differ. */
function isRepeated(lines: readonly string[], group: readonly number[], width: number, above: readonly number[]): boolean {
  const [first = 0] = group
  const line = lines[first]?.trim() ?? ''
  const isFar = group.slice(1).every((at, index) => (above[at] ?? 0) - (above[group[index] ?? 0] ?? 0) > FEWEST)
  if (group.length < 2 || !isFar) return false
  if (countsUp(lines, group)) return true
  const isSame = group.every((at) => lines[at]?.trim() === line)
  return isSame && /\p{L}/u.test(line) && !OF_PROSE.test(line) && line.length < width * WIDEST_HEAD
}

function countsUp(lines: readonly string[], group: readonly number[]): boolean {
  const figures = group.map((at) => (lines[at]?.match(/\d+/g) ?? []).map(Number))
  return figures.slice(1).every((now, index) => {
    const steps = now.map((figure, place) => figure - (figures[index]?.[place] ?? 0)).filter(Boolean)
    return steps.length === 1 && [1, 2].includes(steps[0] ?? 0)
  })
}

/** Whether a sentence goes on from the text above a line to the text below it. */
function interrupts(lines: readonly string[], heads: ReadonlySet<number>, at: number, width: number): boolean {
  const [before, after] = [findText(lines, heads, at + 1, -1), findText(lines, heads, at, 1)]
  if (!before || !after) return false
  return /^\p{Ll}/u.test(after) || (!ENDED.test(before) && before.length > width * WIDE)
}

/** The next line of text in a direction. */
function findText(lines: readonly string[], heads: ReadonlySet<number>, from: number, step: 1 | -1): string | undefined {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at]?.trim()
    if (line && !heads.has(at)) return line
  }
  return undefined
}

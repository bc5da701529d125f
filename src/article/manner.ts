import type { Span } from './model.ts'
import { splitWords, type Vocabulary } from './vocabulary.ts'

/** Words that show how a passage is written: of whom it speaks, and when. A row a class. */
const FORMS: readonly (readonly string[])[] = [
  'he his him himself',
  'she her hers herself',
  'it its',
  'they their them',
  'we our us',
  'you your',
  'i my me',
  'was were had did been',
  'is are has have do does',
  'will would can could may might should',
  'said says told according',
].map((row) => row.split(' '))

const CLASSES = new Map(FORMS.flatMap((row, number) => row.map((word) => [word, number] as const)))

/** Classes told by a word's look, numbered on from `FORMS`; a name only where it does not open the unit. */
const LOOKS: readonly RegExp[] = [/^(?:1[5-9]|20)\d\d$/u, /^\d+$/u, /^\p{Lu}/u, /ed$/u, /ing$/u, /s$/u]

/**
 * Read how each unit is written: its pronouns, tenses, names and numbers, whatever it is about.
 *
 * A life in the past, a table of results and a list of works differ in these even where they share all their names.
 *
 * @returns Classes in place of stems, so that it can be measured like a vocabulary.
 */
export function readManner(source: string, units: readonly Span[]): Vocabulary {
  const known = new Map<string, number>()
  const classes: number[] = []
  const starts = new Int32Array(units.length + 1)
  const counts = new Int32Array(FORMS.length + LOOKS.length)
  for (const [index, unit] of units.entries()) {
    starts[index] = classes.length
    splitWords(source, unit, (word, start) => {
      const form = start === unit.start ? classOf(word.toLowerCase()) : (known.get(word) ?? remember(known, word))
      if (form < 0) return
      classes.push(form)
      counts[form] = (counts[form] as number) + 1
    })
  }
  starts[units.length] = classes.length
  return { words: Int32Array.from(classes), starts, counts }
}

function remember(known: Map<string, number>, word: string): number {
  const form = classOf(word)
  known.set(word, form)
  return form
}

function classOf(word: string): number {
  const form = CLASSES.get(word.toLowerCase())
  if (form !== undefined) return form
  const look = LOOKS.findIndex((pattern) => pattern.test(word))
  return look < 0 ? -1 : FORMS.length + look
}

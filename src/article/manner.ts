import { renumber, type Vocabulary, type WrittenWords } from './vocabulary.ts'

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

/** Classes told by a word's look, numbered on from `FORMS`: years, numbers, names (where they do not open the unit), endings. */
const LOOKS: readonly RegExp[] = [/^(?:1[5-9]|20)\d\d$/u, /^\d+$/u, /^\p{Lu}/u]
const ENDINGS = ['ed', 'ing', 's']

/**
 * Read how each unit is written: its pronouns, tenses, names and numbers, whatever it is about.
 *
 * A life in the past, a table of results and a list of works differ in these even where they share all their names.
 *
 * @returns Classes in place of stems, so that it can be measured like a vocabulary.
 */
export function readManner({ forms, opens, ...written }: WrittenWords): Vocabulary {
  const classes = forms.map(classOf)
  return renumber(written, FORMS.length + LOOKS.length + ENDINGS.length, (word, isFirst, unit) =>
    isFirst && opens[unit] ? classOf((forms[word] as string).toLowerCase()) : (classes[word] as number),
  )
}

function classOf(word: string): number {
  const form = CLASSES.get(word.toLowerCase())
  if (form !== undefined) return form
  const isSmall = word.charCodeAt(0) >= 0x61 && word.charCodeAt(0) <= 0x7a // saves the patterns for most words
  const look = isSmall ? -1 : LOOKS.findIndex((pattern) => pattern.test(word))
  if (look >= 0) return FORMS.length + look
  const ending = ENDINGS.findIndex((letters) => word.endsWith(letters))
  return ending < 0 ? -1 : FORMS.length + LOOKS.length + ending
}

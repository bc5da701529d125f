/**
 * `npm run -s bench:linear`: parse texts that are made to be slow, each at three sizes, and print how the time grows: four times the text
 * should take about four times the time, and at most eleven tenths of that. Ratios, as machines differ; a process a size would be steadier, but
 * the second of two passes is what counts here.
 */
import { loadAsBuilt } from './as-built.ts'

const { parse } = await loadAsBuilt()

/** Smallest text, in UTF-16 units; the largest is sixteen times as long. */
const SIZE = 60_000

/** What is written over and over; of two, each fills half of the text. */
const UNITS: Record<string, string | readonly [string, string]> = {
  'short paragraphs': 'a\n\n',
  'short lines': 'word one\n',
  'one endless line': 'the wall of the old harbour ',
  prose: 'The wall broke on Monday night, said Anna Lee, the mayor. "We will build it again," she said.\n\n',
  'double marks': '"',
  'single marks': "said: 'a' b's ",
  'open marks': '“a ',
  crossheads: '# a\n\n',
  'hashes and blanks': '#      ',
  'blanks in a heading': ' ',
  'one title, many names': 'Captain Anna Petrov said it.\n',
  'many names': 'Anna Lee and Tom Hale and Rosa Marten, ',
  'names in one sentence': 'and met Lee, who left, ',
  'verbs hung on': "We've said I'd ",
  brackets: '([{',
  'photograph leads': 'In this photograph released by the port, boats lie in Harwich.\n',
  commas: ', said, ',
  dashes: '— a, said b. c\n\n',
  'verbs, then marks': ['said, ', 'Lee wants “a b”, '],
}

for (const [name, unit] of Object.entries(UNITS)) {
  const lead = name === 'blanks in a heading' ? '# a' : 'Headline of the day\n\n'
  const times = [1, 4, 16].map((factor) => timeOf(`${lead}${fill(unit, SIZE * factor)}b`))
  const ratios = times.slice(1).map((time, index) => (time / (times[index] as number)).toFixed(1))
  console.log(
    `${name.padEnd(24)} ${times.map((time) => `${time.toFixed(0)} ms`.padStart(9)).join('')}   ×4 text: ×${ratios.join(', ×')} time`,
  )
}

function fill(unit: string | readonly [string, string], length: number): string {
  if (typeof unit === 'string') return unit.repeat(Math.ceil(length / unit.length))
  return unit.map((half) => fill(half, length / 2)).join('')
}

/** The better of three passes, in milliseconds. */
function timeOf(text: string): number {
  return Math.min(
    ...[0, 1, 2].map(() => {
      const start = performance.now()
      parse(text)
      return performance.now() - start
    }),
  )
}

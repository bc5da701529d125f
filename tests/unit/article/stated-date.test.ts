import { describe, expect, it } from 'vitest'
import { findStatedDate } from '../../../src/article/stated-date.ts'

const under = (line: string) => findStatedDate(`The quay holds\n\n${line}\n\nIt stood on Monday.`)

describe('the day that an article says it is of', () => {
  it.each([
    ['June 19, 2024', '2024-06-19'],
    ['Wednesday, 19 June 2024', '2024-06-19'],
    ['Published: 2024-06-19T10:15:00Z', '2024-06-19'],
    ['Last updated on Sept. 3rd, 2023, 10:15 GMT', '2023-09-03'],
    ['By Ana Ruiz | 1 February 2024 at 09:00', '2024-02-01'],
    ['PARIS, June 3, 2024 (Reuters) - The quay stood as it had always stood, the port said on Monday.', '2024-06-03'],
    ['date: "2024-06-19"', '2024-06-19'],
  ])('is read from %j', (line, day) => {
    expect(under(line)).toBe(day)
  })

  it.each([
    'It broke on June 19, 2024, and was never mended.',
    'June 19',
    'June 31, 2024',
    '19/06/2024',
    'The boats on June 19, 2024 [Jo Day / Getty Images]',
  ])('is not read from %j', (line) => {
    expect(under(line)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { readLast } from './list-speakers.ts'

describe('a woman who is told by nothing else', () => {
  it.each([
    ['has just spoken, by what she is', 'A resident said she was afraid.\n\n“We hide,” the woman said.', 'A resident'],
    [
      'is another where a woman was spoken of',
      'A woman met a resident. The resident said no. “We hide,” the woman said.',
      'A woman',
    ],
    ['is another where nobody spoke', 'Tom Berg said no. A resident saw it.\n\n“We hide,” the woman said.', 'the woman'],
    ['is another where a doctor spoke of her', 'A doctor said she was ill. “I cried,” the woman said.', 'the woman'],
    ['is another behind somebody with a name', 'A resident said no. Anna Holt came. “We hide,” the woman said.', 'the woman'],
    ['is nobody known with two who spoke', 'A resident said no. A shopper said yes. “We hide,” the woman said.', 'the woman'],
  ])('%s', (_, text, name) => {
    expect(readLast(text).name).toBe(name)
  })
})

describe('a relative’s relative', () => {
  it.each([
    ['behind his sister', 'Tom Berg is free. Tom Berg lives with his 91-year-old sister Anna. Her brother said: “It was dark.”'],
    [
      'behind his sister, named by what she says',
      'Tom Berg won. “I am glad,” said his sister Anna. “It was dark,” her brother added.',
    ],
    ['behind his wife', 'Tom Berg came. Tom Berg’s wife, Anna, spoke. “It was dark,” her husband said.'],
    ['behind his mother', 'Tom Berg fell ill. His mother, Anna Holt, spoke. Her son had told her “it was dark”.'],
  ])('is whoever has the relative, %s, and likely', (_, text) => {
    expect(readLast(text)).toEqual({ name: 'Tom Berg', certainty: 'likely' })
  })

  it.each([
    ['with two who may have her', 'Erik Lund met Tom Berg and his sister Anna. “It was dark,” her brother said.', 'her brother'],
    [
      'of somebody who has no name',
      'Erik Lund said the victim’s sister Ella had seen it. “It was dark,” her brother said.',
      'her brother',
    ],
    ['with nobody who has', 'Anna Holt came. “It was dark,” her brother said.', 'her brother'],
    ['of another kind', 'Tom Berg came with his sister Anna. “It was dark,” said her husband.', 'her husband'],
  ])('is nobody known %s', (_, text, name) => {
    expect(readLast(text).name).toBe(name)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRanker, writeTable } from '../../../src/article/ranker.ts'

const FIELDS = ['place', 'form', 'tie']
const KNOWN = { place: ['before', 'behind'], form: ['name', 'pronoun', 'role'], tie: ['close', 'wide'] }
const anyWeights = (size: number) => fc.array(fc.integer({ min: -26, max: 26 }), { minLength: size, maxLength: size })

test('a score is the sum of the weights of the values, whatever they are; values that no weight knows add nothing', () => {
  const anyValue = (values: string[]) => fc.constantFrom(...values, 'unheard of')
  fc.assert(
    fc.property(
      anyWeights(6),
      anyWeights(12),
      anyValue(KNOWN.place),
      anyValue(KNOWN.form),
      anyValue(KNOWN.tie),
      (two, three, place, form, tie) => {
        const values = Object.fromEntries(Object.entries(KNOWN).map(([field, all]) => [field, all.join(';')]))
        const tables = { 'place form': writeTable(two), 'place form tie': writeTable(three) }
        const ranker = createRanker(FIELDS, Object.keys(tables), { values, tables })
        const [i, j, k] = [KNOWN.place.indexOf(place), KNOWN.form.indexOf(form), KNOWN.tie.indexOf(tie)]
        const first = i < 0 || j < 0 ? 0 : (two[i * 3 + j] as number)
        const second = i < 0 || j < 0 || k < 0 ? 0 : (three[(i * 3 + j) * 2 + k] as number)
        expect(ranker.score([place, form, tie])).toBeCloseTo((first + second) / 10, 5)
      },
    ),
  )
})

test('zeros are counted, those at the end left out', () => {
  expect(writeTable([3, 0, 0, -2, 0])).toBe('C2b')
})

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findFault } from '../../../scripts/find-fault.ts'
import { mutate } from '../../../scripts/mutate.ts'

const texts = readdirSync('seeds').map((name) => readFileSync(`seeds/${name}`, 'utf8'))

it('parses what is left of an article whose bytes were broken', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const text = mutate(texts, seed)
      expect(findFault(text), JSON.stringify(text)).toBeNull()
    }),
    { numRuns: 2_000 },
  )
})

import { expect, it } from 'vitest'
import { keepAtOnce, MOST_KEPT } from '../../../src/publish/kept-at-once.ts'

const slugsOf = (count: number) => new Set(Array.from({ length: count }, (_, index) => `report-${index}`))
const ENTRIES = [
  { url: 'assets/first-dEsaHA_k.js' },
  { url: 'assets/report-1-B4N2El-i.js' },
  { url: 'assets/report-card-B4N2El-i.js' },
  { url: 'pagefind/pagefind.js' },
  { url: 'pagefind/fragment/en_44b6464.pf_fragment' },
  { url: 'pagefind/index/en_7d5be7a.pf_index' },
  { url: 'index.html' },
]

it('keeps all of a small publication', () => {
  expect(keepAtOnce(ENTRIES, slugsOf(MOST_KEPT))).toEqual(ENTRIES)
})

it('keeps the app alone of a large one', () => {
  expect(keepAtOnce(ENTRIES, slugsOf(MOST_KEPT + 1)).map(({ url }) => url)).toEqual([
    'assets/first-dEsaHA_k.js',
    'assets/report-card-B4N2El-i.js',
    'pagefind/pagefind.js',
    'index.html',
  ])
})

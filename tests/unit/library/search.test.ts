import { describe, expect, it } from 'vitest'
import { hasWords } from '../../../src/library/search.ts'

const TEXT = 'Thousands pledge help: the pumpkin’s wall café broke, and 北朝鮮 は言った. Walls are rising.'

describe('what the index of built-in texts answers', () => {
  it.each(['pledge', 'PLEDGES', 'pledging', 'wall', 'wal', 'walls broke', 'cafe', 'pumpk', '北朝', 'rise', ''])(
    'holds where the text has the words: %s',
    (asked) => expect(hasWords(TEXT, asked)).toBe(true),
  )

  it.each(['pumps', 'xylophone', 'wall nowhere', 'ledge', '南朝', 'no (one)'])('is left out where it has not: %s', (asked) =>
    expect(hasWords(TEXT, asked)).toBe(false),
  )
})

/** What a mutation puts in beside what it finds: marks, line ends, halves of characters, and what steers how a text is read. */
const SCRAPS = [
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '‹',
    '›',
    '「',
    '」',
    '—',
    '- ',
    '* ',
    '# ',
    '1. ',
    '[',
    ']',
    '(',
    ')',
    ':',
    ',',
    '.',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\u00a0',
    '\u2028',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ud83d',
    '\udc00',
    'e\u0301\u0323',
  ],
  ...[
    ' said ',
    'according to ',
    'By Rosa Marten',
    'In this photo released by the port, ',
    'FILE - ',
    '/ Harbour Images]',
    'He said ',
  ],
]

/** Longest text made, in bytes: small texts are parsed often. */
const LONGEST = 3_000

/**
 * A text that is a piece of one of the texts, with bytes and scraps changed, put in, taken out, repeated and moved, as a broken file or a
 * hostile sender would have it.
 *
 * @param texts - At least one.
 * @param seed - The same seed makes the same text.
 */
export function mutate(texts: readonly string[], seed: number): string {
  const pick = createLot(seed)
  const choose = <T>(list: readonly T[]) => list[pick(list.length)] as T
  const cut = () => {
    const bytes = Buffer.from(choose(texts))
    const from = pick(bytes.length)
    return bytes.subarray(from, from + 1 + pick(LONGEST))
  }
  let bytes: Buffer = cut()
  for (let left = 1 + pick(12); left > 0; left--) {
    const at = pick(bytes.length + 1)
    const to = Math.min(bytes.length, at + pick(choose([4, 60, 600])))
    const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)]
    const edits: (() => Uint8Array[])[] = [
      () => [before, after],
      () => [before, part, part, after],
      () => [part, before, after],
      () => [before, Buffer.from([pick(256)]), bytes.subarray(at + 1)],
      () => [before, Buffer.from(choose(SCRAPS)), bytes.subarray(at)],
      () => [before, Buffer.from(choose(SCRAPS).repeat(1 + pick(40))), after],
      () => [before, cut().subarray(0, 300), after],
    ]
    bytes = Buffer.concat(choose(edits)()).subarray(0, LONGEST)
  }
  return bytes.toString()
}

/** Numbers below a bound that are the same in every run (mulberry32). */
function createLot(seed: number): (bound: number) => number {
  let state = seed | 0
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, bound)
  }
}

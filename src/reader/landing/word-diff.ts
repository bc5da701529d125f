/** A run of words that stands in both texts, in the first alone, or in the second alone. */
export interface DiffRun {
  readonly kind: 'same' | 'out' | 'in'
  readonly words: string
}

/** Beyond so many words a table of all pairs would be large; then the texts are shown whole. */
const MOST_WORDS = 400

/** Compare two short texts word by word, by their longest common subsequence; marks and capitals do not count. */
export function diffWords(before: string, after: string): readonly DiffRun[] {
  const [a, b] = [before.split(/\s+/).filter(Boolean), after.split(/\s+/).filter(Boolean)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { kind: 'out', words: before },
      { kind: 'in', words: after },
    ]
  const lengths = measureCommon(a, b)
  const runs: DiffRun[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [out, into] = [a[i], b[j]]
    if (out !== undefined && into !== undefined && isSame(out, into)) {
      push(runs, 'same', into)
      i++
      j++
    } else if (into === undefined || (out !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)))
      push(runs, 'out', a[i++] ?? '')
    else push(runs, 'in', b[j++] ?? '')
  }
  return runs
}

/** `lengths[i][j]`: how many words the texts have in common from `i` and `j` on. */
function measureCommon(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as number[]
      row[j] = isSame(a[i] ?? '', b[j] ?? '')
        ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

function isSame(a: string, b: string): boolean {
  const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return a === b || (bare(a) !== '' && bare(a) === bare(b))
}

function push(runs: DiffRun[], kind: DiffRun['kind'], word: string): void {
  const last = runs.at(-1)
  if (last?.kind === kind) runs[runs.length - 1] = { kind, words: `${last.words} ${word}` }
  else runs.push({ kind, words: word })
}

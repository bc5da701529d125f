/** Milliseconds of the fastest of several rounds, after some to warm up: what is slower is the machine's doing. */
export function fastestOf(run: () => void): number {
  const rounds = Array.from({ length: 14 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...rounds.slice(5))
}

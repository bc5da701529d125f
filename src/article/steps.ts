/** Work in steps: whoever runs it may do something else where it stops. */
export type Steps<T> = Generator<void, T>

/** Take all steps at once. */
export function takeAll<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Code that comes when it is first asked for. */
export interface LoadOnce<Code> {
  /** The code, if it is here already: then nothing need wait for it. */
  readonly now: () => Code | undefined
  /** Fetches it, once; where that failed, the next to ask tries again. */
  readonly load: () => Promise<Code>
}

export function loadOnce<Code>(fetchCode: () => Promise<Code>): LoadOnce<Code> {
  let code: Code | undefined
  let pending: Promise<Code> | undefined
  return {
    now: () => code,
    load: () => {
      pending ??= fetchCode().then(
        (fetched) => {
          code = fetched
          return fetched
        },
        (error: unknown) => {
          pending = undefined
          throw error
        },
      )
      return pending
    },
  }
}

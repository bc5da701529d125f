import { type ComponentType, useEffect, useState } from 'react'
import * as say from '../../words/en.ts'
import { CatchPart } from './CatchPart.tsx'
import { loadOnce } from './load-once.ts'

interface OnDemand<Props extends object> {
  (props: Props): React.ReactNode
  /** Fetch the code before it is shown. Where that fails, the part tells so once it is asked for. */
  readonly fetchAhead: () => void
}

/**
 * A component whose code comes when it is first shown. Where it cannot be fetched, a sentence says so, and the page stays as it is:
 * `React.lazy` would take the whole page down.
 *
 * @param isQuiet - For what the reader did not ask for: then nothing is said.
 */
export function onDemand<Props extends object>(
  fetchCode: () => Promise<{ readonly default: ComponentType<Props> }>,
  isQuiet = false,
): OnDemand<Props> {
  const { now, load } = loadOnce(fetchCode)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for a part, at the top of a module
  function OnDemand(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null | undefined>(() => now()?.default)
    useEffect(() => {
      const come = now()
      // It may have come since the part was drawn.
      if (come) return setPart(() => come.default)
      load().then(
        (module) => setPart(() => module.default),
        () => setPart(null),
      )
    }, [])
    if (Part)
      return (
        <CatchPart isQuiet={isQuiet}>
          <Part {...props} />
        </CatchPart>
      )
    return Part === null && !isQuiet ? <NotFetched /> : null
  }
  return Object.assign(OnDemand, { fetchAhead: () => void load().catch(() => {}) })
}

/** For what the reader asked for and the network did not bring. */
export function NotFetched() {
  return (
    <span role="alert" className="not-fetched">
      {say.thisPartCouldNotBeFetched}
    </span>
  )
}

import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component whose code comes when it is first shown. Where it cannot be fetched, a sentence says so, and the page stays as it is:
 * `React.lazy` would take the whole page down.
 *
 * @param isQuiet - For what the reader did not ask for: then nothing is said.
 */
export function onDemand<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  isQuiet = false,
): ComponentType<Props> {
  let ready: ComponentType<Props> | undefined
  // biome-ignore lint/correctness/noComponentHookFactories: called once for a part, at the top of a module
  return function OnDemand(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null | undefined>(() => ready)
    useEffect(() => {
      if (ready) return
      load().then(
        (module) => {
          ready = module.default
          setPart(() => module.default)
        },
        () => setPart(null),
      )
    }, [])
    if (Part) return <Part {...props} />
    return Part === null && !isQuiet ? (
      <span role="alert" className="not-fetched">
        This part could not be fetched. Check the connection and load the page again; nothing is lost.
      </span>
    ) : null
  }
}

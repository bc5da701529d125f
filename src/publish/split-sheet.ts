import postcss, { type AtRule, type Container } from 'postcss'

/** What most readers never see: a browser fetches such a sheet late, and waits for it only where its medium is the reader's. */
const MEDIA = [
  { name: 'print', media: 'print' },
  { name: 'forced-colors', media: '(forced-colors:active)' },
]

/** A sheet without the rules of some media, and those. */
export interface SplitSheet {
  readonly rest: string
  /** Each without its `@media`, in the layers in which its rules stood. Behind `rest` they are worth what they were. */
  readonly apart: readonly { readonly name: string; readonly media: string; readonly css: string }[]
}

/**
 * Take the rules for paper and for forced colours out of a page's style sheet.
 *
 * They stand in each page before its words: what is not in them is neither sent nor read before the first paint.
 *
 * @param css - As built: nothing is known of its layers but their order.
 */
export function splitSheet(css: string): SplitSheet {
  const sheet = postcss.parse(css)
  const apart = MEDIA.flatMap(({ name, media }) => {
    const own = postcss.root()
    sheet.walkAtRules('media', (rule) => {
      if (rule.params.replace(/:\s+/g, ':') !== media) return
      const parents = layersAround(rule)
      if (!parents) return
      let home: Container = own
      for (const parent of parents) {
        const layer = parent.clone({ nodes: [] })
        home.append(layer)
        home = layer
      }
      home.append(rule.nodes ?? [])
      rule.remove()
    })
    return own.nodes.length > 0 ? [{ name, media, css: own.toString() }] : []
  })
  return { rest: sheet.toString(), apart }
}

/** The layers that a rule stands in, the outermost first; `null` where it stands in anything else. */
function layersAround(rule: AtRule): readonly AtRule[] | null {
  const layers: AtRule[] = []
  for (let parent = rule.parent; parent && parent.type !== 'root'; parent = parent.parent as AtRule['parent']) {
    if (parent.type !== 'atrule' || (parent as AtRule).name !== 'layer') return null
    layers.unshift(parent as AtRule)
  }
  return layers
}

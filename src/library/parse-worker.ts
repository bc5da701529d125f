import type { Corrections } from '../article/corrections.ts'
import { keepLikely } from '../article/keep-likely.ts'
import { parse } from '../article/parse.ts'
import { addressTree, keepTree, recallTree } from './kept-trees.ts'
import { withoutText } from './trees.ts'

/**
 * Receives a text and its corrections, answers with its tree as JSON, without the text that it was sent: a long text's tree is many
 * small spans, which are read from JSON in less than half the time that a structured clone takes, and the page waits for it. A tree that
 * was made before is not made again. Ends by itself.
 */
self.onmessage = ({ data }: MessageEvent<readonly [string, Corrections]>) =>
  answer(...data).catch((error) =>
    // Only what is thrown outside a promise is told to the page.
    setTimeout(() => {
      throw error
    }),
  )

async function answer(source: string, corrections: Corrections): Promise<void> {
  // The name of a built script tells its code; a script that is being written keeps its name.
  const address = import.meta.env.DEV ? undefined : await addressTree(source, corrections, self.location.href)
  const known = address && (await recallTree(address))
  const json = known || JSON.stringify(withoutText(keepLikely(parse(source, corrections))))
  self.postMessage(json)
  if (address && !known) await keepTree(address, json)
  self.close()
}

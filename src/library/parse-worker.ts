import type { Corrections } from '../article/corrections.ts'
import { keepLikely } from '../article/keep-likely.ts'
import { parse } from '../article/parse.ts'

/** Receives a text and its corrections, answers with its tree. */
self.onmessage = (event: MessageEvent<readonly [string, Corrections]>) => self.postMessage(keepLikely(parse(...event.data)))

import { keepLikely } from '../article/keep-likely.ts'
import { parse } from '../article/parse.ts'

/** Receives a text, answers with its tree. */
self.onmessage = (event: MessageEvent<string>) => self.postMessage(keepLikely(parse(event.data)))

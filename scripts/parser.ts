/** What the benchmarks time, as one entry: see `as-built.ts`. */
export { parse } from '../src/article/parse.ts'
export { findSections } from '../src/article/sections.ts'
export { findSpeech } from '../src/article/speech.ts'

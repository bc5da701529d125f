declare module 'virtual:seed-index' {
  import type { Entry } from './entry.ts'

  /** What the library shows of each built-in article; made at build time from `seeds/` by `src/publish/seed-index.ts`. */
  const entries: readonly (Entry & { readonly file: string })[]
  export default entries
  /** What loads the text of each, by its slug. */
  export const texts: Readonly<Record<string, () => Promise<string>>>
}

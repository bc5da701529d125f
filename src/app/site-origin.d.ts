interface ImportMetaEnv {
  /** `https://example.org`; empty where the build was not told. Set by `src/publish/site.ts`. */
  readonly SITE_ORIGIN: string
  /** Whether this is the reader within a saved page. Set by `src/publish/saved-reader.ts`. */
  readonly SAVED_PAGE: boolean
}

interface ImportMetaEnv {
  /** `https://example.org`; empty where the build was not told. Set by `src/publish/site.ts`. */
  readonly SITE_ORIGIN: string
}

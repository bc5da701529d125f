/** Where the built site will stand. */
export interface Site {
  /** `https://example.org`, without a slash at its end. The preview's own where none is set. */
  readonly origin: string
  /** `/` or `/reader/`: slashes at both ends, encoded as browsers have it in `location`. */
  readonly base: string
  /** Whether somebody said where the site will stand. */
  readonly isSet: boolean
}

/** What `npm start` serves: a site that nobody gave an address stands there. */
const PREVIEW = 'http://localhost:4173'

/**
 * Read the settings of a build.
 *
 * `SITE_URL` is the whole address of the library, a sub-path included: `https://example.org/reader/`. `BASE_PATH` is the sub-path alone,
 * for those who do not know the host yet; beside a `SITE_URL` with a path it must be the same.
 *
 * @param env - `process.env`, or a part of it. Empty settings count as missing.
 * @throws {Error} With a sentence for whoever builds, where a setting is no address or the two do not agree.
 */
export function readSite(env: Readonly<Record<string, string | undefined>>): Site {
  const path = env.BASE_PATH ? readBasePath(env.BASE_PATH) : undefined
  if (!env.SITE_URL) return { origin: PREVIEW, base: path ?? '/', isSet: false }
  const url = readSiteUrl(env.SITE_URL)
  const own = readBasePath(url.pathname)
  if (path !== undefined && own !== '/' && own !== path) {
    throw new Error(
      `SITE_URL (${env.SITE_URL}) and BASE_PATH (${env.BASE_PATH}) name two different paths. Give one, or the same twice.`,
    )
  }
  return { origin: url.origin, base: path ?? own, isSet: true }
}

function readSiteUrl(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new Error(`SITE_URL is “${written}”, which is no web address. Write it in full: SITE_URL=https://example.org/reader/`)
  }
  return url
}

function readBasePath(written: string): string {
  if (/[?#\s\\]|:\/\/|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(written)) {
    throw new Error(`BASE_PATH is “${written}”, which is no path. Write only what stands behind the host: BASE_PATH=/reader/`)
  }
  return new URL(`/${written.replace(/^\/|\/$/g, '')}/`.replace('//', '/'), PREVIEW).pathname
}

/**
 * The whole address of a page or file.
 *
 * @param path - Below the base, encoded, starting with `/`.
 */
export function formatUrl({ origin, base }: Site, path: string): string {
  return `${origin}${base}${path.slice(1)}`
}

/**
 * An address for a page's head: whole where the site's is known. Else without a host, so that a site which was built without the
 * setting never points anywhere else.
 */
export function formatHref(site: Site, path: string): string {
  return site.isSet ? formatUrl(site, path) : `${site.base}${path.slice(1)}`
}

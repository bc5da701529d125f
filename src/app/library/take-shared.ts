/** Where `public/share-target.js` puts what is shared. */
const CACHE = 'pullquote-shared'

/** What was shared to the installed app. */
export interface Shared {
  readonly files: readonly File[]
  readonly title: string
  readonly text: string
  readonly url: string
}

/**
 * Take what the service worker has put by, the oldest first: more than one where a page was closed before it asked.
 *
 * @throws where nothing of it can be read.
 */
export async function takeShared(): Promise<readonly Shared[]> {
  const cache = await caches.open(CACHE)
  const shared: Shared[] = []
  let failure: unknown
  for (const request of await cache.keys()) {
    const answer = await cache.match(request)
    await answer?.formData().then(
      (form) => shared.push(readForm(form)),
      (error: unknown) => {
        failure = error
      },
    )
    await cache.delete(request)
  }
  if (failure && shared.length === 0) throw failure
  return shared
}

function readForm(form: FormData): Shared {
  const read = (name: string) => String(form.get(name) ?? '')
  // An empty field for files comes as a file without a name.
  const files = form.getAll('files').filter((file) => file instanceof File && (file.size > 0 || file.name !== ''))
  return { files: files as File[], title: read('title'), text: read('text'), url: read('url') }
}

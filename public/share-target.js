// A part of the service worker: what the system shares to the installed app comes as a form, which no static host can take. It is put
// by until the library page asks for it (src/app/library/take-shared.ts). The file's name and the cache's stand there too.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const home = self.registration.scope
  if (request.method !== 'POST' || request.url !== `${home}share`) return
  const putBy = async () => {
    const cache = await caches.open('pullquote-shared')
    const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' }
    await cache.put(`${home}shared/${Date.now()}-${crypto.randomUUID()}`, new Response(await request.blob(), { headers }))
  }
  event.respondWith(
    putBy().then(
      () => Response.redirect(`${home}?shared=here`, 303),
      () => Response.redirect(`${home}?shared=refused`, 303),
    ),
  )
})

import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/**
 * Serve a folder as simple static hosts do: `x` answers with `x.html`, an unknown address with `404.html`.
 *
 * @param base - Below which the folder stands; slashes at both ends. Everything else on the host is an empty 404.
 * @returns Its origin, and how to stop it.
 */
export async function startStaticHost(folder: string, base: string): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!asked.startsWith(base)) return response.writeHead(404).end()
    const file = path.join(folder, asked.slice(base.length) || 'index.html')
    const found = [file, `${file}.html`].find((name) => existsSync(name) && statSync(name).isFile())
    const served = found ?? path.join(folder, '404.html')
    response.writeHead(found ? 200 : 404, { 'Content-Type': TYPES[path.extname(served)] ?? 'application/octet-stream' })
    // A page that is being left may still ask when the folder has gone.
    createReadStream(served)
      .on('error', () => response.destroy())
      .pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}

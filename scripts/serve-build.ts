import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Serve `dist` as a host of files does, gzipped, on a port that is free.
 *
 * @param more - Pages besides, by address.
 */
export async function serveBuild(
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.join('dist', asked === '/' ? 'index.html' : path.extname(asked) ? asked : `${asked}.html`)
    const own = more[asked]
    const isThere = own !== undefined || existsSync(file)
    const content = own !== undefined ? Buffer.from(own) : readFileSync(isThere ? file : 'dist/404.html')
    const type = TYPES[isThere ? path.extname(asked) || '.html' : '.html'] ?? 'application/octet-stream'
    const isText = !/font|octet/.test(type)
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': type, ...(isText && { 'Content-Encoding': 'gzip' }) })
    response.end(isText ? gzipSync(content, { level: 9 }) : content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}

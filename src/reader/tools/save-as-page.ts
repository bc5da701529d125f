import { formatSlug } from '../../article/slugs.ts'
import { readKeptCorrections, readKeptReading } from '../../library/kept-corrections.ts'
import type { PictureSize } from '../../library/pictures.ts'
import { saveFile } from '../../library/save-file.ts'
import type { Reading } from '../article/reading.ts'
import { formatQuoteElementId, formatVoiceElementId } from '../landing/places.ts'

/** What has no use without the app. */
const LEFT_OUT =
  'script, noscript, template, button, input, link, iframe, dialog, .site-header, .skip-link, .article-tools, .commentary-controls, .quotation-card, .export, .notice, .copy-link, .selection-bar, .toc-bar, .toc-tools, .progress, .resume, .find-bar, .notes, .listen, [data-paint], [popover]'

/**
 * Save the open article as one HTML file with the reader in it, that opens from disk without a network.
 *
 * It is the page as it stands, with links between its contents, sections, quotations and voices that work within the file even where no
 * script runs; and the reader's own script and styles, the article's text and its reader's corrections, by which the page becomes the
 * reader again. Notes stay on the device: they may be meant for nobody else.
 */
export async function saveAsPage(title: string, { slug, article: { source } }: Reading): Promise<void> {
  saveFile(`${formatSlug(title, 'article')}.html`, 'text/html', await writePage(slug, source))
}

/** The page as one HTML text. Where the reader's code cannot be had, the page is one to read and no more. */
async function writePage(slug: string, source: string): Promise<string> {
  const [code, sheet] = await Promise.all(['js', 'css'].map((ending) => fetchText(`saved-reader.${ending}`)))
  const page = document.documentElement.cloneNode(true) as HTMLElement
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove()
  const pictures = await inlinePictures(page, slug)
  for (const element of page.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name)
  for (const card of page.querySelectorAll('details')) card.setAttribute('open', '')
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) pointWithin(page, link, slug)
  const styles = await inlineFonts(sheet || [...document.styleSheets].map(readRules).join('\n'))
  for (const style of page.querySelectorAll('style')) style.remove()
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('')
  const head = page.querySelector('head')
  for (const meta of page.querySelectorAll('meta[http-equiv], meta[charset]')) meta.remove()
  const policy = create('meta', { 'http-equiv': 'Content-Security-Policy', content: writePolicy(nonce) })
  head?.prepend(create('meta', { charset: 'utf-8' }), policy)
  head?.append(create('style', {}, styles))
  if (code) {
    const corrections = { reading: readKeptReading(slug), sections: readKeptCorrections(slug) }
    const text = { slug, source, ...corrections, ...(pictures.length > 0 && { pictures }) }
    const body = page.querySelector('body')
    body?.append(create('script', { type: 'application/json', id: 'saved' }, JSON.stringify(text).replace(/</g, '\\u003c')))
    body?.append(create('script', { type: 'module', nonce }, code.replace(/<(?=\/script|!--)/gi, '\\x3c')))
  }
  return `<!doctype html>\n${page.outerHTML}\n`
}

/** The page runs the reader's script and no other, whatever stands in the text. Pictures of quotations are `blob:`. */
const writePolicy = (nonce: string) =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; font-src data:; img-src data: blob: https:`

function create(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  // A script's words are added as a node: set as a string, this page would refuse them (Trusted Types). It does not run here.
  element.append(text)
  return element
}

/** @returns Nothing where the file is not there or cannot be had. */
async function fetchText(file: string): Promise<string> {
  const answer = await fetch(import.meta.env.BASE_URL + file).catch(() => undefined)
  return answer?.ok && !/html/.test(answer.headers.get('content-type') ?? '') ? answer.text() : ''
}

/** Turn a link of the app into one within the file, or into plain words where the file has no such place. */
function pointWithin(page: HTMLElement, link: HTMLAnchorElement, slug: string): void {
  const url = new URL(link.getAttribute('href') ?? '', document.baseURI)
  if (url.origin !== window.location.origin) return
  const below = decodeURIComponent(url.pathname).split(`/articles/${slug}`)[1]
  const [, room, name] = /^\/(quotes|voices|sections)\/([^/]+)$/.exec(below ?? '') ?? []
  const id =
    room === 'quotes'
      ? formatQuoteElementId(name ?? '')
      : room === 'voices'
        ? formatVoiceElementId(name ?? '')
        : (name ?? decodeURIComponent(url.hash.slice(1)))
  const target = id && page.querySelector(`#${CSS.escape(id)}`)
  if (target) link.setAttribute('href', `#${encodeURIComponent(id)}`)
  else link.removeAttribute('href')
}

function readRules(sheet: CSSStyleSheet): string {
  try {
    return [...sheet.cssRules].map((rule) => rule.cssText).join('\n')
  } catch {
    return ''
  }
}

/** Put the fonts that the page has loaded into the styles. */
async function inlineFonts(styles: string): Promise<string> {
  const addresses = [...new Set([...styles.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, address]) => address as string))]
  const loaded = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
  let out = styles
  for (const address of addresses) {
    const url = new URL(address, document.baseURI).href
    const data = loaded.has(url) ? await readAsData(url).catch(() => '') : ''
    out = out.replaceAll(address, data || 'data:,')
  }
  return out
}

/** Put the pictures that the page shows into it. What cannot be read is left out. @returns Their sizes. */
async function inlinePictures(page: HTMLElement, slug: string): Promise<readonly PictureSize[]> {
  const sizes: PictureSize[] = []
  for (const image of page.querySelectorAll<HTMLImageElement>('img[data-picture]')) {
    const { readPictureFile, readSize } = await import('../../library/pictures.ts')
    const name = image.dataset.picture ?? ''
    const file = await readPictureFile(slug, name).catch(() => null)
    const size = readSize(name)
    if (!file || !size) image.parentElement?.remove()
    else {
      image.setAttribute('src', await writeAsData(file))
      sizes.push(size)
    }
  }
  return sizes
}

const readAsData = async (url: string): Promise<string> => writeAsData(await (await fetch(url)).blob())

function writeAsData(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = reject
    reader.readAsDataURL(blob)
  })
}

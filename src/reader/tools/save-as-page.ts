import { formatSlug } from '../../article/slugs.ts'
import { saveFile } from '../../library/save-file.ts'
import { formatQuoteElementId, formatVoiceElementId } from '../landing/places.ts'

/** What has no use without the app. */
const LEFT_OUT =
  'script, noscript, template, button, input, link, iframe, dialog, .site-header, .skip-link, .article-tools, .commentary-controls, .quotation-card, .export, .notice, .copy-link, .selection-bar, .toc-bar, .toc-tools, .progress, .resume, .find-bar, .notes, .listen, [data-paint], [popover]'

/**
 * Save the open article as one HTML file with its styles and fonts, that opens from disk without a network.
 *
 * It is the page as it stands: contents, sections, quotations, experts' cards and voices, with links between them that work within
 * the file. It holds no script.
 */
export async function saveAsPage(title: string, slug: string): Promise<void> {
  saveFile(`${formatSlug(title, 'article')}.html`, 'text/html', await writePage(slug))
}

/** The page as one HTML text. */
async function writePage(slug: string): Promise<string> {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove()
  for (const element of page.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name)
  for (const card of page.querySelectorAll('details')) card.setAttribute('open', '')
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) pointWithin(page, link, slug)
  const styles = await inlineFonts([...document.styleSheets].map(readRules).join('\n'))
  for (const style of page.querySelectorAll('style')) style.remove()
  const sheet = document.createElement('style')
  sheet.textContent = styles
  page.querySelector('head')?.append(sheet)
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: https:"
  const head = page.querySelector('head')
  head?.querySelector('meta[http-equiv]')?.remove()
  head?.prepend(policy)
  const charset = document.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  head?.querySelector('meta[charset]')?.remove()
  head?.prepend(charset)
  return `<!doctype html>\n${page.outerHTML}\n`
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

async function readAsData(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = reject
    reader.readAsDataURL(blob)
  })
}

import { useCallback, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { formatArticlePath, formatQuotePath, formatSectionPath, LIBRARY } from '../../address/paths.ts'
import { useReading } from '../article/reading-context.ts'
import { useOpenCards } from '../commentary/commentary-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { formatQuoteElementId } from '../landing/places.ts'
import { PLAY_BUTTON } from '../listen/play-button-id.ts'
import { useCorrecting } from '../sections/corrections-context.ts'
import { SETTINGS_BUTTON } from '../settings/settings-button-id.ts'
import type { Action } from './actions.ts'
import { findNext, readStops } from './find-next.ts'

interface Step {
  readonly slug: string
  /** In pixels from the page's top. */
  readonly top: number
  readonly address: string
  readonly focused: Element | null
}

/** Where the reader was before each jump. Keys and palette share it. */
const trail: Step[] = []
/** Nobody goes back further, and each step holds an element. */
const LONGEST_TRAIL = 50

/** The element that the last jump leads to, until the focus is there or the reader does something else. */
let headedFor = ''
const ARRIVED = ['focusin', 'pointerdown', 'wheel']

/** A slow machine has not drawn one jump when the next key is pressed; that one goes on from where the first leads. */
function headFor(id: string): void {
  headedFor = id
  const arrive = () => {
    headedFor = ''
    for (const type of ARRIVED) document.removeEventListener(type, arrive, true)
  }
  for (const type of ARRIVED) document.addEventListener(type, arrive, { capture: true, passive: true })
}

interface Actions {
  /** Does what a key or the palette asks for. */
  readonly run: (action: Action) => void
  /** Jumps to an address of the article; Escape leads back. */
  readonly go: (to: string) => void
}

/** What keys and the palette do. Jumps go by the address, so that what is open can be shared; Back leaves the article. */
export function useActions(): Actions {
  const reading = useReading()
  const { slug, article, quotations } = reading
  const { search } = useCorrecting()
  const panels = usePanels()
  const { setAll } = useOpenCards()
  const navigate = useNavigate()
  const at = useLocation()
  const address = at.pathname + at.search + at.hash
  useEffect(() => {
    // Steps of another article lead nowhere from here.
    if (trail.at(-1)?.slug !== slug) trail.length = 0
  }, [slug])
  const remember = useCallback(() => {
    trail.push({ slug, top: window.scrollY, address, focused: document.activeElement })
    if (trail.length > LONGEST_TRAIL) trail.shift()
  }, [slug, address])
  const go = useCallback(
    (to: string) => {
      remember()
      void navigate(to, { replace: true })
    },
    [navigate, remember],
  )
  const step = (ids: readonly string[], by: 1 | -1, pathOf: (index: number) => string) => {
    const elements = ids.map((id) => document.getElementById(id))
    const there = elements.flatMap((element, index) => (element ? [{ element, index }] : []))
    const leads = document.getElementById(headedFor)
    const stops = readStops(
      there.map(({ element }) => element),
      leads ?? document.activeElement,
      leads !== null,
    )
    const next = there[findNext(stops, by)]
    if (!next) return
    headFor(next.element.id)
    go(pathOf(next.index))
  }
  const sections = (by: 1 | -1) =>
    step(
      article.sections.map((section) => section.slug),
      by,
      (index) => formatSectionPath(slug, article.sections[index]?.slug ?? '', search),
    )
  const quotes = (by: 1 | -1) =>
    step(
      quotations.map(({ id }) => formatQuoteElementId(id)),
      by,
      (index) => formatQuotePath(slug, quotations[index]?.id ?? ''),
    )
  const run = (action: Action) => {
    switch (action) {
      case 'next-section':
        return sections(1)
      case 'previous-section':
        return sections(-1)
      case 'next-quotation':
        return quotes(1)
      case 'previous-quotation':
        return quotes(-1)
      case 'voices':
        return article.voices.length > 0 ? go(formatSectionPath(slug, 'voices', search)) : undefined
      case 'contents':
        return showContents(remember)
      case 'listen':
        return panels.isListening ? document.getElementById(PLAY_BUTTON)?.click() : panels.show(action)
      case 'find':
      case 'palette':
      case 'notes':
      case 'help':
        return panels.show(action)
      case 'settings':
        return document.getElementById(SETTINGS_BUTTON)?.click()
      case 'top':
        go(`${formatArticlePath(slug)}${search}`)
        return window.scrollTo({ top: 0 })
      case 'back': {
        if (panels.open) return panels.show(null)
        if (panels.isListening) return panels.stopListening()
        const before = trail.pop()
        if (before?.slug !== slug) return
        void navigate(before.address, { replace: true, state: { stay: true } })
        window.scrollTo({ top: before.top })
        return focusAgain(before.focused)
      }
      case 'open-cards':
        return setAll(true)
      case 'close-cards':
        return setAll(false)
      case 'print':
        return window.print()
      case 'library':
        return void navigate(LIBRARY)
    }
  }
  return { run, go }
}

/** Beside the text the focus goes there, and Escape leads back; on small windows the drawer opens, which gives it back itself. */
function showContents(remember: () => void): void {
  const beside = document.querySelector<HTMLElement>('.toc a[aria-current]')
  if (!beside?.checkVisibility?.()) {
    document.querySelector<HTMLElement>('.toc-bar button')?.click()
    return
  }
  if (!document.activeElement?.closest('.toc')) remember()
  beside.focus()
}

/** The element that had the focus, or, where words were drawn anew, the one in its place. With none, the place that was left loses it. */
function focusAgain(focused: Element | null): void {
  const element = focused?.isConnected ? focused : document.getElementById(focused?.id ?? '')
  if (element instanceof HTMLElement && element !== document.body) element.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

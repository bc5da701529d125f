import { useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigationType, useParams } from 'react-router'
import { parseSectionHash } from '../../address/paths.ts'
import type { Reading } from '../article/reading.ts'
import { useCode } from '../on-demand/use-code.ts'
import { findKnown, type Target } from './find-known.ts'
import { holdPlace } from './hold-place.ts'
import type { Landed } from './landed-context.ts'
import { landingSearch } from './landing-search.ts'
import { formatElementId, formatPlaceId } from './places.ts'
import { useHydrated } from './use-hydrated.ts'

/**
 * What the address asks for, and the move to it.
 *
 * A link followed scrolls to its target, if it is not in view already, and moves the focus there. Back and forward keep the place
 * where the reader was; only the focus moves. Nothing moves before the whole text is on the page, divided as the
 * reader wants it (`isReady`).
 */
export function useLanding(reading: Reading, isReady: boolean): Landed {
  const { section, quote, voice } = useParams()
  const { hash, search, key, state } = useLocation()
  const navigation = useNavigationType()
  const hydrated = useHydrated()
  const first = useRef(true)
  const last = useRef('')
  const wasReady = useRef(false)
  const isOpening = navigation === 'POP'
  const target = useMemo(
    (): Target => ({
      section,
      quote,
      voice,
      hash: hydrated ? hash : '',
      search: hydrated ? search : '',
      directives: hydrated ? listDirectives(hash, isOpening) : [],
    }),
    [section, quote, voice, hash, search, hydrated, isOpening],
  )
  const known = useMemo(() => findKnown(reading, target), [reading, target])
  const { code, isRefused } = useCode(landingSearch, known === null)
  const isWaiting = known === null && !code && !isRefused
  const landed = useMemo((): Landed => {
    if (known) return known
    // What was found stays while a correction is on its way.
    if (code && (isReady || wasReady.current)) return code.findLanding(reading, target)
    if (isRefused) return { kind: 'unfetched' }
    // Until the search is here the page stays as it was drawn without query and fragment.
    return findKnown(reading, { ...target, hash: '', search: '', directives: [] }) ?? { kind: 'top' }
  }, [reading, target, known, code, isRefused, isReady])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second click on the same link has a new key and lands again
  useEffect(() => {
    // A change of the address alone (a correction): the reader stays where they are.
    if (!hydrated || isWaiting || !isReady || state?.stay) return
    // Once for each step: a correction makes the article anew, but sends nobody anywhere.
    const step = `${key} ${section ?? quote ?? voice ?? ''} ${search} ${hash}`
    if (step === last.current) return
    last.current = step
    wasReady.current = true
    // An address typed into the window is a step back or forward to the router, but without a key of its own.
    const isFirst = first.current
    const arrives = isFirst || navigation !== 'POP' || key === 'default'
    first.current = false
    const id = formatElementId(landed)
    const element = id === null ? null : document.getElementById(id)
    const placeId = formatPlaceId(landed)
    const place = placeId === null ? element : document.getElementById(placeId)
    if (isFirst && place && target.directives?.length) holdPlace(place, isInView)
    if (element && placeId) showPlace(element, place, arrives)
    else if (element) land(element, arrives)
    else if (landed.kind === 'top' && (navigation !== 'POP' || !isFirst)) arriveAtTop(hash, navigation !== 'POP')
  }, [landed, key, hydrated, isReady])
  return landed
}

/**
 * Where the page's address may have a text directive. Browsers that know directives take them out of `location`, but the entry of the
 * navigation keeps them; others leave them in the fragment. Only for the address that the page was opened with, not for a link to the same page.
 */
function listDirectives(hash: string, isOpening: boolean): readonly string[] {
  const [entry] = performance.getEntriesByType?.('navigation') ?? []
  const withoutHash = (address: string) => address.replace(/#.*$/s, '')
  const isFirst = isOpening && entry && withoutHash(window.location.href) === withoutHash(entry.name)
  return [hash, ...(isFirst ? [entry.name] : [])].filter((address) => address.includes(':~:text='))
}

/** The place comes into view; the focus goes to the notice, which stays at the window's top above it. */
function showPlace(notice: HTMLElement, place: HTMLElement | null, scroll: boolean): void {
  if (scroll) place?.scrollIntoView({ block: 'center', behavior: 'instant' })
  notice.focus({ preventScroll: true })
}

function land(element: HTMLElement, scroll: boolean): void {
  // Scroll first: what opens on focus then finds its place beside the words.
  if (scroll && !isInView(element) && !isInHand(element)) {
    const block = /^H[1-6]$/.test(element.tagName) ? 'start' : 'center'
    element.scrollIntoView({ block, behavior: isNear(element) && wantsMotion() ? 'smooth' : 'instant' })
  }
  element.focus({ preventScroll: true })
}

/** A glide shows the way only over a window or two; further away it is a blur. */
function isNear(element: HTMLElement): boolean {
  return Math.abs(element.getBoundingClientRect().top) < window.innerHeight * 2
}

function wantsMotion(): boolean {
  return !window.matchMedia?.('(prefers-reduced-motion: reduce)').matches
}

/** Coming from another page of the app, or back from a part of the text: the headline tells where one is. */
function arriveAtTop(hash: string, scroll: boolean): void {
  const place = document.getElementById(parseSectionHash(hash) ?? '')
  const element = place ?? document.getElementById('headline')
  if (scroll && element && !isInView(element)) {
    if (place) place.scrollIntoView()
    else window.scrollTo(0, 0)
  }
  element?.focus({ preventScroll: true })
}

/**
 * The reader is on it with a finger, a mouse or the focus, from under which it must not move; unless its card, a sheet at the foot of a
 * small window, lies over it.
 */
function isInHand(element: HTMLElement): boolean {
  if (!element.matches(':is(:focus, :hover)')) return false
  const { top, bottom } = element.getBoundingClientRect()
  const card = element.parentElement?.querySelector('.quotation-card')?.getBoundingClientRect()
  const isCovered = card !== undefined && card.top < bottom && card.bottom > top
  return bottom > 0 && top < window.innerHeight && !isCovered
}

/** In the middle of the window, where a reader need not look for it. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top > window.innerHeight * 0.08 && bottom < window.innerHeight * 0.85
}

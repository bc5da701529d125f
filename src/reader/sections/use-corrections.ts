import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { formatSectionCorrections, parseSectionCorrections, SECTIONS_PARAMETER } from '../../address/section-corrections.ts'
import { NO_CORRECTIONS, type SectionCorrections } from '../../article/corrections.ts'
import type { Article } from '../../article/model.ts'
import { keepCorrections, readKeptCorrections } from '../../library/kept-corrections.ts'
import { useHydrated } from '../landing/use-hydrated.ts'
import { loadOnce } from '../on-demand/load-once.ts'
import { useCode } from '../on-demand/use-code.ts'

/** Few readers correct anything, and a new part's title takes the parser's words. */
const correcting = loadOnce(() => import('../../article/correct-sections.ts'))

export interface Corrections {
  readonly isCorrected: boolean
  /** For links: the search parameter with its `?`, or nothing. */
  readonly search: string
  readonly split: (block: number) => void
  readonly join: (block: number) => void
  readonly forget: () => void
  /** The code that divides the text so is on its way. */
  readonly isPending: boolean
  /** It could not be fetched: the sections stay as they were. */
  readonly isRefused: boolean
}

/**
 * The article as this reader divides it: as the address says, else as this device remembers.
 *
 * A change goes to both, so that the address can be passed on.
 */
export function useCorrections(article: Article, slug: string): { article: Article; corrections: Corrections } {
  const { search, hash } = useLocation()
  const navigate = useNavigate()
  const hydrated = useHydrated()
  const { source } = article
  const asked = new URLSearchParams(search).get(SECTIONS_PARAMETER)
  const written = hydrated ? (asked ?? readKeptCorrections(slug)) : null
  const current = useMemo(() => parseSectionCorrections(source, written), [source, written])
  const isCorrected = current.split.length + current.join.length > 0
  const { code, isRefused } = useCode(correcting, isCorrected, current)
  const sections = useMemo(
    () => (isCorrected && code ? code.correctSections(source, article.blocks, article.sections, current) : article.sections),
    [source, article, current, isCorrected, code],
  )

  const change = useCallback(
    (next: SectionCorrections) => {
      const text = formatSectionCorrections(source, next)
      keepCorrections(slug, text)
      const parameters = new URLSearchParams(window.location.search)
      if (text) parameters.set(SECTIONS_PARAMETER, text)
      else parameters.delete(SECTIONS_PARAMETER)
      const changed = parameters.toString()
      navigate({ search: changed ? `?${changed}` : '', hash }, { replace: true, state: { stay: true } })
    },
    [navigate, hash, source, slug],
  )
  /** Where the reader corrected something: the button that was pressed is gone, the next Tab goes on from there. */
  const touched = useRef<number>(undefined)
  useEffect(() => {
    const block = touched.current
    touched.current = undefined
    if (block === undefined) return
    const begun = sections.find(({ blocks }) => blocks.from === block)
    const start = article.blocks[block]?.span.start
    const place = begun ? document.getElementById(begun.slug) : document.querySelector<HTMLElement>(`[data-start="${start}"]`)
    if (!place) return
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }, [sections, article])
  const corrections = useMemo((): Corrections => {
    const text = formatSectionCorrections(source, current)
    const toggle = (own: 'split' | 'join', other: 'split' | 'join', block: number) => {
      touched.current = block
      // Taking back the opposite change is a change enough.
      const undone = current[other].includes(block)
      const kept = { ...current, [other]: current[other].filter((index) => index !== block) }
      change(undone ? kept : { ...kept, [own]: [...new Set([...current[own], block])].sort((a, b) => a - b) })
    }
    return {
      isCorrected: text !== '',
      search: text && `?${SECTIONS_PARAMETER}=${text}`,
      split: (block) => toggle('split', 'join', block),
      join: (block) => toggle('join', 'split', block),
      forget: () => change(NO_CORRECTIONS),
      isPending: isCorrected && !code && !isRefused,
      isRefused,
    }
  }, [change, current, source, isCorrected, code, isRefused])
  const corrected = useMemo(() => (sections === article.sections ? article : { ...article, sections }), [article, sections])
  return { article: corrected, corrections }
}

import { NO_CORRECTIONS, type SectionCorrections } from '../article/corrections.ts'
import { formatCheck } from './quote-id.ts'

/** The search parameter that carries corrections in a link. */
export const SECTIONS_PARAMETER = 'sections'

/**
 * Write a reader's corrections for a link: `8tpoe.12.-19` starts a section at block 12 and none at block 19, in the text with
 * that check. Empty without any.
 */
export function formatSectionCorrections(source: string, { split, join }: SectionCorrections): string {
  if (split.length === 0 && join.length === 0) return ''
  return [formatCheck(source), ...split, ...join.map((index) => `-${index}`)].join('.')
}

/**
 * Read them back.
 *
 * @returns No corrections where they were made for another text or cannot be read: block numbers would then mean other places.
 */
export function parseSectionCorrections(source: string, written: string | null): SectionCorrections {
  const [check, ...marks] = (written ?? '').split('.')
  if (check !== formatCheck(source) || !marks.every((mark) => /^-?\d{1,7}$/.test(mark))) return NO_CORRECTIONS
  const [split, join] = [marks.filter((mark) => !mark.startsWith('-')), marks.filter((mark) => mark.startsWith('-'))]
  return { split: split.map(Number), join: join.map((mark) => Number(mark.slice(1))) }
}

import { formatQuotePath, formatSectionPath, formatVoicePath } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import { describeRole, labelOf, type Reading } from '../article/reading.ts'
import { gatherSaid } from '../commentary/gather-commentary.ts'
import { fold } from '../find/fold.ts'
import { type Action, OFFERED } from '../keys/actions.ts'

/** One line of the palette. */
export interface Item {
  readonly id: string
  readonly kind: string
  readonly label: string
  readonly detail?: string
  readonly does: { readonly to: string } | { readonly action: Action }
}

/** Everything one can go to or do. @param search - Corrections that the sections depend on. */
export function listItems(reading: Reading, search: string): readonly Item[] {
  const { article, slug } = reading
  return [
    ...article.sections.map((section) => ({
      id: `palette-section-${section.slug}`,
      kind: say.section,
      label: labelOf(reading, section.title).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
      does: { to: formatSectionPath(slug, section.slug, search) },
    })),
    ...gatherSaid(reading).map(({ voice }) => ({
      id: `palette-voice-${voice.slug}`,
      kind: say.voiceKind,
      label: labelOf(reading, voice.name),
      detail: describeRole(reading, voice),
      does: { to: formatVoicePath(slug, voice.slug) },
    })),
    ...reading.quotations.map(({ id, quotation, voice }) => ({
      id: `palette-quotation-${id}`,
      kind: say.quotation,
      label: `“${labelOf(reading, quotation.span)}”`,
      ...(voice && { detail: labelOf(reading, voice.name) }),
      does: { to: formatQuotePath(slug, id) },
    })),
    ...OFFERED.map(({ action, does }) => ({
      id: `palette-action-${action}`,
      kind: say.action,
      label: does,
      does: { action },
    })),
  ]
}

/** How many lines are shown: more are not looked through. */
const MOST = 40

/**
 * The items that have every word that is asked for, the best first: a word's beginning counts more than its middle, the label more than
 * the detail; among equals the order stays.
 */
export function findItems(items: readonly Item[], asked: string): readonly Item[] {
  const words = fold(asked.normalize('NFC')).split(/ +/).filter(Boolean)
  if (words.length === 0) return items.filter(({ kind }) => kind !== say.quotation).slice(0, MOST)
  return items
    .map((item) => ({ item, score: scoreOf(item, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ item }) => item)
}

function scoreOf({ label, detail = '', kind }: Item, words: readonly string[]): number {
  const [own, other] = [` ${fold(label)}`, ` ${fold(`${detail} ${kind}`)}`]
  const scores = words.map((word) => (startsIn(own, word) ? 4 : own.includes(word) ? 2 : startsIn(other, word) ? 1 : 0))
  return scores.includes(0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0)
}

function startsIn(text: string, word: string): boolean {
  return [' ', '"', "'", '-'].some((edge) => text.includes(edge + word))
}

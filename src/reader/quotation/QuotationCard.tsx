import { useEffect, useRef } from 'react'
import { formatEmbedCode } from '../../address/embed.ts'
import { formatVoicePath } from '../../address/paths.ts'
import { formatEmbedLink, formatQuoteLink } from '../../address/quote-link.ts'
import * as say from '../../words/en.ts'
import { type AddressedQuotation, describeRole, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { CopyAs } from '../copy/CopyAs.tsx'
import { CopyLink, CopyText } from '../link/CopyLink.tsx'
import { Link } from '../link/Link.tsx'
import { useWholeHref } from '../link/use-href.ts'
import { useReach } from '../link/use-reach.ts'
import { CorrectSpeaker } from '../why/CorrectSpeaker.tsx'
import { WhyThisName } from '../why/WhyThisName.tsx'

/** Who said it, and the quotation's link. Stands behind the words in the text, so that Tab reaches it next. */
export default function QuotationCard({ quote }: { quote: AddressedQuotation }) {
  const reading = useReading()
  const { slug, article } = reading
  const { span } = quote.quotation
  // On demand: it reads the whole text, and a card must not wait for what few of its readers copy.
  const link = () => formatQuoteLink(slug, quote.id, article.source, span)
  const own = useRef<HTMLSpanElement>(null)
  useEffect(() => keepClear(own.current), [])
  const whole = useWholeHref()
  // Another site can show only what is published.
  const isPublished = useReach(slug) === 'everywhere' && !import.meta.env.SAVED_PAGE
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand inside a paragraph
    <span ref={own} className="quotation-card" lang={say.language} dir="ltr" role="group" aria-label={say.aboutThisQuotation}>
      <Speaker quote={quote} />
      {!quote.voice && <CorrectSpeaker quote={quote} />}
      <span className="quotation-actions">
        {quote.voice && quote.quotation.speaker && (
          <WhyThisName quote={quote} speaker={quote.quotation.speaker} voice={quote.voice} />
        )}
        <CopyLink to={link} span={span} />
        {isPublished && (
          <CopyText
            label={say.copyEmbedCode}
            done={say.embedCodeCopied}
            of={say.embedCode}
            text={() => formatEmbedCode(whole(formatEmbedLink(link())), labelOf(reading, span))}
          />
        )}
        <CopyAs quote={quote} />
      </span>
    </span>
  )
}

/** Between the words and the sheet, in pixels. */
const SPACE = 8

/** As a sheet at the foot of a small window it must not cover the words that it is about, nor when it grows. @returns What ends it. */
function keepClear(card: HTMLElement | null): (() => void) | undefined {
  const words = card?.parentElement?.querySelector('a')
  if (!card || !words) return undefined
  // A finger or a mouse is still on the words that it opened the card of: they must not move from under it.
  if (words.matches(':focus:not(:active)')) clearOf(card, words)
  if (typeof ResizeObserver === 'undefined') return undefined
  // By what is opened in it.
  const sizes = new ResizeObserver(() => card.contains(document.activeElement) && clearOf(card, words))
  sizes.observe(card)
  return () => sizes.disconnect()
}

function clearOf(card: Element, words: Element): void {
  const [said, shown] = [words.getBoundingClientRect(), card.getBoundingClientRect()]
  // On the listening bar, where there is one.
  const room = Number.parseFloat(document.documentElement.style.getPropertyValue('--listen-room')) || 0
  const isSheet = shown.left < 20 && shown.bottom > window.innerHeight - 20 - room
  const covered = said.bottom + SPACE - shown.top
  // Not by `scrollBy`: Firefox adds that to a smooth scroll that is still under way.
  if (isSheet && covered > 0) window.scrollTo({ top: window.scrollY + covered, behavior: 'instant' })
}

function Speaker({ quote }: { quote: AddressedQuotation }) {
  const reading = useReading()
  const { voice, quotation } = quote
  if (!voice) return <span className="speaker">{say.theTextDoesNotSay}</span>
  const role = describeRole(reading, voice)
  return (
    <span className="speaker">
      <b dir="auto" className="voice-name">
        {quotation.speaker?.certainty === 'likely' && <span className="likely">{say.probably} </span>}
        <Link to={formatVoicePath(reading.slug, voice.slug)}>{labelOf(reading, voice.name)}</Link>
      </b>
      {role && (
        <span dir="auto" className="voice-role">
          {role}
        </span>
      )}
    </span>
  )
}

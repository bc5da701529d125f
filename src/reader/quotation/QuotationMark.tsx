import type { ReactNode } from 'react'
import { formatQuotePath } from '../../address/paths.ts'
import { useReading } from '../article/reading-context.ts'
import { isLandedOn, useLanded } from '../landing/landed-context.ts'
import { formatQuoteElementId } from '../landing/places.ts'
import { Link } from '../link/Link.tsx'
import { linkMaker } from '../link/link-maker.ts'
import { onDemand } from '../on-demand/on-demand.tsx'
import { useQuotationCard } from './use-quotation-card.ts'

/** Fetched ahead once the page has been taken over, so that the first card opens as quickly as the next. */
export const QuotationCard = onDemand(async () => {
  // With what makes its link: then copying needs no wait, which some browsers would not forgive.
  const [card] = await Promise.all([import('./QuotationCard.tsx'), linkMaker.load()])
  return card
})

/** A quotation in the running text: a link to its own address, with a card that says who speaks. */
export function QuotationMark({ index, children }: { index: number; children: ReactNode }) {
  const { slug, quotations } = useReading()
  const { open, own, handlers } = useQuotationCard()
  const landed = useLanded()
  const quote = quotations[index]
  if (!quote) return children
  return (
    <span ref={own} className="quotation" data-open={open || undefined} {...handlers}>
      <Link
        id={formatQuoteElementId(quote.id)}
        to={formatQuotePath(slug, quote.id)}
        draggable={false}
        data-landed={isLandedOn(landed, 'quotation', quote.id) || undefined}
      >
        {children}
      </Link>
      {open && <QuotationCard quote={quote} />}
    </span>
  )
}

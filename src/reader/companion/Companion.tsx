import './companion.css'
import { useEffect } from 'react'
import { useReading } from '../article/reading-context.ts'
import { useKeys } from '../keys/use-keys.ts'
import { NotesPainter } from '../notes/NotesPainter.tsx'
import { LinkPreview } from '../preview/LinkPreview.tsx'
import { QuotationCard } from '../quotation/QuotationMark.tsx'
import { ResumeOffer } from '../resume/ResumeOffer.tsx'
import { SelectionBar } from '../selection/SelectionBar.tsx'
import { AddressOnPaper } from './AddressOnPaper.tsx'
import { useOtherTabs } from './use-other-tabs.ts'
import { usePrint } from './use-print.ts'

/** What helps a reader on the way through an article. It comes after the page: the text does not wait for it. */
export default function Companion() {
  useKeys()
  usePrint()
  useOtherTabs(useReading().slug)
  // What the next move of the reader may need.
  useEffect(() => QuotationCard.fetchAhead(), [])
  return (
    <>
      <SelectionBar />
      <NotesPainter />
      <ResumeOffer />
      <LinkPreview />
      <AddressOnPaper />
    </>
  )
}

import './companion.css'
import { useKeys } from '../keys/use-keys.ts'
import { NotesPainter } from '../notes/NotesPainter.tsx'
import { LinkPreview } from '../preview/LinkPreview.tsx'
import { ResumeOffer } from '../resume/ResumeOffer.tsx'
import { usePrint } from './use-print.ts'

/** What helps a reader on the way through an article. It comes after the page: the text does not wait for it. */
export default function Companion() {
  useKeys()
  usePrint()
  return (
    <>
      <NotesPainter />
      <ResumeOffer />
      <LinkPreview />
    </>
  )
}

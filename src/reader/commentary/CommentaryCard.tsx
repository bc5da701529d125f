import { describeRole, labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { useOpenCards } from './commentary-context.ts'
import { type Commentary, spanOf } from './gather-commentary.ts'
import { SaidList } from './SaidList.tsx'

/** UTF-16 units of the taste that a closed card gives; cut at a word's end. */
const TASTE = 90

/** An expert's card: closed it shows who speaks and a taste of it, open everything that the expert says in the article. */
export function CommentaryCard({ commentary }: { commentary: Commentary }) {
  const { open, setOpen } = useOpenCards()
  const { slug } = commentary.voice
  return (
    <details className="commentary-card" open={open.has(slug)} onToggle={(event) => setOpen(slug, event.currentTarget.open)}>
      <summary>
        <WhoSpeaks commentary={commentary} />
      </summary>
      <SaidList said={commentary.said} />
    </details>
  )
}

function WhoSpeaks({ commentary: { voice, said } }: { commentary: Commentary }) {
  const reading = useReading()
  const role = describeRole(reading, voice)
  const first = said[0]
  return (
    <span className="commentary-who">
      <span className="commentary-label">Expert commentary</span>
      <b className="voice-name" dir="auto">
        {labelOf(reading, voice.name)}
      </b>
      {role && (
        <span className="voice-role" dir="auto">
          {role}
        </span>
      )}
      {first && (
        <span className="commentary-taste" dir="auto">
          {first.how === 'quoted' ? '“' : ''}
          {shorten(labelOf(reading, spanOf(first)))}
          {first.how === 'quoted' ? '”' : ''}
        </span>
      )}
    </span>
  )
}

function shorten(words: string): string {
  if (words.length <= TASTE) return words
  const cut = words.slice(0, TASTE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TASTE / 2))} …`
}

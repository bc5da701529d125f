import * as say from '../../words/en.ts'
import { describeRole, findBlockAt, labelOf, type Reading } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { useOpenCards } from './commentary-context.ts'
import { type Commentary, type Said, spanOf } from './gather-commentary.ts'
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
  const taste = chooseTaste(reading, said)
  return (
    <span className="commentary-who">
      <span className="commentary-label">{say.expertCommentary}</span>
      <b className="voice-name" dir="auto">
        {labelOf(reading, voice.name)}
      </b>
      {role && (
        <span className="voice-role" dir="auto">
          {role}
        </span>
      )}
      {taste && (
        <span className="commentary-taste" dir="auto">
          {taste.how === 'quoted' ? '“' : ''}
          {shorten(labelOf(reading, spanOf(taste)))}
          {taste.how === 'quoted' ? '”' : ''}
        </span>
      )}
    </span>
  )
}

/** The first words that do not stand in the paragraph just above the card; the very first where there are no others. */
function chooseTaste(reading: Reading, said: readonly Said[]): Said | undefined {
  const first = said[0]
  const above = first && reading.article.blocks[findBlockAt(reading, spanOf(first).start)]
  return said.find((one) => above && spanOf(one).start >= above.span.end) ?? first
}

function shorten(words: string): string {
  if (words.length <= TASTE) return words
  const cut = words.slice(0, TASTE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TASTE / 2))} …`
}

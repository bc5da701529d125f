import { memo } from 'react'
import { formatQuotePath, formatSectionPath, formatVoicePath } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import { labelOf, shorten } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { type Commentary, type Said, spanOf } from '../commentary/gather-commentary.ts'
import { Link } from '../link/Link.tsx'

/** Units of the drawing's width; the length of the article is scaled to it. */
const WIDTH = 1000
/** No mark is narrower, or it could not be seen. */
const NARROWEST = 14
/** How far around its middle a mark answers: 24 pixels and more from the narrowest window on, unless a neighbour is nearer. */
const REACH = 75
/** How far beyond the picture's edges. */
const BEYOND = 40

/**
 * A small picture of the article: a row a voice, a mark where each speaks. A table, so that it can be read without being seen:
 * who, how often, and the links to the places.
 */
export const VoicesStrip = memo(function VoicesStrip({ voices }: { voices: readonly Commentary[] }) {
  const reading = useReading()
  const { source, sections } = reading.article
  // From the beginning to the end, with a tick where each section starts: one path, as elements cost a change of theme.
  const line = `M0 12H${WIDTH}${sections.map(({ span }) => `M${scale(source, span.start)} 8v8`).join('')}`
  return (
    <table className="strip">
      <caption className="visually-hidden">{say.whereInTheArticleEach}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say.voiceKind}</th>
          <th scope="col">{say.placesFromTheBeginningTo}</th>
        </tr>
      </thead>
      <tbody>
        {voices.map(({ voice, said }) => (
          <tr key={voice.slug}>
            <th scope="row" dir="auto">
              <Link to={formatVoicePath(reading.slug, voice.slug)} className="voice-name" lang={reading.writing.lang}>
                {labelOf(reading, voice.name)}
              </Link>
            </th>
            <td>
              <svg viewBox={`0 0 ${WIDTH} 24`} preserveAspectRatio="none" aria-hidden={said.length === 0}>
                <title>{labelOf(reading, voice.name)}</title>
                <path d={line} className="strip-line" />
                {placeMarks(reading.article.source, said).map(({ one, ...place }) => (
                  <StripMark key={`${one.how}-${one.id}`} said={one} {...place} />
                ))}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})

interface Place {
  readonly x: number
  readonly width: number
  /** Where a pointer hits it. */
  readonly from: number
  readonly to: number
}

/** A row has no room for more: of those that would cover each other the first stands for all. */
const ROOM = WIDTH / NARROWEST

function thinOut(source: string, said: readonly Said[]): readonly Said[] {
  if (said.length <= ROOM) return said
  let last = -1
  return said.filter((one) => {
    const cell = Math.floor(scale(source, spanOf(one).start) / NARROWEST)
    if (cell === last) return false
    last = cell
    return true
  })
}

/** Marks and what a pointer hits for each: the nearest one. */
function placeMarks(source: string, said: readonly Said[]): readonly (Place & { readonly one: Said })[] {
  const marks = thinOut(source, said).map((one) => {
    const { start, end } = spanOf(one)
    const width = Math.max(NARROWEST, scale(source, end) - scale(source, start))
    const x = Math.min(scale(source, start), WIDTH - width)
    return { one, x, width, middle: x + width / 2 }
  })
  return marks.map(({ middle, ...mark }, i) => ({
    ...mark,
    from: Math.min(mark.x, Math.max(middle - REACH, -BEYOND, (middle + (marks[i - 1]?.middle ?? -WIDTH)) / 2)),
    to: Math.max(
      mark.x + mark.width,
      Math.min(middle + REACH, WIDTH + BEYOND, (middle + (marks[i + 1]?.middle ?? 2 * WIDTH)) / 2),
    ),
  }))
}

function StripMark({ said, x, width, from, to: until }: { said: Said } & Place) {
  const reading = useReading()
  const { start, end } = spanOf(said)
  const to = said.how === 'quoted' ? formatQuotePath(reading.slug, said.id) : formatSectionPath(reading.slug, said.id)
  const words = shorten(labelOf(reading, { start, end }))
  const speaker = said.how === 'quoted' ? said.quotation.speaker : said.statement.speaker
  return (
    <Link to={to} aria-label={`${said.how === 'quoted' ? say.quoted : say.reported}: ${words}`}>
      <rect x={from} y="0" width={until - from} height="24" className="strip-hit" />
      <rect
        x={x}
        y={said.how === 'quoted' ? 4 : 8}
        width={width}
        height={said.how === 'quoted' ? 16 : 8}
        className="strip-mark"
        data-how={said.how}
        data-likely={speaker?.certainty === 'likely' || undefined}
      />
    </Link>
  )
}

function scale(source: string, offset: number): number {
  return Math.round((offset / Math.max(1, source.length)) * WIDTH)
}

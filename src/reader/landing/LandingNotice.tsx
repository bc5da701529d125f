import { formatArticlePath, formatQuotePath, formatSectionPath, formatVoicePath } from '../../address/paths.ts'
import * as say from '../../words/en.ts'
import { labelOf } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { Link } from '../link/Link.tsx'
import { useLanded, WHAT } from './landed-context.ts'
import { PassageNotice, PlaceNotice } from './PassageNotice.tsx'
import { NOTICE } from './places.ts'

const MOST = 6

/** Says kindly that the address names something that this article does not have, and offers what there is. */
export function LandingNotice() {
  const landed = useLanded()
  const reading = useReading()
  if (landed.kind === 'section' && landed.was !== undefined)
    return <RenamedSection key={landed.id} id={landed.id} was={landed.was} />
  if (landed.kind === 'voice' && landed.was !== undefined) return <RenamedVoice id={landed.id} was={landed.was} />
  if (landed.kind === 'passage' && landed.state !== 'exact') return <PassageNotice key={landed.remembered} passage={landed} />
  if (landed.kind !== 'unknown') return null
  const offers = listOffers(reading, landed.what)
  return (
    <aside id={NOTICE} className="notice" tabIndex={-1} aria-labelledby="landing-notice-title">
      <h2 id="landing-notice-title">
        {say.thisArticleHasNoSuch} {WHAT[landed.what]}
      </h2>
      <p>
        {say.theLinkAsksFor} <q dir="auto">{landed.id}</q>
        {say.itMayHaveBeenMistyped}
        {offers.length > 0 ? say.andItHas : '.'}
      </p>
      {offers.length > 0 && (
        <ul>
          {offers.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} dir="auto">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={formatArticlePath(reading.slug)}>{say.readFromTheBeginning}</Link>
      </p>
    </aside>
  )
}

function RenamedSection({ id, was }: { id: string; was: string }) {
  const reading = useReading()
  const section = reading.article.sections.find(({ slug }) => slug === id)
  const link = <a href={`#${id}`}>{section ? labelOf(reading, section.title) : id}</a>
  const isSame = id.replaceAll('-', ' ') === was
  return (
    <PlaceNotice>
      <h2 id="landing-notice-title">{isSame ? say.thisSectionOpensOtherwiseNow : say.thisSectionHasAnotherTitle}</h2>
      {isSame ? (
        <p>
          {say.theWordsThatItOpened} {link}.
        </p>
      ) : (
        <p>
          {say.theLinkAsksFor} <q dir="auto">{was}</q>
          {say.whichWasItsTitleWhen} {link}.
        </p>
      )}
    </PlaceNotice>
  )
}

function RenamedVoice({ id, was }: { id: string; was: string }) {
  const reading = useReading()
  const voice = reading.article.voices.find(({ slug }) => slug === id)
  return (
    <aside id={NOTICE} className="notice" tabIndex={-1} aria-labelledby="landing-notice-title">
      <h2 id="landing-notice-title">{say.thisNameIsSpeltOtherwise}</h2>
      <p>
        {say.theLinkAsksFor} <q dir="auto">{was}</q>
        {say.theArticleHas} <Link to={formatVoicePath(reading.slug, id)}>{voice ? labelOf(reading, voice.name) : id}</Link>.
      </p>
    </aside>
  )
}

function listOffers(
  reading: ReturnType<typeof useReading>,
  what: 'section' | 'quotation' | 'voice',
): readonly { to: string; label: string }[] {
  const { article, slug } = reading
  switch (what) {
    case 'section':
      return article.sections
        .slice(0, MOST)
        .map((section) => ({ to: formatSectionPath(slug, section.slug), label: labelOf(reading, section.title) }))
    case 'voice':
      return article.voices
        .slice(0, MOST)
        .map((voice) => ({ to: formatVoicePath(slug, voice.slug), label: labelOf(reading, voice.name) }))
    case 'quotation':
      return reading.quotations
        .slice(0, MOST)
        .map(({ id, quotation }) => ({ to: formatQuotePath(slug, id), label: `“${labelOf(reading, quotation.span)}”` }))
  }
}

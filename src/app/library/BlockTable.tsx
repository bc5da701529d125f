import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import type { CorrectableType, Corrections } from '../../article/corrections.ts'
import type { Article, Block, Quotation, Span } from '../../article/model.ts'
import { textOf } from '../../article/spans.ts'
import { correctBlock, correctSpeaker } from '../../library/correct.ts'
import { flatten } from '../../library/entry.ts'
import type { Skipped } from '../../library/import/skipped.ts'
import { shorten } from '../../reader/article/reading.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'

const KINDS: Record<Block['type'], string> = {
  headline: say.headline,
  standfirst: say.standfirst,
  crosshead: say.crosshead,
  paragraph: say.text,
  byline: say.byline,
  list: say.list,
  verse: say.verse,
  caption: say.caption,
}
const CHOICES: readonly CorrectableType[] = ['headline', 'standfirst', 'paragraph', 'crosshead', 'caption', 'byline']
/** By so much of its words a line is called, in UTF-16 units. */
const LONGEST_NAME = 40
/** So many lines are laid out at a time. */
const AT_ONCE = 300
/** So many names to choose from stand open in a line: a hundred quotations of a hundred people are opened by who wants them. */
const MOST_NAMES = 200

interface Props {
  readonly source: string
  readonly article: Article
  readonly corrections: Corrections
  readonly correct: (next: Corrections) => void
  /** What of the file is not in the text, and a way to have it there, as long as the text is not kept. */
  readonly left?: { readonly skipped: readonly Skipped[]; readonly takeIn: (one: Skipped) => void }
}

/** The text, line by line, beside what each part became, with a way to put it right. */
export function BlockTable({ source, article, corrections, correct, left }: Props) {
  const [most, setMost] = useState(AT_ONCE)
  const table = useRef<HTMLTableElement>(null)
  const taken = useRef('')
  // The button that was pressed is gone with its line: the focus goes to what the words became.
  useEffect(() => {
    const words = taken.current
    const at = words && article.blocks.find(({ span }) => textOf(source, span).startsWith(words.split('\n')[0] ?? ''))
    if (!at) return
    taken.current = ''
    table.current?.querySelector<HTMLElement>(`[data-at="${at.span.start}"] select`)?.focus()
  }, [article, source])
  const takeIn = (one: Skipped) => {
    taken.current = one.text
    left?.takeIn(one)
  }
  const shown = article.blocks.slice(0, most)
  const isWhole = shown.length === article.blocks.length
  const between = (from: number, to: number) => left?.skipped.filter(({ at }) => from < at && at <= to) ?? []
  const starts = useMemo(() => new Map(article.sections.map((section) => [section.blocks.from, section])), [article])
  return (
    <>
      <table ref={table} className="preview-lines">
        <caption className="visually-hidden">{say.whatEachPartOf}</caption>
        <colgroup>
          <col />
          <col />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say.became}</th>
            <th scope="col">{say.text}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((block, index) => (
            <Fragment key={block.span.start}>
              <SkippedLines takeIn={takeIn} skipped={between(shown[index - 1]?.span.start ?? -1, block.span.start)} />
              <Line
                block={block}
                title={starts.get(index)?.title}
                article={article}
                source={source}
                corrections={corrections}
                correct={correct}
              />
            </Fragment>
          ))}
          {isWhole && (
            <SkippedLines takeIn={takeIn} skipped={between(shown.at(-1)?.span.start ?? -1, Number.POSITIVE_INFINITY)} />
          )}
        </tbody>
      </table>
      {article.blocks.length > most && (
        <p className="add-actions">
          <button type="button" className="button" onClick={() => setMost(most + AT_ONCE)}>
            {fill(say.showMoreOf, { n: article.blocks.length - most })}
          </button>
        </p>
      )}
    </>
  )
}

/** More lines than these are folded: a page has menus around its article. */
const MOST_OPEN = 3

/** What stood at one place of the file and is not in the text. */
function SkippedLines({ skipped, takeIn }: { readonly skipped: readonly Skipped[]; readonly takeIn: (one: Skipped) => void }) {
  if (skipped.length === 0) return null
  const lines = (
    <ul>
      {skipped.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page may say the same thing twice
        <li key={index} dir="auto">
          {one.text}{' '}
          <button
            type="button"
            className="text-button"
            aria-label={fill(say.takeInWords, { words: shorten(flatten(one.text), LONGEST_NAME) })}
            onClick={() => takeIn(one)}
          >
            {say.takeIn}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <tr data-kind="skipped">
      <th scope="row">{say.skipped}</th>
      <td dir="auto">
        {skipped.length > MOST_OPEN ? (
          <details>
            <summary>{fill(say.linesSkipped, { n: skipped.length })}</summary>
            {lines}
          </details>
        ) : (
          lines
        )}
      </td>
    </tr>
  )
}

interface LineProps extends Omit<Props, 'left'> {
  readonly block: Block
  /** The title of the section that the block begins. */
  readonly title: Span | undefined
}

function Line({ block, title, article, source, corrections, correct }: LineProps) {
  const said = article.quotations.filter(({ span }) => block.span.start <= span.start && span.end <= block.span.end)
  const words = textOf(source, block.span)
  const isOther = !CHOICES.some((choice) => choice === block.type)
  return (
    <tr data-kind={block.type} data-at={block.span.start}>
      <th scope="row">
        <select
          aria-label={fill(say.whatWordsIs, { words: shorten(flatten(words), LONGEST_NAME) })}
          value={block.type}
          onChange={({ target }) => correct(correctBlock(corrections, block.span.start, target.value as CorrectableType))}
        >
          {isOther && <option value={block.type}>{KINDS[block.type]}</option>}
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {KINDS[choice]}
            </option>
          ))}
        </select>
      </th>
      <td dir="auto">
        {title && block.type !== 'crosshead' && <b className="preview-section">{textOf(source, title)}</b>}
        {words}
        {said.length > 0 && (
          <Speakers article={article} said={said} correct={(at, voice) => correct(correctSpeaker(corrections, at, voice))} />
        )}
      </td>
    </tr>
  )
}

const NOBODY = ''

interface SpeakersProps {
  readonly article: Article
  readonly said: readonly Quotation[]
  readonly correct: (at: number, voice: string | null) => void
}

/** Who says each quotation of a line, with a way to put it right. */
function Speakers({ article: { source, voices }, said, correct }: SpeakersProps) {
  const [isOpen, setOpen] = useState(said.length * voices.length <= MOST_NAMES)
  return (
    <details className="preview-speakers" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{fill(say.quotationsCount, { n: said.length })}</summary>
      {isOpen &&
        said.map(({ span, speaker }) => {
          const start = shorten(flatten(textOf(source, span)), LONGEST_NAME)
          return (
            <label key={span.start}>
              {fill(say.theSpeakerOfWordsIs, { words: start })}{' '}
              <select
                value={speaker?.voice ?? NOBODY}
                onChange={({ target }) => correct(span.start, target.value === NOBODY ? null : target.value)}
              >
                {voices.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {flatten(textOf(source, name))}
                  </option>
                ))}
                <option value={NOBODY}>{say.nobodyTheTextNames}</option>
              </select>
            </label>
          )
        })}
    </details>
  )
}

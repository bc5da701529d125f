import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import './copy.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatQuotePath } from '../../address/paths.ts'
import { publishedQuery } from '../../library/published-query.ts'
import type { AddressedQuotation } from '../article/reading.ts'
import { useReading } from '../article/reading-context.ts'
import { usePanels } from '../companion/panels-context.ts'
import { useWholeHref } from '../link/use-href.ts'
import { useReach } from '../link/use-reach.ts'
import { chooseAddress, joinSentences } from './choose-address.ts'
import { copyRich } from './copy-rich.ts'
import { describeQuoted } from './describe-quoted.ts'
import { FORMS, type FormId } from './format-quotation.ts'
import { useCarrying } from './use-carrying.ts'

/** The forms in which a quotation can be copied: a button each. */
export default function CopyForms({ quote }: { quote: AddressedQuotation }) {
  const reading = useReading()
  const { span } = quote.quotation
  const whole = useWholeHref()
  // Before a click: some browsers allow copying only in the very moment of one.
  const { data: published } = useQuery(publishedQuery(reading.slug))
  const { show } = usePanels()
  const path = formatQuotePath(reading.slug, quote.id)
  const reach = useReach(reading.slug)
  const carrying = useCarrying(path, reach !== 'everywhere')
  const [isCarried, setCarried] = useState(false)
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState('')
  const copy = async (id: FormId) => {
    const form = FORMS.find((one) => one.id === id)
    if (!form) return
    const { url, remark } = chooseAddress({
      own: whole(path),
      reach,
      sourceUrl: published?.sourceUrl,
      carrying: isCarried ? carrying : undefined,
    })
    const quoted = describeQuoted(reading, span, url, quote, published)
    const text = form.format(quoted)
    // A citation names the page where the article was published.
    const isNamed = !('isCitation' in form && quoted.sourceUrl)
    try {
      await copyRich(text, id === 'html' ? text : undefined)
      setByHand('')
      setSaid(joinSentences(fill(say.copiedAsName, { name: form.name }), isNamed ? remark : undefined))
    } catch {
      setSaid(say.copyingRefused)
      setByHand(text)
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand inside a paragraph
    <span className="copy-forms" role="group" aria-label={say.copyTheQuotationAs}>
      {FORMS.map(({ id, name }) => (
        <button key={id} type="button" className="button" onClick={() => copy(id)}>
          {name}
        </button>
      ))}
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => show('picture', quote.id)}>
        {say.picture}
      </button>
      {carrying && (
        <label className="copy-carrying">
          <input type="checkbox" checked={isCarried} onChange={(event) => setCarried(event.target.checked)} />
          {say.withTheArticleInIts}
        </label>
      )}
      <span role="status" className="copy-said">
        {said}
      </span>
      {byHand && (
        <textarea readOnly rows={4} value={byHand} aria-label={say.textToCopy} onFocus={(event) => event.target.select()} />
      )}
    </span>
  )
}

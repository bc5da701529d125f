import { useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Span } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { ReadingContext } from '../article/reading-context.ts'
import { copyWords } from './copy-words.ts'
import { linkMaker } from './link-maker.ts'
import { useWholeHref } from './use-href.ts'

type State = 'ready' | 'copied' | 'refused'

/** Milliseconds for which the button says what it did. */
const SAID_FOR = 2500

interface Props {
  /** Below the app's base; made on demand where that takes a while. */
  readonly to: string | (() => string)
  readonly label?: string
  /** The words that the link is for: then it carries the native text directive too. */
  readonly span?: Span
}

/** Copies an address of this app, and hands it to the system's share sheet where there is one. */
export function CopyLink({ to, label = say.copyLink, span }: Props) {
  const reading = useContext(ReadingContext)
  const whole = useWholeHref()
  const canShare = useSyncExternalStore(subscribeNever, hasShareSheet, () => false)
  const url = () => {
    const link = whole(typeof to === 'string' ? to : to())
    if (!span || !reading) return link
    const maker = linkMaker.now()
    if (maker) return link + maker.formatDirective(reading.article, span)
    // The directive is for pages without script: the link works without it.
    return linkMaker.load().then(
      (code) => link + code.formatDirective(reading.article, span),
      () => link,
    )
  }
  // A reader who closes the share sheet has changed their mind; nothing failed.
  const share = async () => navigator.share({ url: await url(), title: document.title }).catch(() => {})
  return (
    <CopyText label={label} done={say.linkCopied} of={say.theLink} text={url}>
      {canShare && (
        <button type="button" className="button" onClick={share}>
          {say.share}
        </button>
      )}
    </CopyText>
  )
}

interface TextProps {
  readonly label: string
  /** What the button says once it has copied. */
  readonly done: string
  /** What is copied, as the label of the field that shows it. */
  readonly of: string
  readonly text: () => string | Promise<string>
  readonly children?: React.ReactNode
}

/** Copies any text. Where the browser does not let it, shows the text to be copied by hand. */
export function CopyText({ label, done, of, text, children }: TextProps) {
  const [state, setState] = useState<State>('ready')
  const [byHand, setByHand] = useState('')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('ready'), SAID_FOR)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    try {
      await copyWords(text)
      setState('copied')
    } catch {
      setByHand(await text())
      setState('refused')
    }
  }
  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={copy}>
        {state === 'copied' ? done : label}
      </button>
      {children}
      <span role="status" className="visually-hidden">
        {state === 'copied' && done}
      </span>
      {state === 'refused' && (
        <span className="copy-by-hand">
          {say.copyingRefused} <input readOnly value={byHand} aria-label={of} onFocus={(event) => event.target.select()} />
        </span>
      )}
    </span>
  )
}

function subscribeNever() {
  return () => {}
}

function hasShareSheet(): boolean {
  return typeof navigator.share === 'function'
}

import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { Span } from '../../article/model.ts'
import * as say from '../../words/en.ts'
import { useReading } from '../article/reading-context.ts'
import { onDemand } from '../on-demand/on-demand.tsx'
import { copyWords } from './copy-words.ts'
import { linkMaker } from './link-maker.ts'
import { useWholeHref } from './use-href.ts'
import { useReach } from './use-reach.ts'

const OnlyHere = onDemand(() => import('./OnlyHere.tsx'), true)

type State = 'ready' | 'copied' | 'refused'

/** Milliseconds for which the button says what it did. */
const SAID_FOR = 2500

interface Props {
  /** Below the app's base; made on demand where that takes a while. */
  readonly to: string | (() => string)
  readonly label?: string
  /** The words that the link is for: then it carries the native text directive too. */
  readonly span?: Span
  /** What stands beside the button, such as its key. */
  readonly children?: ReactNode
}

/** Copies an address of this app, and hands it to the system's share sheet where there is one and it opens elsewhere. */
export function CopyLink({ to, label = say.copyLink, span, children }: Props) {
  const reading = useReading()
  const whole = useWholeHref()
  const reach = useReach(reading.slug)
  const canShare = useSyncExternalStore(subscribeNever, hasShareSheet, () => false)
  const link = () => (typeof to === 'string' ? to : to())
  const url = () => {
    const address = whole(link())
    if (!span) return address
    const maker = linkMaker.now()
    if (maker) return address + maker.formatDirective(reading.article, span)
    // The directive is for pages without script: the link works without it.
    return linkMaker.load().then(
      (code) => address + code.formatDirective(reading.article, span),
      () => address,
    )
  }
  // A reader who closes the share sheet has changed their mind; nothing failed.
  const share = async () => navigator.share({ url: await url(), title: document.title }).catch(() => {})
  return (
    <CopyText label={label} done={say.linkCopied} of={say.theLink} text={url}>
      {children}
      {reach !== 'everywhere' ? (
        <OnlyHere link={link} reach={reach} />
      ) : (
        canShare && (
          <button type="button" className="button" onClick={share}>
            {say.share}
          </button>
        )
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
  readonly children?: ReactNode
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

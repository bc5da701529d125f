import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { takeHanded } from '../../library/handed.ts'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { type Shared, takeShared } from './take-shared.ts'

/** Files that the system opens with the installed app; not in TypeScript's DOM yet (WICG, File Handling API). */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

/**
 * Take what is handed over: by another page, where it was pasted or dropped; and by the system, files opened with the installed app and
 * what was shared to it.
 *
 * @param refuse - Called with a sentence where what was shared holds no article.
 */
export function useHandedOver(
  takeFiles: (files: readonly File[]) => void,
  takeText: (text: string, html: string) => void,
  refuse: (sentence: string) => void,
): void {
  const [asked, setAsked] = useSearchParams()
  const take = useRef({ takeFiles, takeText, refuse })
  take.current = { takeFiles, takeText, refuse }
  useEffect(() => {
    const { files = [], text = '', html = '' } = takeHanded() ?? {}
    if (files.length) take.current.takeFiles(files)
    else if (text) take.current.takeText(text, html)
  }, [])
  useEffect(() => {
    const queue = (window as { launchQueue?: LaunchQueue }).launchQueue
    queue?.setConsumer(async ({ files = [] }) => {
      if (files.length) take.current.takeFiles(await Promise.all(files.map((file) => file.getFile())))
    })
  }, [])
  useEffect(() => {
    const shared = asked.get('shared')
    const read = (name: string) => asked.get(name) ?? ''
    const one = { files: [], title: read('title'), text: read('text'), url: read('url') }
    if (shared === 'refused') take.current.refuse(say.whatWasSharedCould)
    else if (shared)
      takeShared()
        .then((all) => hand(all, take.current))
        .catch(() => take.current.refuse(say.whatWasSharedCould))
    else if (one.text.trim() || one.url) hand([one], take.current)
    else return
    setAsked({}, { replace: true })
  }, [asked, setAsked])
}

interface Takers {
  readonly takeFiles: (files: readonly File[]) => void
  readonly takeText: (text: string, html: string) => void
  readonly refuse: (sentence: string) => void
}

/** One text is looked at as a pasted one; files, or more than one text, as files that were chosen. */
function hand(shared: readonly Shared[], { takeFiles, takeText, refuse }: Takers): void {
  const texts = shared.filter(({ files }) => files.length === 0).map(readShared)
  const whole = texts.filter((text) => text !== '')
  const files = shared.flatMap((one) => one.files)
  if (files.length + whole.length > 1 || files.length === 1)
    takeFiles([
      ...files,
      ...whole.map((text, at) => new File([text], `${fill(say.sharedText, { n: at + 1 })}.txt`, { type: 'text/plain' })),
    ])
  else if (whole[0]) takeText(whole[0], '')
  else if (texts.length > 0) refuse(say.onlyTheLinkOf)
}

/** The text with its title; empty where nothing but a link came. Some systems hand a link over as text. */
function readShared({ title, text }: Shared): string {
  if (/^\s*(?:https?:\/\/\S+\s*)?$/i.test(text)) return ''
  const lead = title.trim()
  return lead && !text.startsWith(lead) ? `${lead}\n\n${text}` : text
}

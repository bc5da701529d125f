import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

/** Files that the system opens with the installed app; not in TypeScript's DOM yet (WICG, File Handling API). */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

const ONLY_A_LINK =
  'Only the link of an article was shared, and Pullquote asks no other site for anything. Open the article, select its text and share that, or save its page and add the file.'

/**
 * Take what the system hands over: files opened with the installed app, and text shared to it.
 *
 * @param refuse - Called with a sentence where what was shared holds no article.
 */
export function useHandedOver(
  takeFiles: (files: readonly File[]) => void,
  takeText: (text: string) => void,
  refuse: (sentence: string) => void,
): void {
  const [asked, setAsked] = useSearchParams()
  const take = useRef({ takeFiles, takeText, refuse })
  take.current = { takeFiles, takeText, refuse }
  useEffect(() => {
    const queue = (window as { launchQueue?: LaunchQueue }).launchQueue
    queue?.setConsumer(async ({ files = [] }) => {
      if (files.length) take.current.takeFiles(await Promise.all(files.map((file) => file.getFile())))
    })
  }, [])
  useEffect(() => {
    const text = asked.get('text') ?? ''
    if (!text.trim() && !asked.get('url')) return
    const title = asked.get('title')?.trim()
    // Some systems hand a link over as text.
    if (/^\s*(?:https?:\/\/\S+\s*)?$/i.test(text)) take.current.refuse(ONLY_A_LINK)
    else take.current.takeText(title && !text.startsWith(title) ? `${title}\n\n${text}` : text)
    setAsked({}, { replace: true })
  }, [asked, setAsked])
}

import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

/** Files that the system opens with the installed app; not in TypeScript's DOM yet (WICG, File Handling API). */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

/** Take what the system hands over: files opened with the installed app, and text shared to it. */
export function useHandedOver(takeFiles: (files: readonly File[]) => void, takeText: (text: string) => void): void {
  const [asked, setAsked] = useSearchParams()
  const take = useRef({ takeFiles, takeText })
  take.current = { takeFiles, takeText }
  useEffect(() => {
    const queue = (window as { launchQueue?: LaunchQueue }).launchQueue
    queue?.setConsumer(async ({ files = [] }) => {
      if (files.length) take.current.takeFiles(await Promise.all(files.map((file) => file.getFile())))
    })
  }, [])
  useEffect(() => {
    const text = asked.get('text') ?? ''
    if (!text.trim()) return
    const title = asked.get('title')?.trim()
    take.current.takeText(title && !text.startsWith(title) ? `${title}\n\n${text}` : text)
    setAsked({}, { replace: true })
  }, [asked, setAsked])
}

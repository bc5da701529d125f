import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type StoredText, textQuery } from '../../library/queries.ts'

/**
 * Show the new text where another tab replaced that of the open article: what is put right in it moved along, and would fall on other words
 * of the old one. What was deleted there can be read to its end.
 *
 * @param tellsGone - Say so where it was deleted: nothing is to be put right in it any more.
 */
export function useOtherTabs(slug: string, tellsGone = false): void {
  const client = useQueryClient()
  useEffect(() => {
    if (import.meta.env.SAVED_PAGE) return
    let stop: (() => void) | undefined
    let isOver = false
    const look = async () => {
      const { readOwn } = await import('../../library/read-own.ts')
      const { queryKey } = textQuery(slug)
      const open = client.getQueryData(queryKey)
      if (!open?.isOwn && !(tellsGone && open === null)) return
      const kept = await readOwn(slug).catch(() => undefined)
      if (kept === null && tellsGone) client.setQueryData<StoredText | null>(queryKey, null)
      if (kept?.isOwn && kept.source !== open?.source) client.setQueryData<StoredText | null>(queryKey, kept)
    }
    void import('../../library/changes.ts').then(({ watchChanges }) => {
      if (!isOver) stop = watchChanges('articles', () => void look())
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [client, slug, tellsGone])
}

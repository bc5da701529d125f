import { useQuery } from '@tanstack/react-query'
import { type StoredText, textQuery } from '../../library/queries.ts'

/** Where the addresses of an article open: in every browser, on this device alone, or in this tab alone, until the article is kept. */
export type Reach = 'everywhere' | 'device' | 'tab'

export function reachOf(text: StoredText | null | undefined): Reach {
  return text?.isOwn ? 'device' : text?.isCarried ? 'tab' : 'everywhere'
}

export function useReach(slug: string): Reach {
  return reachOf(useQuery(textQuery(slug)).data)
}

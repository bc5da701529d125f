import { QueryClient } from '@tanstack/react-query'

/** Texts do not change under a reader's eyes: nothing is fetched twice unless it is asked for. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: 1,
        networkMode: 'always',
      },
    },
  })
}

import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { App } from '../../../src/app/App.tsx'
import { createQueryClient } from '../../../src/app/query-client.ts'
import { fetchParser } from '../../../src/library/parsing.ts'
import { type Published, publishedQuery } from '../../../src/library/published-query.ts'
import { type StoredText, textQuery } from '../../../src/library/queries.ts'

// As in a reader's browser that has opened an article before.
await fetchParser()

/** An article of three experts, two photographs and crossheads, long enough for a pull-quote. */
export const SOURCE = `Harbour wall gives way

By Ana Ruiz

The wall of the old harbour broke on Monday night, and the water took forty boats with it. ${'The rest of the quay was closed to everybody. '.repeat(20)}

"We will build it again, and we will build it higher than it ever was," said Lena Okafor, the mayor of Harwich.

In this photograph released by the port, boats lie on the slipway in Harwich on June 19, 2024.
The boats on Tuesday [Jo Day / Getty Images]

What went wrong

Rachel Stone, a senior fellow at the Delft Institute, said the wall had "no more than a year to live". ${'Nobody had read the letters that came with the plans. '.repeat(20)}

"Concrete does not forgive anybody who forgets about it," Ms Stone said.

In this photograph released by the port, boats lie on the slipway in Harwich on June 19, 2024.
The slipway on Wednesday [Jo Day / Getty Images]

What comes next

Tom Hale, a professor of engineering at Leeds University, warned that the second wall was in no better state. ${'The council meets again on the first of the month. '.repeat(20)}

Additional reporting by Jan Novak.
`

/** Mount the app at an address below the article, as a reader would open it. */
export function openArticle(
  below = '',
  source = SOURCE,
  from: Pick<StoredText, 'isOwn' | 'isCarried'> = {},
  published?: Published,
) {
  const client = createQueryClient()
  const text: StoredText = { slug: 'harbour', source, ...from }
  client.setQueryData<StoredText | null>(textQuery('harbour').queryKey, text)
  if (published) client.setQueryData<Published>(publishedQuery('harbour').queryKey, published)
  const router = createMemoryRouter([{ path: '*', element: <App /> }], { initialEntries: [`/articles/harbour${below}`] })
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { ...view, router, headline: () => screen.findByRole('heading', { level: 1 }) }
}

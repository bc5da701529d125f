import { useQuery } from '@tanstack/react-query'
import { findDay, findSource } from '../../library/front-facts.ts'
import { readKept } from '../../library/store.ts'
import * as say from '../../words/en.ts'
import { formatDay } from '../../words/format-day.ts'

/** When and where one of the reader's own articles was published, as its file said. */
export default function OwnFacts({ slug }: { slug: string }) {
  const { data: matter } = useQuery({
    // Below the text's key, so that it is forgotten with the text.
    queryKey: ['text', slug, 'matter'],
    queryFn: async () => (await readKept(slug))?.matter ?? {},
    retry: false,
  })
  const day = findDay(matter)
  const source = findSource(matter)
  return (
    <>
      {day ? (
        <time dateTime={day} lang={say.language}>
          {formatDay(day)}
        </time>
      ) : (
        matter?.date && <span dir="auto">{matter.date}</span>
      )}
      {matter?.address && (
        <span>
          <span lang={say.language}>{say.source}</span>{' '}
          {source ? (
            <a href={source.href} rel="noreferrer noopener" dir="ltr">
              {source.hostname}
            </a>
          ) : (
            <bdi>{matter.address}</bdi>
          )}
        </span>
      )}
    </>
  )
}

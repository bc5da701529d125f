import { useEffect, useState } from 'react'
import { parsePath } from 'react-router'
import { useReading } from '../article/reading-context.ts'
import { describeCarried, formatArticleUrl } from '../tools/article-url.ts'

/**
 * The address that carries the article and opens it at a place, made ahead, as some browsers allow copying only in the very moment of a click.
 *
 * @param path - Of the place, below the app's base.
 * @param isWanted - Whether the article's own address leads nowhere elsewhere.
 * @returns Nothing until it is made, and where it would be too long.
 */
export function useCarrying(path: string, isWanted: boolean): string | undefined {
  const reading = useReading()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let isLatest = isWanted
    setUrl(undefined)
    if (isWanted)
      formatArticleUrl(describeCarried(reading, parsePath(path))).then(
        (made) => isLatest && setUrl(made),
        () => {}, // A browser that cannot pack.
      )
    return () => {
      isLatest = false
    }
  }, [reading, path, isWanted])
  return url
}

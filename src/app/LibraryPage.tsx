import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatArticlePath } from '../address/paths.ts'
import { libraryQuery } from '../library/queries.ts'
import { formatReadingTime } from '../reader/article/ArticleHeader.tsx'

/** The articles that can be read here. */
export function LibraryPage() {
  const { data: entries = [] } = useQuery(libraryQuery())
  return (
    <main id="article" className="library" tabIndex={-1}>
      <title>Pullquote: who said what</title>
      <meta
        name="description"
        content="Read news articles with their sections, voices and quotations, each with a link of its own."
      />
      <h1>Library</h1>
      <p className="library-lead">
        Articles as text, opened up: sections to jump between, who speaks and what they said, and a link for every quotation.
      </p>
      {entries.length === 0 ? (
        <p>There is no article here yet. Put text files into the folder “seeds” and build again.</p>
      ) : (
        <ul className="library-list">
          {entries.map((entry) => (
            <li key={entry.slug}>
              <h2 dir="auto">
                <Link to={formatArticlePath(entry.slug)}>{entry.headline}</Link>
              </h2>
              {entry.standfirst && <p dir="auto">{entry.standfirst}</p>}
              <p className="article-facts">
                <span>{formatReadingTime(entry.words)}</span>
                <span>{entry.voices === 1 ? '1 voice' : `${entry.voices} voices`}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}

import { usePanels } from '../reader/companion/panels-context.ts'
import * as say from '../words/en.ts'

/** What can be done with an article in a saved page: there is no library around it, and no app to make links to. */
export function ArticleTools() {
  const { show } = usePanels()
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form
    <div className="article-tools" role="group" aria-label={say.thisArticle}>
      <button type="button" className="text-button" onClick={() => show('notes')}>
        {say.notes}
      </button>
    </div>
  )
}

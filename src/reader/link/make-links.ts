import { formatNativeDirective } from '../../address/native-directive.ts'
import { listTitles } from '../../address/section-link.ts'
import type { Article, Span } from '../../article/model.ts'

export { formatSectionLink } from '../../address/section-link.ts'

/** The native directive for words of an article as its page shows it. */
export function formatDirective(article: Article, span: Span): string {
  return formatNativeDirective(article.source, span, listTitles(article))
}

let isReading = false

/** Whether text is being read as HTML on purpose. */
export const isReadingHtml = (): boolean => isReading

/**
 * Do work that reads text as HTML: the import of a page, or of Markdown with entities. Elsewhere the page refuses it (`trusted-types.ts`).
 *
 * @param work - Done when it returns: what comes later is refused again.
 */
export function asHtml<Result>(work: () => Result): Result {
  const before = isReading
  isReading = true
  try {
    return work()
  } finally {
    isReading = before
  }
}

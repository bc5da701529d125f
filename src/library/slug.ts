/** Whether something from outside can be an article's address. Half of a surrogate pair cannot be written into one. */
export function isSlug(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false
  try {
    return encodeURIComponent(value) !== ''
  } catch {
    return false
  }
}

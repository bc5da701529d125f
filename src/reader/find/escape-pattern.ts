/** Words as a part of a pattern that means nothing but them. `RegExp.escape` is younger than the browsers that are read in. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

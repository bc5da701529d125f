/** An address as it may stand in `![…](…)`: blanks and brackets, which would end it, percent-encoded. */
export const writeAddress = (url: string): string =>
  url.replace(/[\s()]/g, (letter) => (letter === '(' ? '%28' : letter === ')' ? '%29' : encodeURIComponent(letter)))

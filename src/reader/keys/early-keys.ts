const early: KeyboardEvent[] = []

/** More than anybody means. */
const MOST = 20

/** Keys are an article's: what is pressed in the library is not meant for the page that comes after it. */
const hold = (event: KeyboardEvent) => {
  if (early.length < MOST && document.querySelector('.article-page')) early.push(event)
}

/** Keys pressed before the code that knows them has come are not lost. */
export function holdKeys(): void {
  document.addEventListener('keydown', hold)
}

/** What was pressed until now; from here on nothing is held. */
export function takeKeys(): readonly KeyboardEvent[] {
  document.removeEventListener('keydown', hold)
  return early.splice(0)
}

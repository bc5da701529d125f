const early: KeyboardEvent[] = []

const hold = (event: KeyboardEvent) => early.push(event)

/** Keys pressed before the code that knows them has come are not lost. */
export function holdKeys(): void {
  document.addEventListener('keydown', hold)
}

/** What was pressed until now; from here on nothing is held. */
export function takeKeys(): readonly KeyboardEvent[] {
  document.removeEventListener('keydown', hold)
  return early.splice(0)
}

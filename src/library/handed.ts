/** What was pasted or dropped on another page, until the library's page takes it. */
export interface Handed {
  readonly files: readonly File[]
  readonly text: string
  /** The same as a page has it, where it was copied from one. */
  readonly html: string
}

let waiting: Handed | undefined

export function handOver(handed: Handed): void {
  waiting = handed
}

export function takeHanded(): Handed | undefined {
  const handed = waiting
  waiting = undefined
  return handed
}

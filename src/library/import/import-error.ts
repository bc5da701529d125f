/** Why a text could not be taken in: a sentence for the reader, with what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}

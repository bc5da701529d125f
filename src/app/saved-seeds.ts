/** A saved page has the text of its own article and no others. */
export const seeds = []

export async function loadSeed(): Promise<null> {
  return null
}

/** Whether the browser has a store at all. Where site data is blocked some do not even let one ask. */
export function hasStore(): boolean {
  try {
    return typeof indexedDB !== 'undefined'
  } catch {
    return false
  }
}

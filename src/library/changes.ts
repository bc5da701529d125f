const CHANNEL = 'pullquote-library'

/** What one tab may tell the others about. */
type Changed = 'articles' | 'notes'

/** Tell the other tabs what has changed on the device. */
export function announceChange(...changed: readonly Changed[]): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  for (const one of changed) channel.postMessage(one)
  channel.close()
}

/** Hear of changes that another tab made. @returns What stops it. */
export function watchChanges(of: Changed, heard: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }) => data === of && heard()
  return () => channel.close()
}

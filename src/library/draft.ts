/** What a reader typed, pasted or put right and has not kept yet, so that loading the page again, as a new version does, loses none of it. */
const LEAD = 'pullquote-draft:'

/** Remember it in this tab; `undefined` forgets it. Where the browser has no room, it lasts as long as the page. */
export function keepDraft(name: string, draft: unknown): void {
  try {
    if (draft === undefined) window.sessionStorage.removeItem(LEAD + name)
    else window.sessionStorage.setItem(LEAD + name, JSON.stringify(draft))
  } catch {
    // The one from before would be the wrong one.
    forgetDraft(name)
  }
}

function forgetDraft(name: string): void {
  try {
    window.sessionStorage.removeItem(LEAD + name)
  } catch {
    // Nothing can be kept here at all.
  }
}

/** What was remembered; nothing where there is none. Only this app writes it. */
export function readDraft<Draft>(name: string): Draft | undefined {
  try {
    return JSON.parse(window.sessionStorage.getItem(LEAD + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

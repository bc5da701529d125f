/** What a key or the palette can do. */
export type Action =
  | 'next-section'
  | 'previous-section'
  | 'next-quotation'
  | 'previous-quotation'
  | 'voices'
  | 'contents'
  | 'find'
  | 'palette'
  | 'notes'
  | 'listen'
  | 'help'
  | 'settings'
  | 'top'
  | 'back'
  | 'open-cards'
  | 'close-cards'
  | 'print'
  | 'library'

interface Shortcut {
  readonly action: Action
  /** As `KeyboardEvent.key` has it. */
  readonly key: string
  readonly does: string
}

/** Single keys. With words selected, L, H and M do something with them: see `selection/`. */
export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'j', action: 'next-section', does: 'Next section' },
  { key: 'k', action: 'previous-section', does: 'Previous section' },
  { key: 'n', action: 'next-quotation', does: 'Next quotation' },
  { key: 'p', action: 'previous-quotation', does: 'Previous quotation' },
  { key: 't', action: 'contents', does: 'Contents' },
  { key: 'v', action: 'voices', does: 'Who speaks' },
  { key: '/', action: 'find', does: 'Find in the article' },
  { key: 'm', action: 'notes', does: 'Notes' },
  { key: 'r', action: 'listen', does: 'Read aloud' },
  { key: 's', action: 'settings', does: 'Reading settings' },
  { key: '?', action: 'help', does: 'These keys' },
  { key: 'Escape', action: 'back', does: 'Close what is open, or go back to where you were' },
]

/** What the palette offers beside places. */
export const OFFERED: readonly { readonly action: Action; readonly does: string }[] = [
  { action: 'find', does: 'Find in the article' },
  { action: 'notes', does: 'Notes' },
  { action: 'listen', does: 'Read aloud' },
  { action: 'settings', does: 'Reading settings' },
  { action: 'top', does: 'Go to the top' },
  { action: 'voices', does: 'Who speaks' },
  { action: 'open-cards', does: 'Open all experts’ cards' },
  { action: 'close-cards', does: 'Close all experts’ cards' },
  { action: 'print', does: 'Print' },
  { action: 'help', does: 'Keyboard shortcuts' },
  { action: 'library', does: 'Go to the library' },
]

/**
 * The action of a key that was pressed.
 *
 * @param areLettersOn - Readers who speak to their computer may turn single keys off (WCAG 2.2, 2.1.4). Escape and Ctrl+K stay.
 * @returns `null` for a key that is somebody else's: typed into a field, or pressed with another modifier.
 */
export function findAction(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  isTyping: boolean,
  areLettersOn: boolean,
): Action | null {
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'palette'
  if (ctrlKey || metaKey || altKey || isTyping || (!areLettersOn && key !== 'Escape')) return null
  return SHORTCUTS.find((shortcut) => shortcut.key === key || (!shiftKey && shortcut.key === key.toLowerCase()))?.action ?? null
}

import * as say from '../../words/en.ts'
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
  { key: 'j', action: 'next-section', does: say.nextSection },
  { key: 'k', action: 'previous-section', does: say.previousSection },
  { key: 'n', action: 'next-quotation', does: say.nextQuotation },
  { key: 'p', action: 'previous-quotation', does: say.previousQuotation },
  { key: 't', action: 'contents', does: say.contents },
  { key: 'v', action: 'voices', does: say.whoSpeaks },
  { key: '/', action: 'find', does: say.findInTheArticle },
  { key: 'm', action: 'notes', does: say.notes },
  { key: 'r', action: 'listen', does: say.readAloudOrPause },
  { key: 's', action: 'settings', does: say.readingSettings },
  { key: '?', action: 'help', does: say.theseKeys },
  { key: 'Escape', action: 'back', does: say.closeWhatIsOpenOr },
]

/** What the palette offers beside places. */
export const OFFERED: readonly { readonly action: Action; readonly does: string }[] = [
  { action: 'find', does: say.findInTheArticle },
  { action: 'notes', does: say.notes },
  { action: 'listen', does: say.readAloud },
  { action: 'settings', does: say.readingSettings },
  { action: 'top', does: say.goToTheTop },
  { action: 'voices', does: say.whoSpeaks },
  { action: 'open-cards', does: say.openAllExpertsCards },
  { action: 'close-cards', does: say.closeAllExpertsCards },
  { action: 'print', does: say.print },
  { action: 'help', does: say.keyboardShortcuts },
  { action: 'library', does: say.goToTheLibrary },
]

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The key as a Latin keyboard has it: a Russian, Greek, Hebrew or Arabic one gives a letter of its own in the same place. */
function latinKey(key: string, code: string): string {
  const isForeign = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key)
  return isForeign ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key) : key
}

/**
 * The action of a key that was pressed.
 *
 * @param areLettersOn - Readers who speak to their computer may turn single keys off (WCAG 2.2, 2.1.4). Escape and Ctrl+K stay.
 * @returns `null` for a key that is somebody else's: typed into a field, or pressed with another modifier.
 */
export function findAction(
  { key: typed, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  isTyping: boolean,
  areLettersOn: boolean,
): Action | null {
  const key = latinKey(typed, code)
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'palette'
  if (ctrlKey || metaKey || altKey || isTyping || (!areLettersOn && key !== 'Escape')) return null
  return SHORTCUTS.find((shortcut) => shortcut.key === key || (!shiftKey && shortcut.key === key.toLowerCase()))?.action ?? null
}

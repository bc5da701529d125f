/**
 * Whether a key is meant for a field or a dialog, and not for the page. A dialog that has closed keeps the focus until the page is drawn again: what is
 * pressed by then is the page's.
 */
export function isTyping({ target }: Event): boolean {
  const at = target instanceof Element ? target : null
  return at?.closest('input, textarea, select, [contenteditable], dialog[open]') != null && !at.closest('dialog:not([open])')
}

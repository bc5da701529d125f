/** Characters that no XML document may hold, not even escaped (XML 1.0, "Char"). */
// biome-ignore lint/complexity/useRegexLiterals: written as text, the control characters can be read
const FORBIDDEN = new RegExp('[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|\\p{Cs}', 'gu')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Make any text safe as an element's text or inside a double-quoted attribute, in HTML and XML. */
export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

/** JSON for a script element: nothing in it can end the element or begin a comment (HTML, "Restrictions for contents of script elements"). */
export function formatScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}

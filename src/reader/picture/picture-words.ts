/** Words of a quotation as a picture has them: nothing goes on behind the comma that the reporter's sentence needed. */
export function endWords(words: string): string {
  return words.replace(/[,،、，]$/u, '')
}

/** A role as the cards show it. */
export function beginRole(role: string): string {
  return role.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

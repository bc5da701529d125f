/**
 * What plain text hardly has. Headings and pictures by themselves count for nothing: the parser knows them, and a text that it can read
 * stays as it is.
 */
const KINDS: readonly { readonly sign: RegExp; readonly isOneAtMost?: true }[] = [
  // A heading with a link or emphasis in it; taken out before the rest is looked for.
  { sign: /^#{1,6} [^\n]*(?:\]\(\S|\*\*?\p{L}[^*\n]*\*)[^\n]*$/gmu },
  { sign: /(?<!!)\[[^\]\n]{1,200}\]\(https?:\/\/[^\s)]+(?: "[^"\n]*")?\)/g },
  // Words, not a curse with its letters crossed out nor a footnote's stars.
  { sign: /(?<![\p{L}\p{N}*\\])\*\*(?=[\p{L}\p{N}"“‘(])[^*\n]{0,300}[^*\s]\*\*(?![\p{L}\p{N}*])/gu },
  {
    sign: /^(?=[^\n]*\|)[^\n]*\n[^\S\n]{0,40}\|?[^\S\n]{0,40}:?-{2,80}:?[^\S\n]{0,40}(?:\|[^\S\n]{0,40}:?-{2,80}:?[^\S\n]{0,40})+\|?[^\S\n]{0,40}$/gm,
    isOneAtMost: true,
  },
  // E-mail quotes so too, as often as it likes.
  { sign: /^> ?\S[^\n]*\n> ?\S/gm, isOneAtMost: true },
]

/** Looked at no further than this, in characters. */
const LOOKED_AT = 200_000

/** Whether a text without a name is Markdown: two kinds of its marks, or three instances. */
export function looksLikeMarkdown(text: string): boolean {
  let kinds = 0
  let instances = 0
  let rest = text.slice(0, LOOKED_AT)
  for (const { sign, isOneAtMost } of KINDS) {
    const count = rest.match(sign)?.length ?? 0
    if (count > 0) kinds++
    instances += isOneAtMost ? Math.min(count, 1) : count
    if (count > 0) rest = rest.replace(sign, '')
  }
  return kinds >= 2 || instances >= 3
}

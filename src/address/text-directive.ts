/**
 * The terms of a text directive, as the Text Fragments specification has them (WICG, "Syntax"):
 * `text=[prefix-,]start[,end][,-suffix]`.
 */
export interface TextDirective {
  readonly prefix?: string
  readonly start: string
  /** Missing where `start` is the whole passage. */
  readonly end?: string
  readonly suffix?: string
}

/** Write the value of `text=`. Terms are percent-encoded, `-`, `,` and `&` too, as the specification asks. */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    prefix && `${encodeTerm(prefix)}-`,
    encodeTerm(start),
    end && encodeTerm(end),
    suffix && `-${encodeTerm(suffix)}`,
  ]
  return terms.filter(Boolean).join(',')
}

/** The same for a query, where a space may be written `+`: a third of the length saved. */
export function formatTextParameter(directive: TextDirective): string {
  return formatTextDirective(directive).replaceAll('%20', '+')
}

function encodeTerm(term: string): string {
  // What a query and a fragment can hold as it is stays readable.
  return encodeURIComponent(term.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/-/g, '%2D')
    .replace(/%(?:3A|3B|2F|3F|40|24)/g, decodeURIComponent)
}

/**
 * Read the value of `text=`, still encoded.
 *
 * @returns `null` where it is not a directive: no start, or too many terms.
 */
export function parseTextDirective(value: string): TextDirective | null {
  const terms = value.split(',')
  const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined
  const [start, end, ...rest] = terms
  if (!start || rest.length > 0) return null
  const words = decodeTerm(start)
  if (!words) return null
  return {
    ...(prefix && { prefix: decodeTerm(prefix) }),
    start: words,
    ...(end && { end: decodeTerm(end) }),
    ...(suffix && { suffix: decodeTerm(suffix) }),
  }
}

/** A term cut inside a letter keeps the letters before it. */
function decodeTerm(term: string): string {
  const spaced = term.replaceAll('+', '%20')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
      .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
        new TextDecoder().decode(Uint8Array.from(run.match(/[^%]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16))),
      )
      .replace(/\ufffd|%.?$/gu, '')
  }
}

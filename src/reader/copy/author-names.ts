/** An author's name, taken apart as lists of references sort it. A body's name is a family name alone. */
export interface AuthorName {
  readonly family: string
  /** First names; empty for a body and for a single name. */
  readonly given: string
  /** `Jr.`, `III`. */
  readonly suffix: string
}

/** Newsrooms and agencies sign like people, and have no first name. */
const BODY =
  /^The |\b(?:Staff|News|Newsroom|Agency|Agencies|Agence|Associated Press|Canadian Press|Press Association|Reuters|Xinhua|Editorial|Editors|Board|Bureau|Desk|Team|Network|Service|Services|Correspondents|Reporters|Contributors|Writers|University|Institute|Foundation|Council|Committee|Ministry|Association|Organi[sz]ation|International|Nations|Commission|Department|Office|Government|Union|Company|Inc|Ltd|LLC|Media|Radio|Television|TV|Cent(?:er|re)|College|School|Museum|Fund|Society|Federation|Academy|Authority|Group|Watch|Project|of|for|and|AFP|AP|BBC|CNN|NPR|UPI|ABC|CBS|NBC|DPA|EFE|ANSA|TASS)\b|^(?:Al Jazeera|Deutsche Welle|Radio Free)\b/
/** What stands before a name and is no part of it; lists of references leave it out. */
const TITLES = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Rev)\.? )+(?=\S)/
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
/** Written large by their bearers, and still no first name: `De Niro`, `Van Dyke`. */
const LARGE_PARTICLE = /^(?:Van|Von|De|Du|Del|Della|Di|Da|Le|La|St\.|Saint)$/

/**
 * Take a name apart.
 *
 * @example
 * readName('Ursula von der Leyen') // { family: 'von der Leyen', given: 'Ursula', suffix: '' }
 */
export function readName(name: string): AuthorName {
  const whole = name.trim().replace(/\s+/g, ' ')
  if (BODY.test(whole)) return { family: whole, given: '', suffix: '' }
  const parts = whole.replace(TITLES, '').replaceAll(',', '').split(' ')
  const last = parts.length > 2 && SUFFIX.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : ''
  const suffix = /^[JS]r$/.test(last) ? `${last}.` : last
  const at = findFamily(parts)
  return { family: parts.slice(at).join(' '), given: parts.slice(0, at).join(' '), suffix }
}

/** Where the family name begins: at its particle, or at the last word. */
function findFamily(parts: readonly string[]): number {
  const particle = parts.findIndex(
    (part, i) => i > 0 && i < parts.length - 1 && (/^\p{Ll}/u.test(part) || LARGE_PARTICLE.test(part)),
  )
  if (particle < 0) return parts.length - 1
  // `José Ortega y Gasset`: the particle joins two family names.
  return /^[yei]$/.test(parts[particle] ?? '') && particle > 1 ? particle - 1 : particle
}

/** `King, Martin Luther, Jr.` */
export function invert({ family, given, suffix }: AuthorName): string {
  return [family, given, suffix].filter(Boolean).join(', ')
}

/** `King, M. L., Jr.`; `Picard, J.-L.` */
export function abbreviate(name: AuthorName): string {
  const given = name.given
    .split(/[ .]+/)
    .filter(Boolean)
    .map((part) => part.split('-').map(initialOf).join('-'))
    .join(' ')
  return invert({ ...name, given })
}

function initialOf(part: string): string {
  return `${(Array.from(part)[0] ?? '').toUpperCase()}.`
}

/** How quotations are told from the rest. */
export const QUOTING = ['plain', 'named', 'voiced'] as const

export interface Listening {
  readonly rate: number
  /** `voiceURI`; empty for the browser's own choice. */
  readonly voice: string
  readonly quoting: (typeof QUOTING)[number]
}

export const RATES = [0.8, 1, 1.2, 1.5, 1.8] as const

const KEY = 'pullquote-listening'
const USUAL: Listening = { rate: 1, voice: '', quoting: 'plain' }

/** How this device's reader listens; what is damaged or unknown is as it comes. */
export function readListening(): Listening {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Listening, unknown>> | null
    return {
      rate: RATES.find((rate) => rate === kept?.rate) ?? USUAL.rate,
      voice: typeof kept?.voice === 'string' ? kept.voice : USUAL.voice,
      quoting: QUOTING.find((one) => one === kept?.quoting) ?? USUAL.quoting,
    }
  } catch {
    return USUAL
  }
}

/** Where the device keeps nothing the choice holds until the page is closed. */
export function keepListening(listening: Listening): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(listening))
  } catch {}
}

/**
 * How a reader wants to read. A missing setting is the default, so that defaults can get better for those who chose nothing.
 *
 * Each is an attribute of the page's root (`data-theme="sepia"`), and `src/app/tokens.css` says what it does. `public/settings.js` writes
 * the same attributes before the first paint.
 */
export type Settings = { readonly [Name in keyof typeof CHOICES]?: string }

/** What there is to choose; `''` is the default and is not kept. Sizes are percent of the default, leading percent of the letters. */
export const CHOICES = {
  theme: ['', 'light', 'sepia', 'dark', 'black', 'contrast'],
  font: ['', 'sans', 'legible'],
  size: ['85', '92', '', '112', '125', '145', '170'],
  measure: ['75', '87', '', '115', '130'],
  leading: ['135', '150', '', '175', '200'],
  lines: ['', 'justified'],
} as const

export type SettingName = keyof typeof CHOICES

const NAMES = Object.keys(CHOICES) as SettingName[]
const KEY = 'pullquote-settings'
/** Settings of another version are left alone and not read. */
const VERSION = 1

/** Read what is kept on the device. Values that are damaged or unknown are ignored one by one. */
export function parseSettings(kept: string | null): Settings {
  let values: Record<string, unknown>
  try {
    values = JSON.parse(kept ?? '{}') as Record<string, unknown>
  } catch {
    return {}
  }
  if (values?.version !== VERSION) return {}
  return Object.fromEntries(
    NAMES.map((name) => [name, values[name]]).filter(([name, value]) => isChoice(name as SettingName, value)),
  )
}

function isChoice(name: SettingName, value: unknown): boolean {
  return typeof value === 'string' && value !== '' && (CHOICES[name] as readonly string[]).includes(value)
}

/** What is kept; `null` where everything is as it comes, and nothing need be kept. */
export function formatSettings(settings: Settings): string | null {
  const chosen = Object.entries(settings).filter(([name, value]) => isChoice(name as SettingName, value))
  return chosen.length > 0 ? JSON.stringify({ version: VERSION, ...Object.fromEntries(chosen) }) : null
}

/** The settings on this device; the defaults where it lets nobody read. */
export function readSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY))
  } catch {
    return {}
  }
}

/** Keep settings on this device. @returns Whether it took them. */
export function keepSettings(settings: Settings): boolean {
  const kept = formatSettings(settings)
  try {
    if (kept === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, kept)
    return true
  } catch {
    return false
  }
}

/** Show the page as the settings say. */
export function applySettings(root: HTMLElement, settings: Settings): void {
  for (const name of NAMES) {
    const value = settings[name]
    if (value) root.setAttribute(`data-${name}`, value)
    else root.removeAttribute(`data-${name}`)
  }
}

const KEY = 'pullquote-keys'

/** Whether single keys do something on this device. */
export function areLettersOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** @returns Whether the device kept it. */
export function setLetters(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
    return true
  } catch {
    return false
  }
}

/** By this id keys and palette find the button. */
export const SETTINGS_BUTTON = 'settings-button'

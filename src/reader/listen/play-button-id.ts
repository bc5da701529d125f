/** The button that reads and pauses, which a key presses. */
export const PLAY_BUTTON = 'listen-play'

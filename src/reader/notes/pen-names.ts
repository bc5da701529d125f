import type { Pen } from '../../library/kept-notes.ts'
import * as say from '../../words/en.ts'

/** How the pens' colours are called. */
export const PEN_NAMES: Readonly<Record<Pen, string>> = { yellow: say.yellow, green: say.green, blue: say.blue, pink: say.pink }

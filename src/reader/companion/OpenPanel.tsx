import { onDemand } from '../on-demand/on-demand.tsx'
import { usePanels } from './panels-context.ts'

// Imported from the first chunk, not from the companion's: a chunk below it would ask for the style sheet that pages have inlined.
const Panels = onDemand(() => import('./Panels.tsx'))

/** The place of the panels, whose code comes with the first that is opened. */
export function OpenPanel() {
  const { open, isListening } = usePanels()
  return (open || isListening) && <Panels />
}

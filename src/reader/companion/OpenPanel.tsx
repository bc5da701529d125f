import { onDemand } from '../on-demand/on-demand.tsx'
import { usePanels } from './panels-context.ts'

// Imported from the first chunk, not from the companion's: a chunk below it would ask for the style sheet that pages have inlined.
const HelpDialog = onDemand(() => import('../keys/HelpDialog.tsx'))
const Palette = onDemand(() => import('../palette/Palette.tsx'))
const FindBar = onDemand(() => import('../find/FindBar.tsx'))
const NotesPanel = onDemand(() => import('../notes/NotesPanel.tsx'))

/** What is open beside the text. */
export function OpenPanel() {
  const { open } = usePanels()
  switch (open) {
    case 'help':
      return <HelpDialog />
    case 'palette':
      return <Palette />
    case 'find':
      return <FindBar />
    case 'notes':
      return <NotesPanel />
    default:
      return null
  }
}

import { FindBar } from '../find/FindBar.tsx'
import { HelpDialog } from '../keys/HelpDialog.tsx'
import { ListenBar } from '../listen/ListenBar.tsx'
import { NotesPanel } from '../notes/NotesPanel.tsx'
import { Palette } from '../palette/Palette.tsx'
import { PictureDialog } from '../picture/PictureDialog.tsx'
import { usePanels } from './panels-context.ts'

/** What is open beside the text. */
export default function Panels() {
  const { isListening } = usePanels()
  return (
    <>
      <Opened />
      {isListening && <ListenBar />}
    </>
  )
}

function Opened() {
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
    case 'picture':
      return <PictureDialog />
    case null:
      return null
  }
}

import { useState } from 'react'
import * as say from '../../words/en.ts'
import { onDemand } from '../on-demand/on-demand.tsx'
import { SETTINGS_BUTTON } from './settings-button-id.ts'

const SettingsDialog = onDemand(() => import('./SettingsDialog.tsx'))

/** Opens the reader's settings. */
export function SettingsButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        id={SETTINGS_BUTTON}
        className="settings-button"
        aria-label={say.readingSettings}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      {isOpen && <SettingsDialog close={() => setOpen(false)} />}
    </>
  )
}

import { useState } from 'react'
import { Modal } from '../companion/Modal.tsx'
import { usePanels } from '../companion/panels-context.ts'
import { SHORTCUTS } from './actions.ts'
import { areLettersOn, setLetters } from './letters.ts'

const SHOWN: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  j: 'J',
  k: 'K',
  n: 'N',
  p: 'P',
  t: 'T',
  v: 'V',
  s: 'S',
  m: 'M',
  r: 'R',
}

/** All keys, and a way to turn single ones off. */
export function HelpDialog() {
  const { show } = usePanels()
  const [isOn, setOn] = useState(areLettersOn)
  const [isRefused, setRefused] = useState(false)
  const toggle = (next: boolean) => {
    setOn(next)
    setRefused(!setLetters(next))
  }
  return (
    <Modal label="Keyboard shortcuts" className="help">
      <div className="modal-head">
        <h2>Keyboard shortcuts</h2>
        <button type="button" className="button" onClick={() => show(null)}>
          Close
        </button>
      </div>
      <dl className="help-keys">
        {SHORTCUTS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{SHOWN[key] ?? key.toUpperCase()}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </dt>
          <dd>Go to a section, voice or quotation, or do something (⌘ K on a Mac)</dd>
        </div>
        <div>
          <dt>
            <kbd>L</kbd>
          </dt>
          <dd>Copy a link to the selected words</dd>
        </div>
        <div>
          <dt>
            <kbd>H</kbd> <kbd>M</kbd>
          </dt>
          <dd>Highlight the selected words; highlight them and write a note</dd>
        </div>
      </dl>
      <label className="help-switch">
        <input type="checkbox" checked={isOn} onChange={(event) => toggle(event.target.checked)} /> Single keys do something
      </label>
      {isRefused && <p role="status">This browser keeps nothing here, so the choice holds until the page is closed.</p>}
    </Modal>
  )
}

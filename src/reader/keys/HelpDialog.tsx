import { useState } from 'react'
import * as say from '../../words/en.ts'
import { Close, Modal } from '../companion/Modal.tsx'
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
  const [isOn, setOn] = useState(areLettersOn)
  const [isRefused, setRefused] = useState(false)
  const toggle = (next: boolean) => {
    setOn(next)
    setRefused(!setLetters(next))
  }
  return (
    <Modal label={say.keyboardShortcuts} className="help">
      <div className="modal-head">
        <h2>{say.keyboardShortcuts}</h2>
        <Close />
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
            <kbd>{say.ctrl}</kbd> <kbd>K</kbd>
          </dt>
          <dd>{say.goToASectionVoice}</dd>
        </div>
        <div>
          <dt>
            <kbd>L</kbd>
          </dt>
          <dd>{say.copyALinkToThe}</dd>
        </div>
        <div>
          <dt>
            <kbd>H</kbd> <kbd>M</kbd>
          </dt>
          <dd>{say.highlightTheSelectedWordsHighlight}</dd>
        </div>
        <div>
          <dt>
            <kbd>{say.f6}</kbd>
          </dt>
          <dd>{say.goToWhatCanBeDone}</dd>
        </div>
      </dl>
      <label className="help-switch">
        <input type="checkbox" checked={isOn} onChange={(event) => toggle(event.target.checked)} /> {say.singleKeysDoSomething}
      </label>
      {isRefused && <p role="status">{say.keysNotKept}</p>}
    </Modal>
  )
}

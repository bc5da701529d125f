import { useEffect, useMemo, useRef, useState } from 'react'
import * as say from '../../words/en.ts'
import { fill } from '../../words/fill.ts'
import { useReading } from '../article/reading-context.ts'
import { Modal } from '../companion/Modal.tsx'
import { usePanels } from '../companion/panels-context.ts'
import { useActions } from '../keys/use-actions.ts'
import { useCorrecting } from '../sections/corrections-context.ts'
import { findItems, type Item, listItems } from './list-items.ts'

/** Goes to any section, voice or quotation, or does something, by a few letters. */
export function Palette() {
  const reading = useReading()
  const { search } = useCorrecting()
  const { show } = usePanels()
  const { run, go } = useActions()
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const items = useMemo(() => listItems(reading, search), [reading, search])
  const found = useMemo(() => findItems(items, asked), [items, asked])
  const list = useRef<HTMLDivElement>(null)
  const chosen = found[at]
  useEffect(() => {
    if (chosen) document.getElementById(chosen.id)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const choose = (item: Item) => {
    // First the dialog gives the focus back, then the jump takes it.
    list.current?.closest('dialog')?.close()
    show(null)
    if ('to' in item.does) go(item.does.to)
    else run(item.does.action)
  }
  const onKey = (event: React.KeyboardEvent) => {
    // Enter that ends the writing of a syllable or sign is the keyboard's own.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) setAt((at + step + found.length) % found.length)
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Modal label={say.goToOrDo} className="palette">
      <input
        type="text"
        role="combobox"
        aria-label={say.goToASectionVoiceOr}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={chosen?.id}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={say.sectionVoiceWordsOfA}
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div ref={list} className="palette-list" id="palette-list" role="listbox" aria-label={say.found}>
        {found.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
          <div
            className="palette-item"
            key={item.id}
            id={item.id}
            role="option"
            aria-selected={item === chosen}
            onClick={() => choose(item)}
          >
            <span className="palette-kind">{item.kind}</span>
            <span className="palette-label" lang={'to' in item.does ? reading.writing.lang : undefined} dir="auto">
              {item.label}
              {item.detail && <small>{item.detail}</small>}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className={found.length === 0 ? 'palette-none' : 'visually-hidden'}>
        {found.length === 0 ? fill(say.nothingHereHas, { asked: asked.trim() }) : fill(say.nFound, { n: found.length })}
      </p>
    </Modal>
  )
}

import * as say from '../../words/en.ts'
import './settings.css'
import { useEffect, useId, useRef, useState } from 'react'
import { setRestAside } from './set-rest-aside.ts'
import { setSelectionAside } from './set-selection-aside.ts'
import { applySettings, CHOICES, keepSettings, readSettings, type SettingName, type Settings } from './settings.ts'

const LABELS: Partial<Record<SettingName, Readonly<Record<string, string>>>> = {
  theme: { '': say.system, light: say.light, sepia: say.sepia, dark: say.dark, black: say.black, contrast: say.highContrast },
  font: { '': say.serif, sans: say.sans, legible: say.easyLetters },
  lines: { '': say.ragged, justified: say.justified },
}

/** What the middle step of a slider stands for. */
const DEFAULTS: Partial<Record<SettingName, string>> = { size: '100', measure: '100', leading: '160' }

/** How to read: everything takes effect at once, on the page and on the sample. */
export default function SettingsDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A slider that is dragged beyond the edge ends in a click on the dialog, too.
  const isPressedBeside = useRef(false)
  const title = useId()
  const [settings, setSettings] = useState<Settings>(readSettings)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const own = dialog.current
    if (own && !own.open) own.showModal()
    return setSelectionAside()
  }, [])
  const change = (next: Settings) => {
    setRestAside()
    applySettings(document.documentElement, next)
    setSettings(next)
    setRefused(!keepSettings(next))
  }
  const choose = (name: SettingName, value: string) => change({ ...settings, [name]: value })
  return (
    <dialog
      ref={dialog}
      className="settings"
      aria-labelledby={title}
      onClose={close}
      onPointerDown={(event) => {
        isPressedBeside.current = event.target === event.currentTarget
      }}
      onClick={(event) => event.target === event.currentTarget && isPressedBeside.current && dialog.current?.close()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="settings-inside">
        <div className="settings-head">
          <h2 id={title}>{say.readingSettings}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {say.close}
          </button>
        </div>
        <Choice name="theme" legend={say.theme} settings={settings} choose={choose} />
        <Choice name="font" legend={say.letters} settings={settings} choose={choose} />
        <Slider name="size" label={say.size} settings={settings} choose={choose} />
        <Slider name="measure" label={say.lineLength} settings={settings} choose={choose} />
        <Slider name="leading" label={say.lineSpacing} settings={settings} choose={choose} />
        <Choice name="lines" legend={say.lines} settings={settings} choose={choose} />
        <Sample />
        <p className="settings-foot">
          <button type="button" className="button" onClick={() => change({})}>
            {say.backToTheDefaults}
          </button>
          <span role="status">{isRefused ? say.settingsNotKept : say.keptOnThisDeviceOnly}</span>
        </p>
      </div>
    </dialog>
  )
}

/** A few lines with what a page is made of: running text and the second ink. Below what changes its height, which stays where it is. */
function Sample() {
  return (
    <div className="settings-sample" role="img" aria-label={say.aSampleOfTheText}>
      <p>
        {say.theWallOfTheOld} <span className="settings-said">{say.weWillBuildItAgain}</span> {say.saidTheMayor}
      </p>
    </div>
  )
}

interface ControlProps {
  readonly name: SettingName
  readonly settings: Settings
  readonly choose: (name: SettingName, value: string) => void
}

function Choice({ name, legend, settings, choose }: ControlProps & { legend: string }) {
  return (
    <fieldset className="kinds settings-choice" data-name={name}>
      <legend>{legend}</legend>
      {CHOICES[name].map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={(settings[name] ?? '') === value} onChange={() => choose(name, value)} />
          <span {...(value && { [`data-${name}`]: value })}>{LABELS[name]?.[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Slider({ name, label, settings, choose }: ControlProps & { label: string }) {
  const choices: readonly string[] = CHOICES[name]
  const id = useId()
  const at = Math.max(0, choices.indexOf(settings[name] ?? ''))
  const shown = `${choices[at] || DEFAULTS[name]} %`
  return (
    <p className="settings-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={choices.length - 1}
        value={at}
        aria-valuetext={shown}
        onChange={(event) => choose(name, choices[Number(event.target.value)] ?? '')}
      />
      {/* The slider tells it already. */}
      <span aria-hidden="true">{shown}</span>
    </p>
  )
}

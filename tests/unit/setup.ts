import fc from 'fast-check'
import { afterEach } from 'vitest'

// The same cases in every run: a rare one fails the change that made it, not the one that met it. `CASES=7 npm run unit` draws others.
fc.configureGlobal({ seed: Number(process.env.CASES ?? 1) })

// Tests of components ask for jsdom in their first line; the others run without a document.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup, configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 20_000 })
  afterEach(cleanup)
  // jsdom draws nothing and has no dialog: enough of each that the components can run.
  Element.prototype.scrollIntoView ??= () => {}
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}

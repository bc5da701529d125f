import type { Browser } from '@playwright/test'

/** Sends a command of the Chrome DevTools Protocol, see https://chromedevtools.github.io/devtools-protocol/. */
type Send = (method: string, params?: object) => Promise<unknown>

/** Milliseconds, on a slowed page. */
const PATIENCE = 30_000

/** A page that nobody debugs. */
export interface BarePage {
  readonly send: Send
  /** @param expression - Whatever it gives, or promises, must be JSON. */
  readonly evaluate: <Value>(expression: string) => Promise<Value>
  /**
   * As a mouse does, in the first line of the first element that the selector names, which is waited for and brought into view.
   *
   * @throws where it does not come, or something else lies over it.
   */
  readonly click: (selector: string) => Promise<void>
  readonly close: () => Promise<unknown>
}

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/**
 * Open an empty page as a reader's browser has it. Playwright's own pages have the protocol's `Runtime` switched on, for which V8 looks up
 * the line of each error that is made: react-dom makes three as it starts, and looking them up takes 200 to 400 ms of a slow phone that no
 * reader waits for.
 */
export async function openBarePage(browser: Browser): Promise<BarePage> {
  const root = await browser.newBrowserCDPSession()
  const { browserContextId } = await root.send('Target.createBrowserContext')
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', browserContextId })
  // Not flattened: Playwright would take the session for one of its own.
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (answer: Answer) => void>()
  root.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer
    if (answer.id) waiting.get(answer.id)?.(answer)
  })
  let last = 0
  const send: Send = async (method, params = {}) => {
    const id = ++last
    const answered = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, resolve)
      setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE).unref()
    })
    await root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    const { result, error } = await answered
    waiting.delete(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
  await send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await root.send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    browserContextId,
  })
  const evaluate: BarePage['evaluate'] = async <Value>(expression: string) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: Value }; exceptionDetails?: { exception?: { description?: string } } }
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression)
    return result.value
  }
  return {
    send,
    evaluate,
    click: async (selector) => {
      const [x, y] = await evaluate<[number, number]>(`(async () => {
        const selector = ${JSON.stringify(selector)}
        const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        const until = performance.now() + ${PATIENCE / 3}
        while (!document.querySelector(selector) && performance.now() < until) await frame()
        const target = document.querySelector(selector)
        if (!target) throw new Error('not in the page: ' + selector)
        target.scrollIntoView({ block: 'center', behavior: 'instant' })
        await frame()
        const { x, y, width, height } = target.getClientRects()[0]
        const at = [x + width / 2, y + height / 2]
        if (!target.contains(document.elementFromPoint(...at))) throw new Error('something lies over ' + selector)
        return at
      })()`)
      const at = { x, y, button: 'left', clickCount: 1 }
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
    },
    close: () => root.send('Target.disposeBrowserContext', { browserContextId }).then(() => root.detach()),
  }
}

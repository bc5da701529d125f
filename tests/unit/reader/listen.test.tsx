// @vitest-environment jsdom
import { act, renderHook, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cutUtterance } from '../../../src/reader/listen/cut-utterance.ts'
import { useSpeech } from '../../../src/reader/listen/use-speech.ts'
import { useVoices } from '../../../src/reader/listen/use-voices.ts'
import { paintRanges } from '../../../src/reader/paint/paint-ranges.ts'
import { openArticle } from './open-article.tsx'

vi.mock('../../../src/reader/paint/paint-ranges.ts')

interface Told {
  readonly text: string
  readonly voice?: SpeechSynthesisVoice
  readonly onstart: () => void
  readonly onboundary: () => void
  readonly onend: () => void
  readonly onerror: (event: { error: string }) => void
}

const voice = (name: string, lang = 'en') => ({ name, voiceURI: name, lang }) as SpeechSynthesisVoice

/** A browser whose voice says nothing by itself: the test tells of starts and ends. */
function createSynthesis(voices: () => readonly SpeechSynthesisVoice[]) {
  const said: Told[] = []
  const calls: string[] = []
  let change = () => {}
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  )
  vi.stubGlobal('speechSynthesis', {
    getVoices: voices,
    speak: (utterance: Told) => {
      said.push(utterance)
      calls.push('speak')
    },
    cancel: () => calls.push('cancel'),
    addEventListener: (_type: string, listener: () => void) => {
      change = listener
    },
    removeEventListener: () => {},
  })
  return { said, calls, tellOfChange: () => change() }
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  localStorage.clear()
})

describe('what is said in one go', () => {
  const clauses = 'The water rose in the harbour on Monday night, '.repeat(9).trim()

  it('ends with a clause, and loses no word', () => {
    const parts = cutUtterance(clauses)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(180)
      expect(part).toMatch(/night,$/)
    }
    expect(parts.join(' ')).toBe(clauses)
  })

  it('is a short sentence whole, a long one without clauses by words, one in Japanese by fewer signs', () => {
    expect(cutUtterance('It rained, and it rained.')).toEqual(['It rained, and it rained.'])
    expect(cutUtterance('word '.repeat(60).trim()).join(' ')).toBe('word '.repeat(60).trim())
    const japanese = cutUtterance('港の壁が月曜の夜に壊れて、'.repeat(8))
    expect(japanese.length).toBeGreaterThan(1)
    for (const part of japanese) expect(part).toMatch(/、$/)
    expect(cutUtterance('𝒳'.repeat(120)).join('')).toBe('𝒳'.repeat(120))
    const address = `${'a'.repeat(120)} ${'b'.repeat(120)}`
    expect(cutUtterance(address)).toEqual(address.split(' '))
  })
})

describe('the end of what is said in one go', () => {
  const LONG =
    'The ministry told reporters in the capital on Monday that it would look once more at every one of the weapons which the neighbouring state in the north of the peninsula has been developing.'

  it('stands before a word that opens a clause, not within a verb', () => {
    expect(cutUtterance(LONG).map((part) => part.split(' ').slice(0, 3).join(' '))).toEqual([
      'The ministry told',
      'which the neighbouring',
    ])
  })

  it('leaves no rest of a word or two, whatever the length', () => {
    for (let count = 20; count < 120; count++)
      for (const word of ['house', 'houses,', 'and']) {
        const text = `${Array.from({ length: count }, () => word).join(' ')} been developing.`
        const parts = cutUtterance(text)
        expect(parts.join(' ')).toBe(text)
        for (const part of parts) expect(part.split(' ').length, `${count} × ${word}`).toBeGreaterThan(2)
      }
  })
})

describe('reading aloud', () => {
  const sentences = ['One.', 'Two.', 'Three.', 'Four.'].map((text, i) => ({
    span: { start: i * 10, end: i * 10 + 5 },
    text,
    parts: [{ text }],
  }))
  const choice = { rate: 1, voice: '', quoting: 'plain' } as const
  const listen = () => {
    vi.useFakeTimers()
    const synthesis = createSynthesis(() => [])
    const voices: readonly SpeechSynthesisVoice[] = []
    const hook = renderHook(
      ({ narrator }: { narrator?: SpeechSynthesisVoice }) => useSpeech(sentences, 0, choice, narrator, voices, 'en'),
      { initialProps: {} },
    )
    act(() => hook.result.current.toggle())
    return { ...synthesis, ...hook, texts: () => synthesis.said.map(({ text }) => text) }
  }

  it('goes from sentence to sentence without cancelling what has ended', () => {
    const { said, calls, texts } = listen()
    act(() => said[0]?.onend())
    expect(texts()).toEqual(['One.', 'Two.'])
    expect(calls).not.toContain('cancel')
  })

  it('goes on when a voice falls silent, but not while it tells where it is', () => {
    const { said, texts } = listen()
    act(() => said[0]?.onstart())
    for (let i = 0; i < 4; i++) {
      act(() => void vi.advanceTimersByTime(3000))
      act(() => said[0]?.onboundary())
    }
    expect(texts()).toEqual(['One.'])
    act(() => void vi.advanceTimersByTime(6000))
    expect(texts()).toEqual(['One.', 'Two.'])
  })

  it('says that it failed when nothing is heard of sentence after sentence', () => {
    const { result, texts } = listen()
    for (let i = 0; i < 8; i++) act(() => void vi.advanceTimersByTime(6000))
    expect(texts()).toEqual(['One.', 'Two.', 'Three.'])
    expect(result.current).toMatchObject({ isOn: false, failure: expect.stringMatching(/voice stopped/) })
  })

  it('is paused, without a fault, when something else makes the browser stop', () => {
    const { said, result } = listen()
    act(() => said[0]?.onerror({ error: 'interrupted' }))
    expect(result.current).toMatchObject({ isOn: false, failure: '' })
  })

  it('waits a moment between cancelling and speaking', () => {
    const { calls, texts, result } = listen()
    act(() => result.current.go(2))
    expect(calls).toEqual(['speak', 'cancel'])
    act(() => void vi.advanceTimersByTime(100))
    expect(texts()).toEqual(['One.', 'Three.'])
  })

  it('stops when the page is left', () => {
    const { calls, result } = listen()
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(calls).toContain('cancel')
    expect(result.current.isOn).toBe(false)
  })

  it('does not begin anew when the same voice comes as another object', () => {
    const { said, rerender } = listen()
    rerender({ narrator: voice('Ada') })
    act(() => void vi.advanceTimersByTime(100))
    expect(said).toHaveLength(2)
    rerender({ narrator: voice('Ada') })
    act(() => void vi.advanceTimersByTime(100))
    expect(said).toHaveLength(2)
  })
})

describe('voices', () => {
  it('are the same while the browser tells of no other', () => {
    let names = ['Ada']
    const { tellOfChange } = createSynthesis(() => names.map((name) => voice(name)))
    const { result } = renderHook(useVoices)
    const first = result.current
    act(tellOfChange)
    expect(result.current).toBe(first)
    names = ['Ada', 'Ben']
    act(tellOfChange)
    expect(result.current).toHaveLength(2)
  })
})

describe('the listening bar', () => {
  const open = async (voices: readonly SpeechSynthesisVoice[]) => {
    const user = userEvent.setup()
    const synthesis = createSynthesis(() => voices)
    vi.stubGlobal('scrollTo', () => {})
    await openArticle().headline()
    await user.click(await screen.findByRole('button', { name: 'Read aloud' }))
    const bar = await screen.findByRole('region', { name: 'Read aloud' }, { timeout: 8000 })
    return { user, bar: within(bar), ...synthesis }
  }
  /** What is marked as being read. */
  const marked = vi.fn<(name: string, ranges: readonly Range[]) => void>()

  it('begins at once; R pauses, and R goes on', async () => {
    const { user, bar, said } = await open([voice('Ada')])
    await waitFor(() => expect(said.map(({ text }) => text)).toEqual(['Harbour wall gives way']))
    expect(bar.getByRole('button', { name: 'Pause' })).toHaveFocus()
    await user.keyboard('r')
    expect(await bar.findByRole('button', { name: 'Read aloud' })).toHaveFocus()
    await user.keyboard('r')
    expect(await bar.findByRole('button', { name: 'Pause' })).toBeVisible()
    await user.keyboard(' ')
    expect(await bar.findByRole('button', { name: 'Read aloud' })).toBeVisible()
  })

  it('waits for a click where the browser speaks only upon one', async () => {
    const { bar, said } = await open([voice('Ada')])
    await waitFor(() => expect(said).toHaveLength(1))
    act(() => said[0]?.onerror({ error: 'not-allowed' }))
    expect(bar.getByRole('button', { name: 'Read aloud' })).toBeVisible()
    expect(bar.queryByRole('alert')).toBeNull()
  })

  it('marks the heading that it reads', async () => {
    vi.mocked(paintRanges).mockImplementation(marked)
    await open([voice('Ada')])
    await waitFor(() =>
      expect(String(marked.mock.calls.findLast(([name]) => name === 'spoken')?.[1][0])).toBe('Harbour wall gives way'),
    )
  })

  it('keeps a voice for texts of its language', async () => {
    localStorage.setItem('pullquote-listening', JSON.stringify({ voice: 'Anna' }))
    const { user, bar, said } = await open([voice('Ada'), voice('Anna', 'de-DE')])
    expect(bar.getByRole('combobox', { name: 'Voice' })).toHaveValue('')
    await waitFor(() => expect(said).toHaveLength(1))
    expect(said[0]?.voice).toBeUndefined()
    // Whoever chooses it here knows why.
    await user.selectOptions(bar.getByRole('combobox', { name: 'Voice' }), 'Anna')
    await waitFor(() => expect(said.at(-1)?.voice?.name).toBe('Anna'))
  })

  it('tells in a status that was there before that there are no voices, marks nothing, and keeps the focus', async () => {
    vi.mocked(paintRanges).mockImplementation(marked)
    const { bar, said } = await open([])
    const status = bar.getByRole('status')
    expect(status).toBeEmptyDOMElement()
    await waitFor(() => expect(status).toHaveTextContent(/no voices/), { timeout: 4000 })
    await waitFor(() => expect(bar.getByRole('button', { name: 'Close' })).toHaveFocus())
    expect(marked.mock.calls.filter(([name, ranges]) => name === 'spoken' && ranges.length > 0)).toEqual([])
    expect(said).toEqual([])
  })

  it('stays, and goes on, while a panel opens and closes; Escape closes the panel first', async () => {
    const { user, bar, calls } = await open([voice('Ada')])
    await bar.findByRole('button', { name: 'Pause' })
    await user.click(screen.getByRole('button', { name: 'Find in the article' }))
    expect(await screen.findByRole('textbox', { name: 'Find in the article' })).toBeVisible()
    expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible()
    expect(calls).not.toContain('cancel')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('textbox', { name: 'Find in the article' })).toBeNull()
    expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Read aloud' })).toBeNull())
    expect(calls).toContain('cancel')
  })
})

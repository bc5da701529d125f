import { describe, expect, it } from 'vitest'
import { castVoices } from '../../../src/reader/listen/cast-voices.ts'

const voice = (voiceURI: string, lang = 'en-GB') => ({ voiceURI, lang })
const [ada, ben, cleo, dieter] = [voice('ada'), voice('ben', 'en_US'), voice('cleo'), voice('dieter', 'de-DE')]

describe('who reads whose words', () => {
  it('is another voice for each speaker, never the narrator’s and never one of another language', () => {
    const cast = castVoices(['kim', 'lee'], [ada, dieter, ben, cleo], ada, 'en')
    expect(cast.get('kim')).toEqual({ voice: ben, pitch: 1 })
    expect(cast.get('lee')).toEqual({ voice: cleo, pitch: 1 })
  })

  it('goes on with the same voices at another pitch when there are more speakers', () => {
    const cast = castVoices(['kim', 'lee', 'ruiz'], [ada, ben], ada, 'en')
    expect([...cast.values()].map((one) => one.voice)).toEqual([ben, ben, ben])
    expect(new Set([...cast.values()].map((one) => one.pitch)).size).toBe(3)
  })

  it('is the only voice at another pitch where there is one', () => {
    const cast = castVoices(['kim', 'lee'], [ada, dieter], ada, 'en')
    expect([...cast.values()].map((one) => one.voice)).toEqual([ada, ada])
    for (const { pitch } of cast.values()) expect(pitch).not.toBe(1)
  })

  it('leaves the voice to the browser where none is known', () => {
    expect(castVoices(['kim'], [], undefined, 'en').get('kim')).toEqual({ pitch: expect.any(Number) })
  })
})

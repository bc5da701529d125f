import { describe, expect, it } from 'vitest'
import { toSentenceCase, toTitleCase } from '../../../src/reader/copy/title-case.ts'

describe('a headline in headline style', () => {
  it.each([
    ['Who pays for the new bridge?', 'Who Pays for the New Bridge?'],
    ['Harbour wall gives way: the night that nobody slept', 'Harbour Wall Gives Way: The Night That Nobody Slept'],
    ['What we are waiting for', 'What We Are Waiting For'],
    ['Mayor calls off vote in Ursula von der Leyen’s town', 'Mayor Calls Off Vote in Ursula von der Leyen’s Town'],
    ['Apple’s iPhone and eBay at 5pm', 'Apple’s iPhone and eBay at 5pm'],
    ['“a wall is a wall,” says mayor', '“A Wall Is a Wall,” Says Mayor'],
    ['The well-to-do and re-election of a follow-up act', 'The Well-to-Do and Re-election of a Follow-Up Act'],
    ['Boats leave after storm', 'Boats Leave after Storm'],
    ['Boats leave after they sink', 'Boats Leave After They Sink'],
    ['HARBOUR WALL GIVES WAY', 'HARBOUR WALL GIVES WAY'],
    ['Man Walks With a Wall Into the Sea', 'Man Walks with a Wall into the Sea'],
    ['U.S. and N.Y. don’t agree', 'U.S. and N.Y. Don’t Agree'],
    ['So it goes', 'So It Goes'],
  ])('after MLA: %s', (title, written) => {
    expect(toTitleCase(title, 'mla')).toBe(written)
  })

  it('differs where the styles do', () => {
    const title = 'Old yet sound: it walks with the sea'
    expect(toTitleCase(title, 'mla')).toBe('Old yet Sound: It Walks with the Sea')
    expect(toTitleCase(title, 'chicago')).toBe('Old Yet Sound: It Walks with the Sea')
    expect(toTitleCase(title, 'apa')).toBe('Old yet Sound: It Walks With the Sea')
  })

  it('never lowers a word of a headline that is written as a sentence', () => {
    expect(toTitleCase('Judge in The Hague hears Gone With the Wind', 'chicago')).toBe(
      'Judge in The Hague Hears Gone With the Wind',
    )
  })
})

describe('a headline as a sentence', () => {
  const body =
    'The harbour wall gave way on Monday. It may be built again in May, the mayor of The Hague said. Gives is no word. A wall. Roads bridged it.'
  it.each([
    ['Harbour Wall of The Hague May Fall', 'Harbour wall of The Hague May Fall'],
    ['Mayor Says: The Wall Of Harbour Again', 'Mayor Says: The wall of harbour again'],
    ['Harbour wall in The Hague', 'Harbour wall in The Hague'],
    ['HARBOUR WALL GIVES WAY', 'HARBOUR WALL GIVES WAY'],
    ['Wall Bridges Way Harbour', 'Wall bridges way harbour'],
    ['Wall Baker Is What Harbours Had', 'Wall Baker is what harbours had'],
  ])('keeps what may be a name: %s', (title, written) => {
    expect(toSentenceCase(title, body)).toBe(written)
  })
})

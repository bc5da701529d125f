// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/article/spans.ts'
import { findNotes } from '../../../src/library/find-notes.ts'
import { formatAnnotations, parseAnnotations } from '../../../src/reader/notes/notes-as-annotations.ts'
import { formatNotesMarkdown } from '../../../src/reader/notes/notes-as-markdown.ts'
import { noteOn, URL_OF, WORDS } from './note-on.ts'
import { SOURCE } from './open-article.tsx'

const OPEN = { source: SOURCE, slug: 'harbour', url: URL_OF }

describe('a note', () => {
  const notes = [noteOn('Concrete does not forgive', { body: 'Ask her.\nTwice.' }), noteOn(WORDS, { pen: 'pink' })]

  it('stands in the order of the text', () => {
    expect(findNotes(SOURCE, notes).map(({ note }) => note.words)).toEqual([WORDS, 'Concrete does not forgive'])
  })

  it('survives edits before it, tells a change, and says when its words are gone', () => {
    const moved = `A new first paragraph stands here now.\n\n${SOURCE}`
    const [found] = findNotes(moved, [noteOn(WORDS)])
    expect(found?.state).toBe('exact')
    expect(found?.span && textOf(moved, found.span)).toBe(WORDS)
    const [changed] = findNotes(SOURCE.replace('forty boats', 'forty small boats'), [noteOn(WORDS)])
    expect(changed?.state).toBe('changed')
    const [gone] = findNotes('Another text.\n\nWith other words altogether, and nothing of the first.', [noteOn(WORDS)])
    expect(gone).toMatchObject({ state: 'gone' })
    expect(gone?.span).toBeUndefined()
  })

  it('goes out as annotations and comes back the same', () => {
    const json = formatAnnotations(SOURCE, URL_OF, findNotes(SOURCE, notes))
    const back = parseAnnotations(json, OPEN)
    expect([...back].sort((a, b) => b.at - a.at)).toEqual(notes)
    const [item] = JSON.parse(json).items
    expect(item).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:/),
      type: 'Annotation',
      motivation: 'highlighting',
      target: {
        source: URL_OF,
        selector: [{ type: 'TextQuoteSelector', exact: WORDS, suffix: expect.stringMatching(/^\./) }, {}, {}],
      },
    })
  })

  it('goes out and comes back when its words are gone', () => {
    const found = findNotes('Other words.', notes)
    expect(parseAnnotations(formatAnnotations('Other words.', URL_OF, found), { ...OPEN, source: 'Other words.' })).toHaveLength(
      2,
    )
  })

  it('of another tool is placed by its words and neighbours', () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://hypothes.is/a/1',
      type: 'Annotation',
      body: [{ type: 'TextualBody', value: 'Why?' }],
      target: [
        {
          source: 'https://elsewhere.example/',
          selector: [
            { type: 'TextQuoteSelector', exact: 'the wall', prefix: 'Stone, a senior fellow at the Delft Institute, said ' },
          ],
        },
      ],
    }
    const [note] = parseAnnotations(JSON.stringify(annotation), OPEN)
    expect(note).toMatchObject({ slug: 'harbour', body: 'Why?', words: 'the wall', at: SOURCE.indexOf('the wall had') })
  })

  it('goes out with its position in the text of today, in code points, and comes back in UTF-16 units', () => {
    const edited = `🌊🌊 A new first line.\n\n${SOURCE}`
    const json = formatAnnotations(edited, URL_OF, findNotes(edited, [noteOn(WORDS)]))
    const position = JSON.parse(json).items[0].target.selector.find(({ type }: { type: string }) => /Position/.test(type))
    expect([...edited].slice(position.start, position.end).join('')).toBe(WORDS)
    const [back] = parseAnnotations(json, { ...OPEN, source: edited })
    expect(back?.at).toBe(edited.indexOf(WORDS))
  })

  it.each([
    ['https://www.bbc.com/news/articles/c0abc123', 'harbour'],
    ['https://example.org/articles/another', 'another'],
    ['https://example.org/articles/another?text=x#quote', 'another'],
    ['https://example.org/news/articles/another', 'harbour'],
  ])('of another tool on %s belongs to %s', (address, slug) => {
    const target = { source: address, selector: { type: 'TextQuoteSelector', exact: 'the wall' } }
    expect(parseAnnotations(JSON.stringify({ type: 'Annotation', target }), OPEN)[0]?.slug).toBe(slug)
  })

  it('made by this app on another site stays with its article', () => {
    const json = formatAnnotations(SOURCE, 'https://other.example/reader/articles/harbour', findNotes(SOURCE, [noteOn(WORDS)]))
    expect(parseAnnotations(json, { ...OPEN, slug: 'another', url: 'https://example.org/articles/another' })[0]?.slug).toBe(
      'harbour',
    )
  })

  it('of another tool goes out as it came: its address, what it says and its tags', () => {
    const annotation = {
      id: 'https://hypothes.is/a/1',
      type: ['Annotation'],
      bodyValue: 'Why?',
      body: [
        { type: 'TextualBody', value: 'harbours', purpose: 'tagging' },
        { type: 'TextualBody', value: 'And when?', purpose: 'commenting' },
      ],
      target: { source: URL_OF, selector: [{ type: ['TextQuoteSelector'], exact: WORDS }] },
    }
    const notes = parseAnnotations(JSON.stringify(annotation), OPEN)
    expect(notes).toMatchObject([{ id: annotation.id, body: 'Why?\n\nAnd when?', tags: ['harbours'] }])
    const json = formatAnnotations(SOURCE, URL_OF, findNotes(SOURCE, notes))
    expect(JSON.parse(json).items[0]).toMatchObject({
      id: annotation.id,
      body: [{ value: 'Why?\n\nAnd when?' }, { value: 'harbours', purpose: 'tagging' }],
    })
    expect(parseAnnotations(json, OPEN)).toEqual(notes)
  })

  it('of an earlier file has its passage in a fragment selector', () => {
    const json = formatAnnotations(SOURCE, URL_OF, findNotes(SOURCE, notes))
    expect(parseAnnotations(json.replaceAll('"PassageSelector",', '"FragmentSelector",'), OPEN)[0]?.passage).toBe(
      notes[1]?.passage,
    )
  })

  it.each(['{', '[]', '{"type":"Annotation"}', 'null', '{"items":[null,1,{"type":"Annotation","target":"x"}]}'])(
    'is not read out of %s',
    (json) => expect(() => parseAnnotations(json, OPEN)).toThrow(/Nothing was changed/),
  )

  it('goes out as Markdown with the way to its place', () => {
    const text = formatNotesMarkdown('Harbour wall gives way', URL_OF, findNotes(SOURCE, notes))
    expect(text).toContain(`> ${WORDS}\n\nColour: pink\n\n[In the text](<${URL_OF}?text=`)
    expect(text).toContain('Ask her.\nTwice.')
  })

  it('goes out as Markdown as it was written', () => {
    const note = noteOn(WORDS, { body: '# Not a *headline*\n- nor a list', passage: 'text=boats_(forty)' })
    const text = formatNotesMarkdown('The [old] wall', URL_OF, [{ note, state: 'exact' }])
    expect(text).toContain('“The \\[old\\] wall”')
    expect(text).toContain('\\# Not a \\*headline\\*\n\\- nor a list')
    expect(text).toContain(`(<${URL_OF}?text=boats_(forty)>)`)
  })
})

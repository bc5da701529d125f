import { describe, expect, it } from 'vitest'
import { marksAround, marksOf, nestMarks, quote, typesetMarks } from '../../../src/reader/copy/marks.ts'

describe('marks around words', () => {
  it.each([
    ['en', '“We will”'],
    ['de', '„We will“'],
    ['fr', '«\u202fWe will\u202f»'],
    ['es', '«We will»'],
    ['ja', '「We will」'],
    ['ru', '«We will»'],
    ['sv', '”We will”'],
    ['ar', '«We will»'],
    ['', '“We will”'],
  ])('are those of the language: %s', (language, said) => {
    expect(quote('We will', marksOf(language))).toBe(said)
  })

  it.each([
    ['de', '«Wir bauen»', '«Wir bauen»'],
    ['de', '»Wir bauen«', '»Wir bauen«'],
    ['de', '"Wir bauen"', '„Wir bauen“'],
    ['fr', '« On rebâtit »', '«\u202fOn rebâtit\u202f»'],
    ['fr', '«On rebâtit»', '«On rebâtit»'],
    ['fr', '“On rebâtit”', '“On rebâtit”'],
    ['en', '‘We will’', '‘We will’'],
    ['en', "'We will'", '“We will”'],
    ['en', '“We will"', '“We will”'],
    ['ja', '『必ず』', '『必ず』'],
  ])('are those that the text itself has, if they are printers’: %s %s', (language, source, said) => {
    const marks = marksAround(source, { start: 0, end: source.length }, language)
    expect(quote(source.slice(1, -1).trim(), marks)).toBe(said)
  })
})

describe('marks within marks', () => {
  it.each([
    ['en', 'We call it "home" & go', '“We call it ‘home’ & go”'],
    ['en', 'We call it “home”', '“We call it ‘home’”'],
    ['en', "It's 'home', the boats' owners say", '“It’s ‘home’, the boats’ owners say”'],
    ['en', 'He said "it is \'home\' now"', '“He said ‘it is “home” now’”'],
    ['en', "rock 'n' roll in the '90s", '“rock ’n’ roll in the ’90s”'],
    ['en', 'the 6" pipe', '“the 6" pipe”'],
    ['de', 'Das ist "kein Haus"', '„Das ist ‚kein Haus‘“'],
    ['de', 'Das ist „kein Haus“', '„Das ist ‚kein Haus‘“'],
    ['fr', "C'est « chez nous »", '«\u202fC’est “chez nous”\u202f»'],
    ['ru', 'Это «дом»', '«Это „дом“»'],
    ['de', 'Er sagte: »Nein«, und ging', '„Er sagte: ‚Nein‘, und ging“'],
    ['de', 'Merz sagt »Nein« zu Plänen', '„Merz sagt ‚Nein‘ zu Plänen“'],
    ['fr', 'Il dit « non » et « oui ».', '«\u202fIl dit “non” et “oui”.\u202f»'],
    ['he', 'דו"ח על צה"ל', '”דו"ח על צה"ל”'],
    ['ja', '「家」だ', '「『家』だ」'],
    ['en', 'half a "mark', '“half a ‘mark”'],
  ])('are the inner ones: %s %s', (language, words, said) => {
    expect(quote(words, marksOf(language))).toBe(said)
  })

  it('alternate with depth, and stay outer ones where nothing stands around them', () => {
    expect(nestMarks('a "b \'c\' d" e')).toBe('a ‘b “c” d’ e')
    expect(typesetMarks('a "b \'c\' d" e')).toBe('a “b ‘c’ d” e')
    expect(typesetMarks("'We won't,' says the mayor")).toBe('“We won’t,” says the mayor')
  })
})

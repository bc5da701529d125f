import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { describeQuoted } from '../../../src/reader/copy/describe-quoted.ts'
import { formatArticleMarkdown } from '../../../src/reader/copy/format-article.ts'
import { FORMS, type FormId } from '../../../src/reader/copy/format-quotation.ts'
import { ENGLISH, marksOf } from '../../../src/reader/copy/marks.ts'
import type { Quoted } from '../../../src/reader/copy/quoted.ts'

const quoted: Quoted = {
  words: 'We call it "home" & so do *they*',
  language: 'en',
  marks: ENGLISH,
  speaker: 'Rachel Stone',
  role: 'senior fellow, Delft Institute',
  headline: 'Harbour wall gives way',
  body: '',
  authors: ['Ana Maria Ruiz', 'Jan Novak'],
  url: 'https://example.org/articles/harbour/quotes/we-call-ab12c',
  accessed: new Date(2026, 10, 5),
}
const format = (id: FormId, more: Partial<Quoted> = {}) => FORMS.find((form) => form.id === id)?.format({ ...quoted, ...more })

describe('a quotation', () => {
  it('as plain text has its source', () => {
    expect(format('plain')).toBe(
      '“We call it ‘home’ & so do *they*”\n— Rachel Stone, senior fellow, Delft Institute, in “Harbour wall gives way”\nhttps://example.org/articles/harbour/quotes/we-call-ab12c',
    )
  })

  it('as plain text has the marks of its language, its headline too', () => {
    const asked = { words: 'C’est « chez nous »', headline: 'Le mur a cédé', marks: marksOf('fr') }
    expect(format('plain', asked)).toMatch(
      /^«\u202fC’est “chez nous”\u202f»\n— Rachel Stone, .*, in «\u202fLe mur a cédé\u202f»\n/,
    )
    expect(format('plain', { ...asked, speaker: undefined as never })).toContain('\n— «\u202fLe mur a cédé\u202f»\n')
  })

  it('as plain text has the marks that the text itself had around it', () => {
    const source =
      'Die Mauer\n\n«Wir bauen sie wieder auf», sagte Lena Okafor, die Bürgermeisterin der Stadt.\n\nDas Wasser nahm die Boote mit.\n'
    const reading = describeReading(parse(source), 'die-mauer')
    const [quote] = reading.quotations
    const of = (marked: string) => {
      const other = describeReading(parse(source.replace(/[«»]/g, (mark) => marked.charAt(mark === '«' ? 0 : 1))), 'die-mauer')
      const { span } = other.quotations[0]?.quotation ?? { span: { start: 0, end: 0 } }
      return format('plain', describeQuoted(other, span, '', other.quotations[0]))
    }
    expect(quote).toBeDefined()
    expect(of('«»')).toMatch(/^«Wir bauen sie wieder auf»\n/)
    expect(of('""')).toMatch(/^„Wir bauen sie wieder auf“\n/)
    expect(of('„“')).toMatch(/^„Wir bauen sie wieder auf“\n/)
  })

  it('as Markdown and as HTML escapes what would be read as markup', () => {
    expect(format('markdown')).toContain('> We call it "home" & so do \\*they\\*\n')
    expect(format('markdown', { words: '1. <b>' })).toContain('> 1\\. \\<b\\>')
    expect(format('html')).toContain('<p>We call it &quot;home&quot; &amp; so do *they*</p>')
    expect(format('html', { url: 'https://x.example/"><script>' })).not.toContain('<script>')
  })

  it('is cited after APA', () => {
    expect(format('apa')).toBe(
      '“We call it ‘home’ & so do *they*” (Rachel Stone, as cited in Ruiz & Novak, n.d.)\n\nRuiz, A. M., & Novak, J. (n.d.). Harbour wall gives way. Retrieved November 5, 2026, from https://example.org/articles/harbour/quotes/we-call-ab12c',
    )
    expect(format('apa', { authors: [] })).toContain('Harbour wall gives way. (n.d.). Retrieved')
  })

  it('is cited after MLA', () => {
    expect(format('mla')).toContain(
      '(Rachel Stone, qtd. in Ruiz and Novak)\n\nRuiz, Ana Maria, and Jan Novak. “Harbour Wall Gives Way.” example.org/',
    )
    expect(format('mla', { authors: ['A B', 'C D', 'E F'] })).toContain('B, A, et al. “')
    expect(format('mla')).toMatch(/Accessed 5 Nov\. 2026\.$/)
  })

  it('is cited after Chicago', () => {
    expect(format('chicago')).toContain(
      'Rachel Stone, quoted in Ana Maria Ruiz and Jan Novak, “Harbour Wall Gives Way,” accessed November 5, 2026,',
    )
  })

  const dated = { date: '2024-06-09', sourceUrl: 'https://paper.example/harbour' }

  it('has the day and the address that the article was published at, and then no day of reading', () => {
    expect(format('apa', dated)).toBe(
      '“We call it ‘home’ & so do *they*” (Rachel Stone, as cited in Ruiz & Novak, 2024)\n\nRuiz, A. M., & Novak, J. (2024, June 9). Harbour wall gives way. https://paper.example/harbour',
    )
    expect(format('apa', { ...dated, authors: [] })).toContain(
      '(Rachel Stone, as cited in “Harbour Wall Gives Way,” 2024)\n\nHarbour wall gives way. (2024, June 9). https://paper',
    )
    expect(format('mla', dated)).toMatch(/“Harbour Wall Gives Way.” 9 June 2024, paper\.example\/harbour\.$/)
    expect(format('chicago', dated)).toMatch(/“Harbour Wall Gives Way,” June 9, 2024, https:\/\/paper\.example\/harbour\.$/)
  })

  it('finds the day in the text, unless somebody said another', () => {
    const source = 'The wall\n\nPublished June 19, 2024\n\n“We will build it again,” said Lena Okafor, the mayor.\n'
    const reading = describeReading(parse(source), 'the-wall')
    const span = { start: 0, end: 8 }
    expect(describeQuoted(reading, span, '').date).toBe('2024-06-19')
    expect(describeQuoted(reading, span, '', undefined, dated)).toMatchObject(dated)
  })

  it('names one or two authors in the text, of more the first', () => {
    const authors = ['Ana Ruiz', 'Bo Li', 'Cy Dee']
    expect(format('apa', { authors })).toContain('as cited in Ruiz et al., n.d.)\n\nRuiz, A., Li, B., & Dee, C. (n.d.)')
    expect(format('mla', { authors })).toContain('qtd. in Ruiz et al.)\n\nRuiz, Ana, et al. “')
    expect(format('chicago', { authors })).toContain('quoted in Ana Ruiz, Bo Li, and Cy Dee, “')
    expect(format('chicago', { authors: [...authors, 'Di Ek'] })).toContain('quoted in Ana Ruiz et al., “')
  })

  it.each([
    ['The Associated Press', 'The Associated Press. (', 'The Associated Press. “'],
    ['Reuters Staff', 'Reuters Staff. (', 'Reuters Staff. “'],
    ['Martin Luther King Jr', 'King, M. L., Jr. (', 'King, Martin Luther, Jr. “'],
    ['Jean-Luc Picard', 'Picard, J.-L. (', 'Picard, Jean-Luc. “'],
    ['J.K. Rowling', 'Rowling, J. K. (', 'Rowling, J.K. “'],
    ['Ursula von der Leyen', 'von der Leyen, U. (', 'von der Leyen, Ursula. “'],
    ['Robert De Niro', 'De Niro, R. (', 'De Niro, Robert. “'],
    ['José Ortega y Gasset', 'Ortega y Gasset, J. (', 'Ortega y Gasset, José. “'],
    ['Reuters', 'Reuters. (', 'Reuters. “'],
    ['World Health Organization', 'World Health Organization. (', 'World Health Organization. “'],
    ['Doctors for the Coast', 'Doctors for the Coast. (', 'Doctors for the Coast. “'],
    ['Human Rights Watch', 'Human Rights Watch. (', 'Human Rights Watch. “'],
    ['Dr Ines Moreau', 'Moreau, I. (', 'Moreau, Ines. “'],
    ['Prof. Sir Jan van den Berg', 'van den Berg, J. (', 'van den Berg, Jan. “'],
  ])('takes the name of %s apart where that is right', (name, apa, mla) => {
    expect(format('apa', { authors: [name] })).toContain(`\n\n${apa}`)
    expect(format('mla', { authors: [name] })).toContain(`\n\n${mla}`)
  })

  it('gives a headline one mark at its end', () => {
    const asked = { headline: 'Who pays for the bridge?' }
    expect(format('apa', { ...asked, authors: [] })).toContain(
      'in “Who Pays for the Bridge?” n.d.)\n\nWho pays for the bridge? (n.d.). Retrieved',
    )
    expect(format('apa', asked)).toContain('(n.d.). Who pays for the bridge? Retrieved')
    expect(format('mla', asked)).toContain('“Who Pays for the Bridge?” example.org')
    const told = { headline: 'It ends.' }
    expect(format('chicago', told)).toContain('“It Ends,” accessed')
    expect(format('mla', told)).toContain('“It Ends.” example.org')
    expect(format('apa', told)).toContain('. It ends. Retrieved')
  })

  it('sets the marks of a headline as printers do, and within others as the inner ones', () => {
    const asked = { headline: `Mayor: "We won't go, we're 'home'"`, authors: ['Ana Ruiz'] }
    expect(format('apa', asked)).toContain('(n.d.). Mayor: “We won’t go, we’re ‘home.’” Retrieved')
    expect(format('mla', asked)).toContain('“Mayor: ‘We Won’t Go, We’re “Home.”’” example.org')
    expect(format('chicago', asked)).toContain('“Mayor: ‘We Won’t Go, We’re “Home,”’” accessed')
    expect(format('apa', { headline: `Mayor: "Are we 'home?'"`, authors: [] })).toContain('in “Mayor: ‘Are We “Home?”’” n.d.)')
    expect(format('mla', { headline: "The 'free' farmers'" })).toContain('“The ‘Free’ Farmers’.”')
    expect(format('apa', { words: `${'word '.repeat(40)}and "home".` })).toContain('and “home”.')
  })

  it('writes a headline in capitals as a sentence where APA lists it, as far as the text tells', () => {
    const asked = { headline: 'Harbour Wall Gives Way in Delft', body: 'The harbour wall broke. It gave way in Delft.' }
    expect(format('apa', asked)).toContain('(n.d.). Harbour wall Gives way in Delft. Retrieved')
    expect(format('mla', asked)).toContain('“Harbour Wall Gives Way in Delft.”')
  })

  it('leaves a headline of another language as it is written', () => {
    const asked = { headline: 'Le mur du port a cédé', language: 'fr', authors: [] }
    for (const id of ['apa', 'mla', 'chicago'] as const) expect(format(id, asked)).toMatch(/“Le mur du port a cédé[.,]”/)
  })

  it('never gives a likely speaker as a certain one', () => {
    for (const { id } of FORMS)
      expect(format(id, { isLikely: true })).toMatch(/^(?!.*(?<!probably )Rachel Stone)[\s\S]*probably Rachel Stone/i)
  })
})

describe('an article as Markdown', () => {
  const source = `The wall\n\nBy Ana Ruiz\n\nIt broke on Monday, * and it took forty boats.\n\n# What next\n\nNobody knows what comes next in the harbour.\n\n- one thing\n- another thing\n`

  it('has its headline, authors, titles and every word', () => {
    const text = formatArticleMarkdown(describeReading(parse(source), 'the-wall'), 'https://example.org/articles/the-wall')
    expect(text).toMatch(/^# The wall\n\nBy Ana Ruiz\n\n<https:\/\/example\.org\/articles\/the-wall>\n\n/)
    expect(text).toContain('It broke on Monday, \\* and it took forty boats.')
    expect(text.match(/What next/g)).toHaveLength(1)
    expect(text).toContain('- one thing\n- another thing')
  })
})

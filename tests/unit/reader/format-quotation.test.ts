import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { describeReading } from '../../../src/reader/article/reading.ts'
import { formatArticleMarkdown } from '../../../src/reader/copy/format-article.ts'
import { FORMS, type FormId, type Quoted } from '../../../src/reader/copy/format-quotation.ts'

const quoted: Quoted = {
  words: 'We call it "home" & so do *they*',
  speaker: 'Rachel Stone',
  role: 'senior fellow, Delft Institute',
  headline: 'Harbour wall gives way',
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
      '(Rachel Stone, qtd. in Ruiz)\n\nRuiz, Ana Maria, and Jan Novak. “Harbour wall gives way.” example.org/',
    )
    expect(format('mla', { authors: ['A B', 'C D', 'E F'] })).toContain('B, A, et al. “')
    expect(format('mla')).toMatch(/Accessed 5 Nov\. 2026\.$/)
  })

  it('is cited after Chicago', () => {
    expect(format('chicago')).toContain(
      'Rachel Stone, quoted in Ana Maria Ruiz and Jan Novak, “Harbour wall gives way,” accessed November 5, 2026,',
    )
  })

  it('never gives a likely speaker as a certain one', () => {
    for (const { id } of FORMS) expect(format(id, { isLikely: true })).not.toMatch(/(?<!probably )Rachel Stone/)
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

/** `npm run -s quotes -- FILE [--format csv|json|jsonld] [--site URL]`: print who said what in an article. */
import { parseArgs } from 'node:util'
import { keepLikely } from '../src/article/keep-likely.ts'
import { parse } from '../src/article/parse.ts'
import { formatSlug } from '../src/article/slugs.ts'
import { headlineOf } from '../src/library/entry.ts'
import { formatCsv, formatJson, formatJsonLd, listSaid } from '../src/library/quotes-as-data.ts'
import { fail, readInput } from './read-input.ts'

const FORMATS = ['csv', 'json', 'jsonld']

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string', default: 'csv' }, site: { type: 'string', default: '' } },
    })
  } catch (error) {
    return fail(
      `${error instanceof Error ? error.message : String(error)} Use: npm run -s quotes -- FILE --format csv|json|jsonld --site URL`,
    )
  }
}

const { positionals, values } = readArguments()
if (!FORMATS.includes(values.format)) fail(`There is no format ${values.format}: choose csv, json or jsonld.`)
const article = keepLikely(parse(readInput('quotes', positionals[0])))
const slug = formatSlug(headlineOf(article), 'untitled')
const site = values.site.replace(/\/$/, '')
const rows = listSaid(article, slug, site)
const print = { csv: () => formatCsv(rows), json: () => formatJson(rows), jsonld: () => formatJsonLd(article, rows, slug, site) }
process.stdout.write(print[values.format as keyof typeof print]())

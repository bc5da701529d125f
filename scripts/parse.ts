/** `npm run -s parse -- FILE`: print the article in a text file as JSON. `-` reads standard input. */
import { parse } from '../src/article/parse.ts'
import { readInput } from './read-input.ts'

process.stdout.write(`${JSON.stringify(parse(readInput('parse', process.argv[2])), null, 2)}\n`)

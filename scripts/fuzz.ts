/**
 * `npm run -s fuzz -- [COUNT] [SEED]`: parse a million texts, or COUNT, made by mutating the built-in articles and the fixtures, and say
 * which break what every parse must hold. Ends with 1 if one does, or if one takes far longer than its length explains.
 *
 * What it finds becomes a fixture: the text can be had again from its seed (`mutate`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findFault } from './find-fault.ts'
import { mutate } from './mutate.ts'
import { fail } from './read-input.ts'

const [count, first] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? Date.now() % 1_000_000_000)]
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(first))
  fail('Give a number of texts, and a seed if you like: npm run -s fuzz -- 10000 7')

/** Milliseconds that no text of three thousand bytes should take, whatever the machine. */
const FAR_TOO_LONG = 2_000

const FIXTURES = 'tests/fixtures'
const files = [
  ...readdirSync('seeds').map((name) => path.join('seeds', name)),
  ...readdirSync(FIXTURES).flatMap((name) =>
    readdirSync(path.join(FIXTURES, name))
      .filter((file) => file === 'article.txt')
      .map((file) => path.join(FIXTURES, name, file)),
  ),
]
const texts = files.map((file) => readFileSync(file, 'utf8')).filter(Boolean)
let [faults, slowest, slowestSeed, total] = [0, 0, first, 0]
for (let seed = first; seed < first + count; seed++) {
  const text = mutate(texts, seed)
  const began = performance.now()
  const fault = findFault(text)
  const took = performance.now() - began
  total += took
  if (took > slowest) [slowest, slowestSeed] = [took, seed]
  if (fault || took > FAR_TOO_LONG) {
    faults++
    console.log(`seed ${seed}: ${fault ?? `takes ${took.toFixed(0)} ms`}\n  ${JSON.stringify(text.slice(0, 400))}`)
  }
  if ((seed - first + 1) % 50_000 === 0) console.error(`${seed - first + 1} texts, ${faults} faults`)
}
console.log(`${count} texts from seed ${first} on: ${faults} faults`)
console.log(`${(total / count).toFixed(2)} ms a text; the slowest, seed ${slowestSeed}, took ${slowest.toFixed(0)} ms`)
if (faults > 0) process.exitCode = 1

import { language } from './en.ts'

/** The names between braces: `n` and `all` of `'{n} of {all}'`. */
type Holes<Words extends string> = Words extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never

/**
 * Put values into words. Where these have several forms, the first value chooses one: an exact number, else by the language's own rules
 * (the categories of `Intl.PluralRules`); the last form is for all the rest.
 *
 * @example
 * fill('{n} of {all} shown', { n: 2, all: 9 }) // '2 of 9 shown'
 * fill('one:{n} note|=2:both notes|other:{n} notes', { n: 1 }) // '1 note'
 */
export function fill<const Words extends string>(words: Words, values: Readonly<Record<Holes<Words>, string | number>>): string {
  const named: Readonly<Record<string, string | number>> = values
  return chooseForm(words, Object.values(named)[0]).replace(/\{(\w+)\}/g, (_hole, name: string) => String(named[name]))
}

function chooseForm(words: string, count: string | number | undefined): string {
  if (!words.includes('|')) return words
  const forms = words.split('|').map((form) => form.split(/:(.*)/s))
  const find = (name: string) => forms.find(([which]) => which === name)
  const [, form = ''] = find(`=${count}`) ?? find(choosePlural(Number(count))) ?? forms.at(-1) ?? []
  return form
}

let rules: Intl.PluralRules | undefined

function choosePlural(count: number): string {
  rules ??= new Intl.PluralRules(language)
  return rules.select(count)
}

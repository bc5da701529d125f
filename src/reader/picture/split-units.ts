const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** What begins no line (kinsoku): marks that close, long vowels, small kana. */
const NO_START = /^[、。，．・：；？！）］｝〕〉》」』】”’…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)\]}»]/u
/** What ends no line: marks that open. */
const NO_END = /[（［｛〔〈《「『【“‘([{«]$/u

/** Whether a text has words that no space parts. */
export function isSpaceless(text: string): boolean {
  return SPACELESS.test(text)
}

let words: Intl.Segmenter | undefined

/** What a line may be made of, in order: words, with the space behind them. Scripts without spaces break between words all the same. */
export function splitUnits(text: string): readonly string[] {
  return text.match(/[^ ]* |[^ ]+$/g)?.flatMap((word) => (isSpaceless(word) ? splitSpaceless(word) : [word])) ?? []
}

function splitSpaceless(text: string): readonly string[] {
  // Any language: the dictionaries go by script.
  words ??= new Intl.Segmenter('ja', { granularity: 'word' })
  const units: string[] = []
  for (const { segment } of words.segment(text)) {
    const before = units.at(-1)
    if (before !== undefined && (segment === ' ' || NO_START.test(segment) || NO_END.test(before)))
      units[units.length - 1] = before + segment
    else units.push(segment)
  }
  return units
}

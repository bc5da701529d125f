import { type Prose, textAt, traitsAt } from './prose.ts'
import { CAPITAL, NUMBER } from './tokens.ts'

/** Whether `61-year-old` stands behind an article. */
export function isAged({ source, tokens }: Prose, start: number, end: number): boolean {
  const at = start + 1
  return at < end && tokens.shape[at] === NUMBER && AGE.test(source.slice(tokens.start[at], tokens.end[at]))
}

const AGE = /^\d\d?-years?-old$/

/** `the 61-year-old winger`, `the mother-of-two`, `the Pretty Woman star`: no office, but one more way to say who. */
export const isEpithet = (prose: Prose, start: number, end: number): boolean =>
  !prose.lexicon &&
  (isAged(prose, start, end) ||
    (end > start + 1 &&
      (EPITHETS.test(textAt(prose, end - 1)) ||
        (prose.tokens.shape[end - 2] === CAPITAL &&
          /^(?:member|deputy|peer|politician|lawmaker)$/.test(textAt(prose, end - 1))) ||
        textAt(prose, start + 1) === 'retired' ||
        (end > start + 2 && isOfPlace(prose, end)) ||
        isParent(prose, end) ||
        NATIONALS.test(textAt(prose, end - 1)))))

/** `the Norrby seamer`, by a word that we do not know and its ending. */
const isOfPlace = (prose: Prose, end: number): boolean =>
  prose.tokens.shape[end - 2] === CAPITAL &&
  traitsAt(prose, end - 1) === 0 &&
  /(?:[a-z]{2}(?:m|n|b|k|p|d|l|t|c)er|or|ian|man|woman)$/.test(textAt(prose, end - 1)) &&
  !/(?:paper|mak|tail|build|produc|suppli|insur|lend|brok|provid|publish|cent|quart)er$/.test(textAt(prose, end - 1))

/** `the mother of four`. */
const isParent = (prose: Prose, end: number): boolean =>
  /^(?:grand)?(?:mother|father|mum|mom|dad)$/.test(textAt(prose, end - 1)) &&
  textAt(prose, end) === 'of' &&
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(textAt(prose, end + 1))

/** People of a country, with a capital. */
export const NATIONALS =
  /^(?:Spaniard|Pole|Briton|Brit|Dane|Swede|Finn|Turk|Serb|Croat|Czech|Scot|Slovak|Slovene|Kiwi|Aussie|Argentine|Argentinian|Filipino|Kazakh|Israeli|Iraqi|Pakistani|Thai|Greek|Swiss|Portuguese|Japanese|(?:Americ|Mexic|Germ|Afric|South Afric)an|(?:Austral|Austr|Ital|Canad|Russ|Ukrain|Belg|Brazil|Nigerian|Niger|Ethiop|Colomb|Norweg|Hungar|Roman|Bulgar|Serb|Croat|Sloven|Slovak|Latv|Lithuan|Eston|Georg|Armen|Egypt|Tunis|Alger|Ghana|Palestin|Syr|Ind|Egypt|Peruv|Boliv|Ecuador|Belarus|Alban|Macedon|Scandinav|Jord|Malays|Indones|Cambod|Singapor)ian|(?:Keny|Chile|Cub|Jamaic|Morocc|Venezuel|Tanzan|Ugand|Kor|Zimbabwe|Puerto Ric|Costa Ric)e?an|(?:Irish|French|Dutch|Welsh|English|Cornish|Yorkshire)(?:wo)?man)$/

const EPITHETS =
  /^(?:star|ace|legend|MS?P|MEP|Democrat|Republican|Tory|Conservative|[sS]inger|actor|actress|rapper|guitarist|songwriter|striker|goalkeeper|midfielder|winger|all-rounder|heavyweight|singer-songwriter|hitmaker|veteran|youngster|newcomer|native|teenager|schoolboy|schoolgirl|(?:grand)?(?:mother|father|mum|mom|dad)-of-[a-z]+)$/

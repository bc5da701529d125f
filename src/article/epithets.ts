import { FUNCTION, HEAD, ROLE, TIME } from './lexicon.ts'
import { type Prose, textAt, traitsAt } from './prose.ts'
import { CAPITAL, isCapital, NUMBER, POSSESSIVE } from './tokens.ts'

/** Whether `61-year-old` stands behind an article. */
export function isAged(prose: Prose, start: number, end: number): boolean {
  const at = start + 1
  return at < end && prose.tokens.shape[at] === NUMBER && AGE.test(textAt(prose, at))
}

const AGE = /^\d\d?-years?-old$/

/** `the 61-year-old winger`, `the mother-of-two`, `the Pretty Woman star`: no office, but one more way to say who. */
export function isEpithet(prose: Prose, start: number, end: number): boolean {
  if (prose.lexicon) return false
  if (isAged(prose, start, end)) return true
  if (end < start + 2) return false
  const last = textAt(prose, end - 1)
  return (
    EPITHETS.test(last) ||
    RUNNERS.test(last) ||
    CALLINGS.test(last) ||
    ADVISERS.test(last) ||
    (prose.tokens.shape[end - 2] === CAPITAL && /^(?:member|deputy|peer|politician|lawmaker)$/.test(last)) ||
    (textAt(prose, start + 1) === 'retired' && (traitsAt(prose, end - 1) & ROLE) > 0) ||
    isOnceSo(prose, start, end) ||
    (end > start + 2 && isOfPlace(prose, end)) ||
    isParent(prose, end) ||
    isOfPeople(last)
  )
}

/** `the Norrby seamer`, by a word that we do not know and its ending. */
const isOfPlace = (prose: Prose, end: number): boolean =>
  prose.tokens.shape[end - 2] === CAPITAL &&
  traitsAt(prose, end - 1) === 0 &&
  /(?:[a-z]{2}(?:m|n|b|p|d|l|c)er|ian|man|woman)$/.test(textAt(prose, end - 1)) &&
  !isFirm(textAt(prose, end - 1))

/** `retailer`, `carmaker`: words that end as callings do and are firms or things oftener than people. */
export const isFirm = (word: string): boolean =>
  /(?:tail|mak|produc|publish|develop|manufactur|suppli|broadcast|lend|insur|charter|provid|brew|distill|build|offer|help|pap|serv|brok|carri|cent|quart)er$/.test(
    word,
  )

/** `the mother of four`. */
const isParent = (prose: Prose, end: number): boolean =>
  /^(?:grand)?(?:mother|father|mum|mom|dad)$/.test(textAt(prose, end - 1)) &&
  textAt(prose, end) === 'of' &&
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(textAt(prose, end + 1))

/** `the ex-postman`, `the former school cook`, `the third-generation orchardist`: a trade, no office and nobody’s friend. */
export const isOnceSo = (prose: Prose, start: number, end: number): boolean => {
  const first = textAt(prose, start + 1)
  if (!ONCE.test(first)) return false
  for (let at = start + 1; at < end; at++)
    if (prose.tokens.shape[at] === POSSESSIVE || isCapital(prose.tokens.shape[at] as number)) return false
  if (KNOWN_AS.test(textAt(prose, end - 1).replace(/^ex-/, ''))) return false
  if (first.startsWith('ex-')) return true
  return end > start + 2 && ((traitsAt(prose, end - 1) & ROLE) > 0 || isTrade(prose, end - 1))
}

const ONCE = /^(?:ex-[a-z]{3,}|former|ex|one-time|(?:first|second|third|fourth|fifth)-generation)$/

/** Offices, and what somebody is to another. */
const KNOWN_AS =
  /^(?:president|minister|pm|premier|chancellor|king|queen|prince|pope|secretary|governor|ambassador|director|leader|chief|chair(?:man)?|mayor|lawyer|attorney|manager|coach|captain|analyst|advis[eo]r|official|officer|judge|prosecutor|senator|mp|member|spokes(?:man|woman|person)|executive|employee|aide|owner|neighbou?r|friend|wife|husband|girlfriend|boyfriend|lover|classmate|colleague|partner|assistant|boss|teammate|student|pupil|client|resident|tenant|worker|actor|actress|model)$/

/** Whether a word that no list has ends as words for what somebody does end. */
export const isTrade = (prose: Prose, at: number): boolean =>
  !(traitsAt(prose, at) & (FUNCTION | HEAD | TIME)) && endsAsTrade(textAt(prose, at))

/** @param word - In small letters. */
export const endsAsTrade = (word: string): boolean => TRADES.test(word) && !isFirm(word) && !SAYS_NOTHING.test(word)

const TRADES = /^(?:cook|clerk|guide|guard|postie|[^A-Z]*[a-z]{2}(?:er|or|eer|ist|yst|ian|man|woman|mason|smith))$/

/** People of a country, with a capital. */
export const NATIONALS =
  /^(?:Spaniard|Pole|Brit(?:on)?|Dane|Swede|Finn|Turk|Serb|Croat|Czech|Scot|Slovak|Slovene|Kiwi|Aussie|Argentine|Filipino|Kazakh|Israeli|Iraqi|Pakistani|Thai|Greek|Swiss|Portuguese|Japanese|(?:Americ|Mexic|Germ|Afric|Keny|Chile|Cub|Jamaic|Morocc|Venezuel|Ugand|Zimbabwe)an|(?:Kor|Singapor)ean|(?:Alban|Alger|Argentin|Armen|Austr|Austral|Belarus|Belg|Boliv|Brazil|Bulgar|Cambod|Canad|Colomb|Croat|Ecuador|Egypt|Eston|Ethiop|Georg|Ghana|Hungar|Ind|Indones|Ital|Jordan|Latv|Lithuan|Macedon|Malays|Niger|Norweg|Palestin|Peruv|Roman|Russ|Scandinav|Serb|Slovak|Sloven|Syr|Tanzan|Tunis|Ukrain)ian|(?:Irish|French|Dutch|Welsh|English|Cornish|Yorkshire)(?:wo)?man|(?:Dublin|London|Berlin)er|Glaswegian|Mancunian|Liverpudlian|Aberdonian|Parisian|Geordie)$/

/** A word for somebody of a country or a party: `Spaniard`, `Tory`. */
export const isOfPeople = (word: string): boolean =>
  NATIONALS.test(word) || /^(?:Democrat|Republican|Tory|Conservative)$/.test(word)

const EPITHETS =
  /^(?:star|ace|legend|MS?P|MEP|[sS]inger|actor|actress|rapper|guitarist|songwriter|striker|goalkeeper|midfielder|winger|all-rounder|heavyweight|singer-songwriter|hitmaker|veteran|youngster|newcomer|native|teenager|schoolboy|schoolgirl|(?:grand)?(?:mother|father|mum|mom|dad)-of-[a-z]+)$/

/** What papers call whoever a text is about, in place of the name. */
export const RUNNERS =
  /^(?:business(?:wo)?man|(?:m|b)illionaire|tycoon|mogul|magnate|candidate|nominee|incumbent|front-?runner|challenger|hopeful|politician)$/

/** What papers call whoever was just named, and so tell of their calling. */
export const CALLINGS =
  /^(?:bowler|batsman|batter|seamer|spinner|wicketkeeper|pitcher|quarterback|cook|barrister|witness|presenter|broadcaster|author|novelist|writer|poet|playwright|comedian|comic|film-?maker|entrepreneur|designer|chef|restaurateur|pianist|violinist|cellist|composer|painter|sculptor|artist|architect|skipper|defender|forward|playmaker|full-back|sprinter|cyclist|swimmer|boxer|golfer|athlete|Olympian|engineer|plumber|electrician|carpenter|pensioner|philanthropist|beekeeper|brewer|potter|weaver|blacksmith|florist|hotelier|winemaker|distiller|mountaineer|sailor|rower|drummer|saxophonist|trumpeter|flautist|harpist|organist|soprano|baritone|blogger|youtuber|podcaster|columnist|illustrator|cartoonist|sociologist|theologian|philosopher|physicist|astronomer|geologist|botanist|ecologist|biologist)$/

/** What papers call whoever they asked for advice. */
export const ADVISERS = /^(?:expert|specialist|guru)$/

/** Words that end as callings do and say nothing of anybody. */
export const SAYS_NOTHING =
  /^(?:water|river|power|summer|tanker|trawler|steamer|freighter|liner|cruiser|tower|newsletter|center|number|reactor|sector|former|other|older|younger|inner|outer|upper|lower|latter|earlier|greater|larger|smaller|senior|junior|major|minor|prior|superior|exterior|interior|winter|corner|order|silver|copper|border|motor|quarter|master|super|door|floor|anchor|mirror|error|ladder|counter|letter|poster|banner|folder|shoulder|dinner|supper|weather|theater|trailer|computer|server|filter|harbor|corridor|chapter|paper|leather|timber|rubber|cover|layer|member|chamber|cellar|pillar|altar|manor|flavor|labor|honor|terror|horror|tumor|humor|blotter|charter|register|ledger|fl[iy]er|tracker|checklist|playlist|sticker|planner|dispenser|barometer|primer|monitor|sensor|printer|constructor)$/

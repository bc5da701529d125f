/** English words of the closed classes, those around names, and what ends in a full stop: all that cutting a text into sentences needs to know. */
export const DETERMINERS =
  'the a an this these those my your his her its our their some any no each every both all many most several few another other others one two three four five six seven eight nine ten dozens hundreds half'
/** With verbs that carry little themselves. */
export const AUXILIARIES =
  "is are was were be been being am has have had having do does did will would can could may might must shall should cannot 've 'd 'll 'm 're let let's make makes made making take takes took taken taking get gets got getting give gives gave given giving come comes came coming become becomes became keep keeps kept hold holds held leave leaves left lose loses lost win wins won run runs ran running meet meets met pay pays paid send sends sent sit sits sat stand stands stood bring brings brought build builds built buy bought begin begins began seem seems seemed appear appears appeared remain remains remained use uses used using work works worked working need needs needed help helps helped helping look looks looked looking turn turns turned move moves moved live lives lived play played follow followed following happen happened change changed include includes included"
/** What `n't` stands behind. */
export const NEGATED = 'is are was were has have had does do did wo would ca could must should'
export const ADVERBS =
  'not also then later now again still just never ever even only already soon often always sometimes earlier recently repeatedly publicly simply quickly immediately first previously finally further meanwhile instead however too so very quite rather perhaps maybe here there today tonight yesterday tomorrow ago almost nearly famously flatly bluntly angrily quietly privately initially eventually subsequently consistently frequently separately similarly likewise specifically clearly apparently reportedly allegedly thus hence therefore nonetheless nevertheless moreover indeed yet once twice afterward afterwards furthermore additionally basically together anyway probably back out up down away well yes ok okay'
export const PREPOSITIONS =
  'of in on at by for from with to into onto upon about against between among amid during before after over under above below across around near through throughout toward towards via per than like unlike despite without within beyond behind beside besides inside outside beneath underneath off since until till along alongside including regarding concerning versus as according'
export const CONJUNCTIONS = 'and or but nor plus'
export const SUBORDINATORS =
  'if because while although though when whenever whether where unless whereas why how what once that since after before until as'
/** But for `he` and `she`. */
export const PRONOUNS =
  'it we you they i who whom whose which someone somebody whatever whoever anyone anybody everyone everybody nobody none them us me him himself herself themselves itself myself ourselves yours mine theirs hers'
/** Adjectives that stand before anything. */
export const COMMON_ADJECTIVES =
  "who's there's that's more less much little enough same such own new old good big high long large small early late last next great different able likely ready sure"
export const TITLES =
  'mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. sen sen. sens. gov gov. govs. rep rep. reps. lt lt. gen gen. col col. maj. sgt sgt. capt capt. cmdr. adm. rev rev. revd hon. pres. sec. sir dame lord lady madam adv adv. cllr cllr. det. insp. det insp supt cpl cpl. pte pc dc ds di dci supt. atty. amb. sheikh coun hajia alhaji barr. engr engr. shri smt brigadier commodore fr mallam alhaja auntie aunty seaman airman pvt cmdr msgr ayatollah'

/** Words that end in a full stop, without it. */
export const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Mx Dr Prof Sen Sens Gov Govs Rep Reps Lt Gen Col Maj Sgt Capt Cmdr Adm Rev Hon Fr St Ste Pres Sec Amb Jr Sr Atty Dist Supt Det Insp Messrs Mass Calif Conn Fla Ariz Colo Mich Minn Wis Tenn Tex Wash Ore Okla Nev Neb Kan Ill Ind Ky La Md Mo Miss Ala Ark Ga Pa Va Vt Del Jan Feb Aug Sept Oct Nov Dec Inc Corp Co Ltd No Ph.D vs'.split(
    ' ',
  ),
)

/** All words of the closed classes, in small letters: no name begins with one. */
export const listClosed = (): readonly string[] =>
  [
    'he she',
    ...[ADVERBS, AUXILIARIES, COMMON_ADJECTIVES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS],
    NEGATED.replace(/\w+/g, "$&n't"),
  ]
    .join(' ')
    .split(' ')

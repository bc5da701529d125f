import { AUXILIARY, FUNCTION, formPlural, hash, hashWord, SPEECH, TENSES, VERB_BITS } from './lexicon.ts'
import { inflect } from './verbs.ts'

/**
 * Words of saying, opinion and plan that report without quoting: `rebuffed the idea`, `is wary of it`, `her refusal to leave`.
 *
 * Statements alone ask for them. As cues of quotations they would do harm: `Lee rebuffed Grant’s “…”`.
 */
const VERBS = {
  say: 'apologize apologise affirm reaffirm articulate recapitulate refer reminisce restate foretell pontificate rhapsodize generalize attest certify guarantee profess purport posit postulate chronicle document relay publicize publicise broadcast circulate divulge leak',
  tell: 'pressure force command alert brief counsel direct implore beseech beg/begs/begged summon dissuade discourage lecture prod nudge coax lobby empower entitle authorize authorise sue charge teach/teaches/taught educate',
  think:
    'perceive interpret identify contemplate ponder determine judge notice remember forget/forgets/forgot/forgotten envisage foresee/foresees/foresaw/foreseen presume deduce infer gauge misjudge overestimate underestimate discern sense hold/holds/held dread relish appreciate admire respect detest despise resent loathe cherish envy adore value tolerate idolize mistrust distrust fret brood agonize puzzle rejoice grieve mourn worship bet reconsider reassess rethink/rethinks/rethought calculate diagnose equate conflate pretend',
  judge:
    'congratulate heckle taunt belittle demonize demonise smear discredit invalidate boo rebut refute rebuff bash lambast castigate chastise excoriate admonish berate vilify malign denigrate demean snub spurn trumpet herald salute honour prescribe sanction ratify enact overturn reverse prohibit ban bar restrict allow permit mandate require impose block sponsor co-sponsor eliminate abolish repeal rescind revoke override waive uphold/upholds/upheld convict acquit sentence indict overrule nullify legalize legalise outlaw boycott defame hound needle lampoon satirize glorify extol exalt idealize romanticize vindicate exonerate absolve scorn disavow renounce shun resist parry deflect contradict undercut second-guess scrutinize jab skewer pan tease target shame villainize stigmatize scapegoat commemorate memorialize',
  want: 'balk baulk hesitate scramble vie bid aspire crave yearn long jockey plot resolve commit elect endeavor endeavour mull crusade agitate battle struggle angle undertake/undertakes/undertook/undertaken neglect bother dare deign scheme conspire arrange hanker',
  show: 'explore prove/proves/proved/proven illustrate underline stipulate corroborate trace',
} as const

/** What somebody is who thinks something: `is confident that …`, `was wary of …`. */
const ADJECTIVES =
  'confident certain sure aware unaware worried concerned upset angry furious glad optimistic pessimistic skeptical sceptical eager reluctant critical supportive unhappy impressed unimpressed shocked surprised outraged adamant convinced unconvinced afraid unafraid committed determined open opposed interested uninterested proud happy hopeful wary leery tired mindful uncomfortable comfortable nervous disappointed frustrated alarmed pleased thrilled unwilling fearful grateful thankful keen enthusiastic excited ambivalent cynical doubtful dubious suspicious apprehensive anxious curious cautious dismissive contemptuous disdainful scornful respectful resentful jealous envious desperate insistent emphatic unequivocal clear vocal vague mum silent bullish bearish upbeat sanguine bitter sympathetic unsympathetic appalled aghast dismayed distraught disgusted offended horrified stunned astonished amazed baffled puzzled perplexed bewildered troubled disturbed unsettled annoyed irritated incensed livid irate enraged delighted relieved satisfied dissatisfied content tempted inclined disinclined intent poised'

/** What somebody said, thinks or plans, as a noun: `her refusal to leave`, `made the case that …`. */
const NOUNS =
  'opposition support decision plan proposal call attack criticism refusal endorsement concern belief view opinion hope fear desire demand promise vow intention intent description approval disapproval condemnation denunciation defense defence embrace rejection enthusiasm interpretation recommendation resolve aversion commitment request response reply question argument announcement statement order ruling verdict judgment judgement assessment appraisal evaluation analysis prediction forecast projection estimate conclusion finding observation explanation account complaint objection protest appeal plea bid threat invitation offer proposition advice tip suggestion hint idea notion theory assumption conviction confidence faith trust doubt skepticism scepticism suspicion worry anxiety regret apology praise tribute admiration respect disdain contempt hatred love preference dislike distrust mistrust outrage anger frustration disappointment dismay surprise shock joy delight pride gratitude thanks sympathy willingness unwillingness reluctance eagerness determination ambition aspiration goal aim wish dream vision agenda stance position attitude approach case message rhetoric assertion disclosure revelation confession denial rebuttal rebuke reaction retort comparison characterization portrayal depiction interest sentiment misgiving reservation accusation allegation charge answer agreement disagreement consent permission testimony speculation backing blessing indictment lawsuit vote mention critique swipe jab nomination perception understanding sense impression expectation fondness affection sympathies calculation pitch talk'

/** What goes with such a noun: `made`, `voiced`, `has`. */
const LIGHT =
  'make/makes/made take/takes/took/taken have/has/had give/gives/gave/given voice express hold/holds/held issue renew deliver raise offer reiterate repeat draw/draws/drew/drawn show/shows/showed/shown release launch step outline unveil defend announce share harbor harbour drop lay/lays/laid restate explain detail retain mount cast/casts/cast throw/throws/threw/thrown pull reverse receive send/sends/sent'

/** Which kind of word, where no bit of the lexicon tells. */
export const ADJECTIVE = FUNCTION
export const NOUN = SPEECH
export const LIGHT_VERB = AUXILIARY

const WORDS = new Map<number, number>()

function add(word: string, traits: number): void {
  const sum = hashWord(word)
  WORDS.set(sum, (WORDS.get(sum) ?? 0) | traits)
}

function fill(): void {
  for (const [kind, verbs] of Object.entries(VERBS))
    for (const verb of verbs.split(' '))
      for (const [form, tense] of inflect(verb)) add(form, VERB_BITS[kind as keyof typeof VERBS] | (TENSES[tense] ?? 0))
  for (const verb of LIGHT.split(' ')) for (const [form] of inflect(verb)) add(form, LIGHT_VERB)
  for (const word of ADJECTIVES.split(' ')) add(word, ADJECTIVE)
  for (const word of NOUNS.split(' ')) {
    add(word, NOUN)
    add(formPlural(word), NOUN)
  }
}

/** What is known of the word at an offset: the bits of a verb, `ADJECTIVE`, `NOUN`, `LIGHT_VERB`; 0 for a word that is not in the lists. */
export function lookUpTold(source: string, start: number, end: number): number {
  if (WORDS.size === 0) fill()
  return WORDS.get(hash(source, start, end)) ?? 0
}

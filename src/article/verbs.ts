/**
 * Verbs that tie words to a speaker, by what follows them, as base forms; irregular forms stand after a slash.
 *
 * - `say`: words or a clause (`said that …`)
 * - `tell`: a hearer first (`told CNN that …`)
 * - `think`: opinion and knowledge (`believes that …`)
 * - `judge`: a verdict on somebody or something (`criticised the plan`, `accused him of …`)
 * - `want`: a plan or wish (`vowed to …`)
 * - `show`: what papers and polls do (`shows that …`)
 * - `act`: sounds and gestures that introduce words only in dialogue (`laughed`)
 */
export const VERBS = {
  say: 'say/says/said confide state add write/writes/wrote/written tweet retweet note explain argue warn reply respond answer continue conclude announce insist claim declare assert maintain observe remark comment report repeat reiterate recall confess admit concede acknowledge confirm deny allege complain joke quip boast brag contend counter predict propose recommend suggest hint imply stress emphasize emphasise underscore exclaim shout yell scream whisper mutter murmur cry muse intone opine interject protest retort snap lament bemoan caution testify swear/swears/swore/sworn vow pledge promise post blog email e-mail text radioed/radioed/radioed read/reads/read proclaim recount relate reveal disclose mention specify clarify elaborate theorize speculate surmise reason marvel gripe grumble deadpan/deadpans/deadpanned crack chant rant preach urge demand request ask inquire enquire query wonder advise instruct order put/put go/goes/went/gone chide reckon summarize summarise estimate forecast outline detail describe call label dub term brand characterize characterise',
  tell: 'tell/tells/told remind assure inform notify convince persuade ask warn advise promise urge thank',
  think:
    'think/thinks/thought believe feel/feels/felt hope fear suspect know/knows/knew/known expect doubt worry assume guess agree disagree understand/understands/understood consider realize realise recognize recognise see/sees/saw/seen view figure imagine find/finds/found learn/learns/learned/learnt regard deem anticipate conclude regret care prefer like dislike love hate support oppose favor favour want wish mean/means/meant',
  judge:
    'deplore criticize criticise blast slam attack accuse blame condemn denounce decry assail praise applaud laud hail defend endorse back reject dismiss mock ridicule disparage deride lambaste rip question challenge cite reference invoke address discuss tout embrace champion advocate raise express voice share welcome decide name highlight compare liken credit fault rebuke scold thank rail oppose repudiate signal portray depict paint characterize cast downplay rule approve sign propose unveil outline release present float offer issue bristle celebrate cheer commend defy dispute echo encourage envision favor fight/fights/fought forbid/forbids/forbade/forbidden forgive/forgives/forgave/forgiven honor ignore insult lash nominate press promote prompt protest pursue savage trust veto/vetoes/vetoed vote weigh acknowledge revile dislike file adopt appoint warn decline eye expand focus push/pushes/pushed launch list lament mention introduce pass pledge provide support shout speak/speaks/spoke/spoken talk debate argue campaign caution complain point/points/pointed',
  want: 'want plan vow pledge promise refuse decline agree intend seek/seeks/sought threaten offer decide aim try hope attempt opt choose/chooses/chose/chosen prepare swear/swears/swore/sworn need push work continue strive pursue look/looks/looked urge ask invite',
  show: 'show/shows/showed/shown find/finds/found indicate suggest reveal project estimate reflect demonstrate report conclude allege read/reads/read state follow',
  act: 'laugh sigh nod smile grin chuckle shrug begin/begins/began/begun start interrupt agree scoff beam plead declare volunteer venture echo recite quote sing/sings/sang/sung chime groan thunder roar mumble bellow deadpan/deadpans/deadpanned sob/sobs/sobbed marvel gush rage growl hiss gasp moan wail enthuse sneer rasp remember reminisce',
} as const

/** How a form is made: `say`, `says`, `said`, `saying`. */
export const BASE = 0
export const PRESENT = 1
export const PAST = 2
export const GERUND = 3

/** Every form of a verb with the way it is made. `tweet` → tweet, tweets, tweeted, tweeting. */
export function inflect(entry: string): [form: string, tense: number][] {
  const [base = '', present, past, participle] = entry.split('/')
  const tenses: [string, number][] = [
    [base, BASE],
    [present ?? addS(base), PRESENT],
    [past ?? present ?? addEd(base), PAST],
    [addIng(base), GERUND],
  ]
  return participle ? [...tenses, [participle, PAST]] : tenses
}

const addS = (base: string): string =>
  /(?:[sxz]|[cs]h|go)$/.test(base) ? `${base}es` : base.replace(/([^aeiou])y$/, '$1ie').concat('s')

const addEd = (base: string): string => (base.endsWith('e') ? `${base}d` : `${double(base).replace(/([^aeiou])y$/, '$1i')}ed`)

const addIng = (base: string): string => `${/[^eoy]e$/.test(base) ? base.slice(0, -1) : double(base)}ing`

/** The last consonant doubles in short verbs: `rip` → `ripp`, and in a few longer ones. */
const double = (base: string): string =>
  /^(?:[^aeiou]*[aeiou][bdgmnprt]|recap|admit|quip|refer|prefer|compel|begin|regret|swear)$/.test(base) &&
  !/^(?:swear)$/.test(base)
    ? base + base.at(-1)
    : base

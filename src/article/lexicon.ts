import {
  ADVERBS,
  AUXILIARIES,
  COMMON_ADJECTIVES,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATED,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TITLES,
} from './closed-words.ts'
import { BASE, GERUND, inflect, PAST, PRESENT, VERBS } from './verbs.ts'

/** What the lexicon knows of a word, as bits of one number: a word can be several things (`report`, `state`). */
export const SAY = 1
export const TELL = 1 << 1
export const THINK = 1 << 2
export const JUDGE = 1 << 3
export const WANT = 1 << 4
export const SHOW = 1 << 5
export const ACT = 1 << 6
/** Any verb that can be a cue. */
export const CUE = SAY | TELL | THINK | JUDGE | WANT | SHOW | ACT
export const IS_BASE = 1 << 7
export const IS_PRESENT = 1 << 8
export const IS_PAST = 1 << 9
export const IS_GERUND = 1 << 10
/** Words that end a noun phrase: articles aside, all that is neither noun, adjective nor name. */
export const FUNCTION = 1 << 11
export const DETERMINER = 1 << 12
export const AUXILIARY = 1 << 13
export const ADVERB = 1 << 14
export const PREPOSITION = 1 << 15
export const CONJUNCTION = 1 << 16
export const PRONOUN = 1 << 17
/** One person by post, trade or kinship: `senator`. */
export const ROLE = 1 << 18
/** Several people: `officials`, `observers`. */
export const PEOPLE = 1 << 19
/** A body that speaks: `campaign`, `ministry`, `university`. */
export const BODY = 1 << 20
/** A paper or the like that says things: `report`, `poll`. */
export const PAPER = 1 << 21
/** Stands before a name: `Mr`, `Sen.`. */
export const TITLE = 1 << 22
export const MALE = 1 << 23
export const FEMALE = 1 << 24
/** A first name; with MALE or FEMALE, or neither where both bear it. */
export const FIRST_NAME = 1 << 25
/** Days, months, feasts: written with a capital and not a name. */
export const TIME = 1 << 26
/** Stands inside a name in small letters: `van`, `de`. */
export const PARTICLE = 1 << 27
/** `Republican`, `French`: with a capital, an adjective as a rule. */
export const DEMONYM = 1 << 28
export const SUBORDINATOR = 1 << 29
/** A country, state or city that news names often: it may speak, but is nobody’s `he`. */
export const PLACE = 1 << 30
/** What somebody said, as a noun: `her claim that …`, `a warning by …`. The sign bit: test it with `!== 0`. */
export const SPEECH = 1 << 31
/** Words that say who. */
export const HEAD = ROLE | PEOPLE | BODY | PAPER

export const TENSES: Record<number, number> = { [BASE]: IS_BASE, [PRESENT]: IS_PRESENT, [PAST]: IS_PAST, [GERUND]: IS_GERUND }
export const VERB_BITS = { say: SAY, tell: TELL, think: THINK, judge: JUDGE, want: WANT, show: SHOW, act: ACT }

const WORDS: readonly [bits: number, words: string][] = [
  [FUNCTION | DETERMINER, DETERMINERS],
  [FUNCTION | AUXILIARY, AUXILIARIES],
  [FUNCTION | ADVERB, ADVERBS],
  [FUNCTION | PREPOSITION, PREPOSITIONS],
  [FUNCTION | CONJUNCTION, CONJUNCTIONS],
  [FUNCTION | SUBORDINATOR, SUBORDINATORS],
  [FUNCTION | PRONOUN, PRONOUNS],
  [FUNCTION | PRONOUN | MALE, 'he'],
  [FUNCTION | PRONOUN | FEMALE, 'she'],
  [FUNCTION, COMMON_ADJECTIVES],
  [
    ROLE,
    'academic pontiff prelate monarch royal peer secretary-general director-general attorney-general governor-general vice-chancellor rep champion addict apprentice burglar cadet cleric heiress intern roadie socialite thief understudy robber eyewitness bandmate duchess countess baroness mediator clerk administrator attendant auctioneer barman barmaid beautician bookkeeper bookseller bricklayer caretaker cellist chauffeur childminder coroner counsellor courier decorator educator environmentalist explorer farmhand footballer fundraiser gamekeeper geographer housekeeper housewife innkeeper inventor janitor labourer locksmith medic missionary monk naturalist negotiator newsagent nun obstetrician osteopath paediatrician philosopher postmaster realtor recruiter registrar schoolteacher schoolboy schoolgirl seamstress shareholder smallholder stockbroker stonemason storyteller supervisor trainee veterinarian winemaker zookeeper dealer vendor comrade bowler spinner batter wicketkeeper pitcher goalie netminder rower triathlete hotelier restaurateur financier grocer docker fishmonger greengrocer jeweller joiner optician plasterer roofer scaffolder undertaker usher birdwatcher hillwalker hiker climber paddler angler surfer lifeguard guest diner attendee motorist pedestrian traveller traveler holidaymaker tourist backpacker reveller walker handler toddler astronaut cosmonaut substitute matron vet mum mam nan gran grandad taoiseach agent teammate team-mate crewmate classmate schoolmate workmate runner-up stepson stepdaughter co-worker coworker passer-by foreman pal punter co-defendant conductor postman butcher machinist fan brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law assistant evacuee grandmaster co-star striker goalkeeper midfielder defender winger quarterback linebacker drummer bassist playwright sculptor composer plumber electrician builder trucker hairdresser publican landlord landlady tenant beekeeper gardener shopkeeper shopper cashier waiter waitress chef bartender barista pupil teenager pensioner retiree widower grandmother grandfather grandson granddaughter niece nephew stepfather stepmother roommate housemate flatmate boyfriend girlfriend ex-wife ex-husband midwife paramedic firefighter trooper inspector juror bailiff magistrate bystander passerby onlooker commuter passenger skipper referee umpire jockey boxer wrestler sprinter swimmer gymnast skater skier cyclist golfer batsman all-rounder astronomer mathematician statistician librarian interpreter podcaster newsreader photographer cameraman screenwriter dancer choreographer ballerina soprano rapper stylist surveyor landowner rancher fisherman welder mechanic technician programmer hacker gamer forecaster accountant auditor ombudsman volunteer villager homeowner vicar chaplain deacon headteacher headmaster headmistress tutor corporal inmate hostage alderman paralegal backbencher frontbencher bursar co-owner customer patient carer caregiver parent speaker developer president vice-president senator congressman congresswoman representative governor mayor minister premier chancellor secretary ambassador diplomat envoy commissioner councillor councilman councilwoman lawmaker legislator politician candidate nominee td mla front-runner frontrunner rival opponent incumbent leader chief chair chairman chairwoman chairperson director executive manager owner founder co-founder cofounder ceo cfo coo mp msp mep boss head deputy aide adviser advisor strategist consultant operative pollster spokesman spokeswoman spokesperson press-secretary speechwriter analyst expert specialist scholar professor lecturer historian economist scientist researcher physicist biologist psychologist sociologist fellow author writer novelist poet journalist reporter columnist editor correspondent anchor host moderator commentator pundit blogger critic activist advocate organizer organiser campaigner lawyer attorney prosecutor judge justice counsel solicitor barrister investigator detective officer policeman constable sheriff sergeant general colonel captain commander admiral lieutenant soldier veteran doctor physician surgeon neurosurgeon nurse teacher student graduate pastor bishop priest pope rabbi imam cardinal archbishop king queen prince princess duke businessman businesswoman mogul billionaire tycoon entrepreneur investor banker trader farmer driver worker employee actor actress singer musician artist designer filmmaker producer comedian player coach athlete star celebrity man woman boy girl person guy mother father mom dad son daughter brother sister twin husband wife widow uncle aunt cousin friend neighbor neighbour colleague partner resident voter supporter member official source participant caller narrator miner interviewer protester demonstrator insider observer lobbyist donor delegate superdelegate democrat republican conservative liberal progressive libertarian socialist whistleblower witness victim survivor suspect defendant plaintiff engineer trustee treasurer dean principal superintendent planner architect curator translator undersecretary',
  ],
  [
    PEOPLE,
    'elders allies academics police troops evangelicals people couple families locals citizens contenders hopefuls independents moderates americans britons respondents users authorities backers questioners viewers readers spokespeople unions partisans skeptics sceptics detractors proponents spectators technologists majority minority third two-thirds three-quarters quarter percent handful number slew camps sides factions businesses companies groups organizations organisations countries nations states governments campaigns agencies networks',
  ],
  [
    BODY,
    'campaign administration government ministry department office agency commission council board panel party company firm corporation business bank group organization organisation association federation union coalition alliance institute institution university college school center centre foundation fund network newspaper magazine paper journal outlet website site station channel broadcaster publisher church army military navy force police congress senate house parliament cabinet team staff camp movement public media press crowd audience community family embassy service bureau authority airline charity retailer carmaker watchdog regulator insurer lender manufacturer supermarket hospital society club trust league times post tribune herald chronicle gazette inc corp co ltd llc plc pac committee court',
  ],
  [
    SPEECH,
    'claim assertion remark comment warning pledge accusation suggestion insistence contention declaration allegation quip admission assurance prediction boast',
  ],
  [
    PAPER,
    'courts inspection inquiry inquest report poll survey study statement complaint lawsuit filing letter memo email e-mail document transcript article editorial column book memoir ad advertisement video website account blog tweet post message bill law record data figures results analysis review investigation audit headline sign petition resolution indictment affidavit release notice press-release average speech platform plan story summary narrator placard inscription',
  ],
  [TITLE, TITLES],
  [
    TIME,
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan. feb. aug. sept. oct. nov. dec. christmas easter thanksgiving week month year night morning afternoon evening',
  ],
  [PARTICLE, 'de du da dos del della der den van von la le bin ibn al el ter ten zu y e af av'],
  [
    DEMONYM,
    'american british english french german russian chinese japanese korean iranian israeli palestinian syrian iraqi mexican canadian european african asian indian pakistani turkish ukrainian polish italian spanish irish scottish welsh australian muslim christian catholic jewish democratic republican conservative labour tory liberal gop latino hispanic arab western islamic',
  ],
  [
    FIRST_NAME | MALE,
    'neville ivor barry basil bernard bruno calvin clyde denis desmond eddie edgar edmund edwin eli elliott evan freddie geoff geoffrey gerard gerry giles glen glenn graeme harvey hector hugo jared jimmy jon julian julius lance laurence len leon leonardo lionel manuel marc mario maurice milo ned nicolas noel otis pete phillip piers quentin ramon raul ray reggie reginald ricardo roberto rod rodney roland ronnie rufus salman sebastian sergio seth shane shaun sid sidney stan stewart terence theodore todd tommy tristan troy vernon vince virgil wesley wilfred xavier abdul abdullah ajay ashok deepak dinesh manoj naveen nikhil nitin prakash rajiv sandeep sandip santosh varun vinod vivek faisal iqbal jamal karim mahmoud rashid saeed salim shahid musa andre andres axel eduardo emanuel enrico enzo ernesto federico franz guido gunnar gustavo heinrich helmut jaime jens joaquin johan jorge julio laszlo laurent leonid mauricio michel mikael niels olaf olivier pablo philippe raphael ruben rui sebastien stefano thierry viktor yves akira takashi rory fergus hamish angus euan ewan declan cillian eoin niall padraig donal conor cormac seamus colm arjun rahul vikram rohan sachin virat ravi suresh ramesh anil sunil vijay imran tariq bilal yusuf ibrahim mustafa khalid hamza kwame kofi chidi emeka tunde sipho thabo kenji satoshi haruto mateusz piotr tomasz krzysztof jakub marek pavel tomas jiri andrei nikolai dmytro oleksandr volodymyr stefan lukas felix jonas matthias anders bjorn erik magnus henrik matteo lorenzo alessandro davide antoine mathieu julien guillaume rodrigo gonzalo alejandro rafael joao tiago diogo duncan craig ross kieran toby theo archie alfie reece josh zach zachary marcus jerome darius malik terrell dwayne leroy clifford stanley norman ernest cecil percy winston joel will al adrian alistair callum clive damian darren derek dominic ethan gareth gavin hugh jake liam malcolm mick rob rupert trevor omar dmitry sven lars james john robert michael william david richard joseph thomas charles christopher chris daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin ben samuel gregory greg frank alexander patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter walter harold jeremy carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan wayne ralph roy eugene randy russell louis philip bobby johnny bradley mike bill bob jim tom dave dan matt steve rick ted tim ken ron tony nick sam fred phil howard stuart simon neil ian graham martin colin nigel barack bernie mitt newt rand mohammed muhammad mohamed ahmed ali hassan vladimir sergei dmitri ivan boris igor oleg alexei mikhail yuri hans jürgen klaus wolfgang francois jean pierre jacques luis carlos miguel antonio pedro javier diego fernando giovanni marco luca paolo xi hiroshi takeshi rajesh narendra amit sanjay lindsey corey jeb reince karl saul lewis oscar leo max luke owen harry oliver',
  ],
  [
    FIRST_NAME | FEMALE,
    'abigail ada adele agnes aileen alexandra alicia amelie anita annabel annette annie antonia audrey becky belinda bella bernadette bernice beverley beverly bianca bonnie bronwen camilla candice carla carrie cassandra cecilia celia charlene cindy claudia colleen connie cora daphne deirdre dolores dora edna eileen elisabeth ella elsa elsie estelle esther eva evelyn felicity flora gail geraldine georgina gertrude gina glenda gwen hattie hazel helena henrietta hilary hilda irene iris isabel isabelle ivy jana jeanette jeanne jemima jocelyn johanna josephine josie juanita judith juliet juliette justine karin kathy katrina katy kirsten kristin lana leah lena leonora lesley leticia libby lillian lorna lottie louisa lucinda luisa lydia lynda lynne madeleine madeline maggie mandy marcia margot marian marianne marilyn marina marjorie marlene martina mavis meg meghan melinda michaela millie miranda miriam moira mona monica monique morag muriel myra nadia nadine nell nina nora noreen norma pam patty paulette peggy penelope penny petra philippa phoebe phyllis polly rachael ramona raquel regina renee rita roberta robyn rosalie rosalind rosanna rosemary roxanne ruby sabine sabrina sadie selina sheryl silvia simone sonia sonya stella sue susannah suzanne sylvia tania tatiana tess tessa thelma tiffany tina toni tracy tricia trudy vera verity veronica vicki viola violet vivien wilma winifred yolanda yvette zara archana asha deepika divya geeta kavita lata leela meena meera nisha padma preeti radha rani rekha shanti shilpa shreya sneha swati usha fatma hala hanan iman layla maha muna nasreen rana rania safia salma samira zahra amaka ngozi folake thandi nomsa zanele agata anja anke beata birgit brigitte chantal christiane cristina daniela elke emilie eugenia francine gabriella giorgia hanna helene helga inge ioana iwona katarina katja katrin klara liis lucie luise magda margarita margareta marta mathilde monika nuria paola paulina renata sabina sandrine simona stefania susanne sylvie tanja tatyana ulla valeria veronika alejandra blanca graciela jimena juana lourdes maribel marisol paloma rocio ximena kayleigh maureen carole lorraine jade amber ellen eve freya poppy florence daisy rosie evie isla mia lola amelia ava aoife niamh siobhan orla ciara roisin sinead caoimhe saoirse priyanka anjali deepa sunita lakshmi neha pooja ayesha zainab khadija amina halima sana shabnam wanjiru akiko sakura leila yasmin astrid elin maja agnieszka katarzyna magdalena ewa zofia natasha oksana larisa galina chiara francesca giulia valentina alessandra camille manon margaux beatriz ines mariana fernanda catalina pilar guadalupe eleanor harriet beatrice rebekah bethany shannon chantelle stacy kerry tara tamara bridget mabel edith gladys ethel mildred rhonda latoya keisha tanisha imelda grainne mairead eilidh jess may lily holly alison beth brittany caroline chloe danielle doreen elaine ellie erin gemma gillian imogen jacqueline jasmine jenna joanna joanne kayla keira kirsty kristen leanne louise lucy molly naomi natalie paula pauline sheila sophie stacey tanya tracey valerie vanessa vicky yvonne zoe mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan andrea hannah megan cheryl martha teresa gloria sara janice ann kathryn sophia frances jean alice judy isabella julia grace denise charlotte diana doris lori marie hillary chelsea ivanka melania carly sally jane kate katie jill anne susie jenny debbie helen claire fiona nicola theresa angela ursula olga natalia svetlana irina elena fatima aisha maryam priya indira mei yuki sofia carmen lucia rosa ana gabriela ingrid heidi greta wendy megyn erica kellyanne loretta',
  ],
]

const PLACES =
  'america britain england scotland wales ireland france germany italy spain portugal russia ukraine poland hungary austria switzerland belgium netherlands holland sweden norway denmark finland iceland greece turkey syria iraq iran israel palestine lebanon egypt libya tunisia morocco algeria sudan ethiopia kenya nigeria ghana zimbabwe afghanistan pakistan india bangladesh china taiwan japan korea koreas vietnam thailand indonesia malaysia singapore philippines australia zealand canada mexico cuba brazil argentina chile colombia venezuela peru arabia yemen qatar kuwait jordan kosovo serbia croatia romania bulgaria europe asia africa iowa hampshire carolina nevada florida ohio texas california virginia georgia michigan wisconsin pennsylvania colorado arizona illinois indiana massachusetts maine vermont maryland missouri minnesota kansas oklahoma tennessee kentucky alabama mississippi louisiana arkansas oregon utah nebraska dakota montana wyoming idaho alaska hawaii connecticut jersey delaware washington york chicago boston philadelphia detroit cleveland dallas houston atlanta miami orlando denver seattle angeles francisco vegas london paris berlin moscow beijing tokyo seoul pyongyang kyiv kiev brussels jerusalem damascus baghdad tehran kabul geneva vienna rome madrid dublin edinburgh'
/** Room for twice as many words as there are, a power of two. */
const ROOM = 1 << 13
const HASHES = new Int32Array(ROOM)
const TRAITS = new Int32Array(ROOM)

/**
 * A number for a word, the same for large and small letters, and never 0.
 *
 * FNV-1a. The table below keeps these numbers, not the words: to look a word up costs no string, and of a million words
 * that are not in the table fewer than one is taken for one that is.
 */
export function hash(source: string, start: number, end: number): number {
  let sum = NO_LETTER
  for (let at = start; at < end; at++) sum = withLetter(sum, source.charCodeAt(at))
  return sum || 1
}

/** The same for a word by itself. Words made of others are strings of many kinds to the engine, after which it would read texts slowly too. */
export function hashWord(word: string): number {
  let sum = NO_LETTER
  for (let at = 0; at < word.length; at++) sum = withLetter(sum, word.charCodeAt(at))
  return sum || 1
}

const NO_LETTER = 0x811c9dc5
const withLetter = (sum: number, code: number): number => Math.imul(sum ^ (code | 0x20), 0x01000193)

/** Where a number is in the table, or the free place where it would be. */
function placeOf(sum: number): number {
  let place = (sum ^ (sum >>> 15)) & (ROOM - 1)
  while (HASHES[place] !== 0 && HASHES[place] !== sum) place = (place + 1) & (ROOM - 1)
  return place
}

function add(word: string, traits: number): void {
  if (word.includes("'")) add(word.replace("'", '’'), traits)
  const sum = hashWord(word)
  const place = placeOf(sum)
  HASHES[place] = sum
  TRAITS[place] = (TRAITS[place] as number) | traits
}

/** `senator` → `senators`, `spokeswoman` → `spokeswomen`, `survey` → `surveys`, `story` → `stories`. */
export function formPlural(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`
  return /(?:[sx]|[cs]h)$/.test(word) ? `${word}es` : `${word.replace(/([^aeiou])y$/, '$1ie')}s`
}

let isFilled = false

/** Not when the module loads: a page has other things to do then. */
function fill(): void {
  isFilled = true
  for (const word of PLACES.split(' ')) add(word, PLACE)
  for (const word of NEGATED.split(' ')) add(`${word}n't`, FUNCTION | AUXILIARY)
  for (const [traits, words] of WORDS)
    for (const word of words.split(' ')) {
      add(word, traits)
      if (traits === ROLE) add(formPlural(word), PEOPLE)
      else if (traits === PAPER || traits === SPEECH) add(formPlural(word), traits)
    }
  for (const [kind, verbs] of Object.entries(VERBS))
    for (const verb of verbs.split(' '))
      for (const [form, tense] of inflect(verb)) add(form, VERB_BITS[kind as keyof typeof VERB_BITS] | (TENSES[tense] ?? 0))
}

/** What only words with a large letter are: `Will` may be a name, `will` is none. */
const OF_NAMES = FIRST_NAME | DEMONYM | PLACE

/** What is known of the word at an offset, as bits; 0 for a word that is not in the lexicon. */
export function lookUp(source: string, start: number, end: number, isCapital: boolean): number {
  if (!isFilled) fill()
  const traits = TRAITS[placeOf(hash(source, start, end))] as number
  if (traits === 0)
    return isAdverb(source, start, end)
      ? isCapital
        ? 0
        : FUNCTION | ADVERB
      : isCallingOf(source, start, end, isCapital)
        ? ROLE
        : 0
  if (isCapital || !(traits & OF_NAMES)) return traits
  return traits & ~(traits & FIRST_NAME ? OF_NAMES | MALE | FEMALE : OF_NAMES)
}

/** `ecologist`, `hydrologist`, `ferryman`, `postmistress`: what somebody is by calling; `consist`, `checklist` and `human` are none, and with a capital it may be a name. */
function isCallingOf(source: string, start: number, end: number, isCapital: boolean): boolean {
  if (end - start < 7) return false
  const [before, last] = [source.charCodeAt(end - 2), source.charCodeAt(end - 1)]
  if (!((last === LETTER_T || last === LETTER_S) && before === LETTER_S) && !(last === LETTER_N && before === LETTER_A))
    return false
  return CALLINGS.test(source.slice(start, end)) && !(isCapital && /(?<!wo)man$/.test(source.slice(end - 5, end))) // `Zimmerman`
}

const [LETTER_A, LETTER_N, LETTER_S, LETTER_T] = [0x61, 0x6e, 0x73, 0x74]
const CALLINGS = /(?<!l|s)ist$|[a-z]{3}(?<!(?:talis|otto|snow|ger|hu))man$|[a-z]{3}woman$|[a-z]{3}mistress$/

const isAdverb = (source: string, start: number, end: number): boolean =>
  source.charCodeAt(end - 1) === 0x79 && source.charCodeAt(end - 2) === 0x6c && !ADJECTIVES.has(source.slice(start, end))

/** Which end as adverbs do. */
const ADJECTIVES = new Set(
  'elderly friendly lonely deadly lovely costly scholarly lively ugly silly holy cowardly orderly worldly burly sickly motherly fatherly'.split(
    ' ',
  ),
)

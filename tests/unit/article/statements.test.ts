import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

/** What is reported without marks, as text: `Anna Berg: words`. */
function reportOf(text: string): string[] {
  const { source, statements, voices } = parse(text)
  return statements.map(({ span, speaker }) => {
    const voice = voices.find(({ slug }) => slug === speaker.voice)
    return `${voice ? textOf(source, voice.name) : '?'}: ${textOf(source, span)}`
  })
}

it.each([
  ['an adjective', 'Anna Berg is wary of the plan to sell the mill.', 'Anna Berg: of the plan to sell the mill'],
  [
    'an adjective behind another verb',
    'Tom Holt remains confident that the bridge will open in May.',
    'Tom Holt: that the bridge will open in May',
  ],
  ['a verb that opens no quotation', 'Anna Berg rebuffed the offer on Monday.', 'Anna Berg: the offer on Monday'],
  [
    'a noun and the verb that goes with it',
    'Sofia Lund made the case that the harbour needs a new wall.',
    'Sofia Lund: that the harbour needs a new wall',
  ],
  ['a noun that somebody has', 'Ivan Norrby has deep misgivings about the new road.', 'Ivan Norrby: the new road'],
])('reads a statement by %s', (_, text, told) => {
  expect(reportOf(`Council news\n\n${text}`)).toEqual([told])
})

it('does not take such a word for the cue of a quotation', () => {
  const { quotations } = parse('Anna Berg rebuffed Tom Holt’s “sorry plan for the quay.”')
  expect(quotations.map(({ cue }) => cue)).toEqual([undefined])
})

describe('who reports', () => {
  it.each([
    ['a friend behind a place', 'Holt spends his time in Norrby and Lund, several friends said.', 'several friends'],
    ['a paper behind somebody else', 'Holt sent a note to another woman, the Norrby Post reported.', 'the Norrby Post'],
    ['an office behind officials', 'The town was watched by officials, a former minister said.', 'a former minister'],
    ['a study of several houses', 'Pupils sit 112 tests, a study by the Council of the Great Lakes found.', 'a study'],
    ['a source by the talks', 'A deal is near, people familiar with the talks said.', 'people familiar with the talks'],
    ['whom we met', 'Campaigners we spoke to said they would leave.', 'Campaigners'],
    ['whom another knows', 'The man she married said he was sorry.', 'The man'],
    ['who was asked', 'Those asked about the plan said they had no food.', 'Those'],
    ['a plural that no list has', 'Harbour fighters said the road was closed.', 'Harbour fighters'],
    ['papers', 'Court papers say the two met in a car park.', 'Court papers'],
    ['a broadcaster', 'The minister has left the country, state television says.', 'state television'],
    ['who has a plan', 'The government plans to build 10,000 homes.', 'The government'],
    ['a study that is new', 'The new study found that mussels need cold water.', 'The new study'],
    ['a council of an office', 'The General Medical Council said the plan was dead.', 'The General Medical Council'],
    ['two capitals', 'Beijing and Moscow say they oppose the plan.', 'Beijing and Moscow'],
    ['somebody and colleagues', 'Weiss and her colleagues estimate that half of all mussels died.', 'Weiss and her colleagues'],
    ['two houses', 'The council and the Justice Department said the plan was dead.', 'The council and the Justice Department'],
    ['figures that a paper has seen', 'Figures seen by the Norrby Post show sales have halved.', 'Figures'],
    ['a ruling', 'The ruling says the law is void.', 'The ruling'],
    ['whom we met somewhere', 'A woman I met at the hotel said she had left.', 'A woman'],
    ['whom another knew from somewhere', 'A girl he knew from school said she had left.', 'A girl'],
    ['whom we asked', 'Experts we asked said the law was bad.', 'Experts'],
    ['a person who is called like a house', 'Guillermo Villa, 42, said the shop was full.', 'Guillermo Villa'],
    ['those who saw something', 'The bridge is safe, people who examined it told the Norrby Post.', 'people'],
    ['whoever does so, behind what he was', 'As a boy Berg later said it was cold.', 'Berg'],
    ['reports', 'Media reports said Berg had left.', 'Media reports'],
    ['a house with a title in its name', 'Norrby General Hospital said the road was closed.', 'Norrby General Hospital'],
    ['a firm with one', 'General Motors said the road was closed.', 'General Motors'],
    ['a house of a saint', 'St Mary’s Hospital said the road was closed.', 'St Mary’s Hospital'],
    ['a house of a king', 'King’s College Hospital said the road was closed.', 'King’s College Hospital'],
    ['a house of many', 'Professional Footballers’ Association said no.', 'Professional Footballers’ Association'],
    ['an office of somebody', 'Mayor Holt’s Office said the road would close.', 'Mayor Holt’s Office'],
    ['a house that is a country’s', 'Norway’s Foreign Ministry said the road was closed.', 'Foreign Ministry'],
    ['a general', 'General Anna Holt said the road was closed.', 'Anna Holt'],
  ])('is %s', (_, text, name) => {
    expect(reportOf(`Council news\n\n${text}`).map((line) => line.replace(/:.*/, ''))).toEqual([name])
  })

  it.each([
    ['no one', 'No one said they would appeal.'],
    ['neither', 'Neither man said he would appeal.'],
  ])('is not %s', (_, text) => {
    expect(reportOf(`Council news\n\n${text}`)).toEqual([])
  })
})

describe('what is reported', () => {
  it.each([
    ['behind the day', 'Police said on Tuesday they had found no trace.', ['Police: they had found no trace']],
    ['behind the statement', 'Police said in a statement they had found no trace.', ['Police: they had found no trace']],
    ['behind the listener', 'Kelby told the court he had never met the man.', ['Kelby: he had never met the man']],
    ['behind a name that listens', 'Kelby told Anna Berg the sea was calm.', ['Kelby: the sea was calm']],
    ['behind listeners far off', 'Holt told staff in a note that the office would close.', ['Holt: that the office would close']],
    [
      'up to another who reports',
      'Some said they would leave; others vowed to stay.',
      ['Some: they would leave', 'others: to stay'],
    ],
    [
      'up to what else is said',
      'Norrby Air apologised for the delays and said passengers would be refunded.',
      ['Norrby Air: for the delays', 'Norrby Air: passengers would be refunded'],
    ],
    [
      'on both sides of who speaks',
      'The bridge, officials said on Monday, is expected to open in May.',
      ['officials: The bridge, officials said on Monday, is expected to open in May'],
    ],
    [
      'before a clause that closes',
      'The alliance would respond, NATO’s secretary general said.',
      ['NATO’s secretary general: The alliance would respond'],
    ],
    [
      'before how it was said',
      'The town had not been told, two officials said, speaking on condition of anonymity.',
      ['two officials: The town had not been told'],
    ],
    ['with the number behind the day', 'The army said on Friday 21 men had died.', ['The army: 21 men had died']],
    ['with the day whose it is', 'Police said Tuesday’s fire killed two.', ['Police: Tuesday’s fire killed two']],
    ['with all that befell', 'Berg said he was stopped and told to leave.', ['Berg: he was stopped and told to leave']],
    [
      'with what it was despite',
      'The mayor said the town was safe, despite claims.',
      ['The mayor: the town was safe, despite claims'],
    ],
    ['on both sides of a semicolon', 'Prices rise; nobody cares, Berg said.', ['Berg: Prices rise; nobody cares']],
    ['behind how it was said', 'Berg announced by email that the plan was dead.', ['Berg: that the plan was dead']],
    ['before what else was done', 'Voters want change, Berg said Monday, and flew to Norrby.', ['Berg: Voters want change']],
    [
      'before what the speaker is',
      'It took hours to put out the flames, said Ola Strand, the fire chief.',
      ['Ola Strand: It took hours to put out the flames'],
    ],
    ['before whence the speaker is', 'The rule is bad, said Berg, of Lund University.', ['Berg: The rule is bad']],
    [
      'around whence the speaker is',
      'The problem, said Berg, of Lund University, is that prices rose.',
      ['Berg: The problem, said Berg, of Lund University, is that prices rose'],
    ],
    ['behind listeners without an article', 'Holt told ministers prices would fall.', ['Holt: prices would fall']],
    ['behind those who are warned', 'Berg warned customers bills would rise.', ['Berg: bills would rise']],
    ['with what is warned of', 'Berg warned staff shortages would grow.', ['Berg: staff shortages would grow']],
  ])('stands %s', (_, text, told) => {
    expect(reportOf(`Council news\n\n${text}`)).toEqual(told)
  })
})

describe('who speaks in marks', () => {
  it.each([
    ['one, before another who does something', '“No deal,” said Berg and the council agreed.', 'Berg'],
    ['two', '“No deal,” said Berg and the council.', 'Berg and the council'],
    ['somebody, with a word of time behind', 'Berg nowadays says “it is over for us all”.', 'Berg'],
    ['a friend, and not the town', 'Holt lives in Lund, a friend said: “He is good for us all.”', 'a friend'],
    ['a man asked', 'A man asked about the fire said: “It is over for us all.”', 'A man'],
    ['whom another loved', 'The girl he loved said: “It is over for us all.”', 'The girl'],
    ['an office of law', 'The Attorney General’s Office said: “It is over for us all.”', 'The Attorney General’s Office'],
    ['state media', 'State media said: “It is over for us all.”', 'State media'],
    ['a surname that is a house', 'Robert Service came. “Lenin was cold,” Professor Service said.', 'Robert Service'],
  ])('is %s', (_, text, name) => {
    const { source, quotations, voices } = parse(`Council news\n\n${text}`)
    const slug = quotations[0]?.speaker?.voice
    expect(voices.filter((voice) => voice.slug === slug).map((voice) => textOf(source, voice.name))).toEqual([name])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Span } from '../../../src/article/model.ts'
import { parse } from '../../../src/article/parse.ts'
import { overlaps, textOf } from '../../../src/article/spans.ts'

/** Who said what, as text: `Rachel Lee: words`; `?` for nobody. */
function readOut(text: string): string[] {
  const article = parse(text)
  return article.quotations.map(({ span, speaker }) => `${nameOf(article, speaker?.voice)}: ${textOf(article.source, span)}`)
}

function nameOf(article: Article, slug: string | undefined): string {
  const voice = article.voices.find((one) => one.slug === slug)
  return voice ? textOf(article.source, voice.name) : '?'
}

function reportOf(text: string): string[] {
  const article = parse(text)
  return article.statements.map(({ span, speaker }) => `${nameOf(article, speaker.voice)}: ${textOf(article.source, span)}`)
}

describe('whose words', () => {
  it('gives a quotation to the name before the verb', () => {
    expect(readOut('The deal is done. Maria Alvarez said: "We are very glad about it."')).toEqual([
      'Maria Alvarez: We are very glad about it.',
    ])
  })

  it('gives a quotation to the name after the verb', () => {
    expect(readOut('"We are very glad about it," said Maria Alvarez, the mayor of Elmstead.')).toEqual([
      'Maria Alvarez: We are very glad about it,',
    ])
  })

  it('gives both halves of a split quotation to the same voice', () => {
    expect(readOut('"We are glad," said Maria Alvarez, "that it is over at last."')).toEqual([
      'Maria Alvarez: We are glad,',
      'Maria Alvarez: that it is over at last.',
    ])
  })

  it('takes a pronoun for the person of that gender who was spoken of', () => {
    expect(readOut('Maria Alvarez met Peter Hall on Monday. "We are glad about it," she said.')).toEqual([
      'Maria Alvarez: We are glad about it,',
    ])
  })

  it('skips what stands between commas after the name', () => {
    expect(
      readOut('Maria Alvarez, a spokeswoman for the harbour board, said the plan was "far too costly for the town".'),
    ).toEqual(['Maria Alvarez: far too costly for the town'])
  })

  it('lets the next paragraph go on in the same voice when the marks were left open', () => {
    expect(
      readOut('"We began with nothing," said Maria Alvarez. "Then the fleet came in.\n\n"It stayed for ten years."').at(-1),
    ).toBe('Maria Alvarez: It stayed for ten years.')
  })

  it('takes for one speech what has an opening mark for each of its paragraphs, but stands in one line', () => {
    expect(readOut('Ms Lund said: "We lost a lot. "It hurts. "Never again." She left. "It is late," Tom Holt said.')).toEqual([
      'Lund: We lost a lot. "It hurts. "Never again.',
      'Tom Holt: It is late,',
    ])
  })

  it('takes it for two where a closing mark was forgotten', () => {
    expect(readOut('Ms Lund said: "We lost a lot. Tom Holt said that it hurts. "Never again," he said.').at(-1)).toBe(
      'Tom Holt: Never again,',
    )
  })

  it('lets a party speak that is called like a people', () => {
    expect(readOut('Labour said it was "a fine mess". Tom Holt left.')).toEqual(['Labour: a fine mess'])
  })

  it('does not name somebody who is only named in the words', () => {
    expect(readOut('The harbour was empty.\n\n"Peter Hall is the best captain we have," Maria Alvarez said.')).toEqual([
      'Maria Alvarez: Peter Hall is the best captain we have,',
    ])
  })

  it('keeps several speakers of one sentence apart, with verbs that are rare', () => {
    expect(
      readOut(
        '"I will never sign this," thundered Peter Hall, while Maria Alvarez countered that it was "the only way forward for us all".',
      ),
    ).toEqual(['Peter Hall: I will never sign this,', 'Maria Alvarez: the only way forward for us all'])
  })

  it('reads a name after a dash as a signature', () => {
    expect(readOut('“The sea gives and the sea takes.” — Maria Alvarez\n\n“We will rebuild the pier.” ― Peter Hall')).toEqual([
      'Maria Alvarez: The sea gives and the sea takes.',
      'Peter Hall: We will rebuild the pier.',
    ])
  })

  it('gives words to nobody else where a line below them tells whose they are', () => {
    const told = 'Peter Hall, the captain, left early and said: “I did it.”'
    const words = '“The sea gives and the sea takes from all of us.”'
    const after = 'Nobody came to the harbour on Monday night.'
    const read = (line: string) => readOut(`Rain expected\n\n${told}\n\n${words}\n\n${line}\n\n${after}`)[1]
    expect(read('— Maria Alvarez (@maria) June 3, 2024')).toBe(`Maria Alvarez: ${words.slice(1, -1)}`)
    expect(read('— Harbours Act 1847, section 4')).toBe(`?: ${words.slice(1, -1)}`)
    expect(read('— “We did not,” said Tom Lee.')).not.toMatch(/^\?/)
    const letter = `${told}\n\n“The sea gives all that we have.\n\n“The sea takes it all from us.”\n\n— Harbours Act 1847`
    expect(readOut(`Rain expected\n\n${letter}\n\n${after}`).slice(1)).toEqual([
      '?: The sea gives all that we have.',
      '?: The sea takes it all from us.',
    ])
  })

  it('reads a name with a colon before the words as theirs', () => {
    expect(readOut('The letters came in. And from Peter Hall: "We should never have sold the boats."')).toEqual([
      'Peter Hall: We should never have sold the boats.',
    ])
  })

  it('takes the label of a transcript out of the words', () => {
    expect(readOut('"HALL: Did you see the storm coming that night?\n\n"ALVAREZ: Nobody saw it coming, nobody at all."')).toEqual(
      ['HALL: Did you see the storm coming that night?', 'ALVAREZ: Nobody saw it coming, nobody at all.'],
    )
  })

  it('gives a claim to its owner', () => {
    expect(readOut('The town laughed at Peter Hall’s claim that the pier was “the finest in all of Europe”.')).toEqual([
      'Peter Hall: the finest in all of Europe',
    ])
  })

  it('gives what several say together to all of them', () => {
    expect(readOut('Ivan Petrov and Li Wei have signed a pact pledging help in the event of "an armed attack".')).toEqual([
      'Ivan Petrov and Li Wei: an armed attack',
    ])
    expect(readOut('On Monday the mayor met Ivan Petrov and Li Wei said it was "a very good day".')).toEqual([
      'Li Wei: a very good day',
    ])
  })

  it('knows the minister by the name behind the role, and by the role from then on', () => {
    expect(
      readOut('The minister, Paul Grant, said: "We promised every home a boiler."\n\n"It is late," the minister said.'),
    ).toEqual(['Paul Grant: We promised every home a boiler.', 'Paul Grant: It is late,'])
  })

  it('knows the president by a role that stands before the name further on', () => {
    expect(
      readOut(
        'Ivan Petrov came by train. The Ruritanian president said: "We are glad."\n\nRuritania’s President Ivan Petrov left at noon.',
      ),
    ).toEqual(['Ivan Petrov: We are glad.'])
  })
})

describe('the reader', () => {
  it('is reported to say nothing', () => {
    expect(reportOf('You think that it is late. Ruth Lee thinks that it is early.')).toEqual(['Ruth Lee: that it is early'])
  })
})

describe('names', () => {
  it('may look like words of grammar', () => {
    for (const name of ['Lily Ash', 'Holly Stone', 'Will Young', 'May Brown', 'Grace Long', 'Al Roe', 'Ursula von der Leyen'])
      expect(readOut(`Harbour votes\n\n"We are done with all of it," said ${name}, a teacher.`)).toEqual([
        `${name}: We are done with all of it,`,
      ])
  })

  it('may begin with an adjective, and are two behind both', () => {
    expect(readOut('Harbour votes\n\n"We are done with all of it," said New York Gov. Ruth Lee.')).toEqual([
      'Ruth Lee: We are done with all of it,',
    ])
    expect(readOut('New Zealand votes\n\nNew Zealand said it was "very sorry for all of that".')).toEqual([
      'New Zealand: very sorry for all of that',
    ])
    expect(
      readOut('Harbour votes\n\nIt is a race for both Ruth Lee and Otto Brandt. Ruth Lee said: "I am not afraid of it."'),
    ).toEqual(['Ruth Lee: I am not afraid of it.'])
  })

  it('stand between commas behind what somebody is and where', () => {
    expect(
      readOut(
        'Harbour votes\n\nThe chair for law at the University of New South Wales, Prof Anna Weiss, said it was a "common thing to do".',
      ),
    ).toEqual(['Anna Weiss: common thing to do'])
    expect(
      readOut('Harbour votes\n\n"A terrific guy," Brandt\'s neighbour in both Peru and New York, Paul Grant, said in the story.'),
    ).toEqual(['Paul Grant: A terrific guy,'])
  })

  it('are no words that only open a sentence', () => {
    const text = `Gardens\n\nTo explore a garden takes a day. Explore Northland says it is "a fine place to be".
Football is "comfort food", and many like football. Additionally, Ruth Lee said it was "worth a visit or two".`
    expect(readOut(text)).toEqual([
      'Northland: a fine place to be',
      expect.not.stringContaining('Football'),
      'Ruth Lee: worth a visit or two',
    ])
    expect(readOut('Gardens\n\nHall said it was "a fine place to be", beside the hall. On Monday Hall had closed it.')).toEqual([
      'Hall: a fine place to be',
    ])
  })

  it('stay names where a firm says something, in a paper of Sunday and with an apostrophe inside', () => {
    const text =
      'Spill\n\nDivers found a cracked shell. Shell said it was "sorry for the spill here". The Sunday Mirror said it was "no great loss for us". Sa\'d Karimi said it was "far too late for him".'
    expect(readOut(text)).toEqual([
      'Shell: sorry for the spill here',
      'The Sunday Mirror: no great loss for us',
      "Sa'd Karimi: far too late for him",
    ])
  })

  it('may be a country in capitals, and follow a calling that we do not know', () => {
    expect(readOut('Talks\n\nUS officials said it was "too late for all of that". A day later they left.')).toEqual([
      'US officials: too late for all of that',
    ])
    expect(readOut('Trial\n\nThe victim\'s stepfather, Jo Katz, told the court: "Nobody will miss it at all."')).toEqual([
      'Jo Katz: Nobody will miss it at all.',
    ])
  })

  it('leave out the verb before and the post of a chief executive', () => {
    const text = 'Harbour votes\n\nThe rise pleased former Harbour CEO Anna Weiss. "It is a fine day for all of us," she said.'
    expect(readOut(text)).toEqual(['Anna Weiss: It is a fine day for all of us,'])
    expect(parse(text).voices.map(({ role }) => role && textOf(text, role))).toEqual(['former Harbour CEO'])
  })

  it('take no clause behind a comma for a role', () => {
    const text = 'Cup\n\nAfter meeting Tom Hart, the mayor resigned. "It was a long time for both of us," Hart said.'
    expect(parse(text).voices.map(({ role }) => role && textOf(text, role))).toEqual([undefined])
  })

  it('lend no role to another in a list', () => {
    const text = 'Harbour votes\n\nThose were Otto Brandt, Governor Paul Grant and others. "It was all true," Brandt said.'
    expect(parse(text).voices.map(({ role }) => role && textOf(text, role))).toEqual([undefined])
  })

  it('are not found in parts of the body', () => {
    expect(readOut('Vote\n\nMr Pugh shook his head. "Not in my lifetime," he said.')).toEqual(['Pugh: Not in my lifetime,'])
  })

  it('stand behind an inverted verb before the medium', () => {
    expect(readOut('Vote\n\nIt was, wrote Kemp on X, "a sorry day for the north".')).toEqual(['Kemp: a sorry day for the north'])
  })
})

describe('the cue', () => {
  it('is the verb of saying, not what stands between it and the words', () => {
    const source = 'Vote\n\nThe minister had ahead of the meeting warned the town against going "beyond a certain point".'
    const [{ cue } = {}] = parse(source).quotations
    expect(cue && textOf(source, cue)).toBe('warned')
  })
})

describe('single marks', () => {
  it('open speech in a text of double marks, and keep the marks within them', () => {
    expect(
      readOut(
        'The minister said: \'We promised a boiler. "Every household" got one.\' He left.\n\nAnna Lee said: "This is not so." She added: "We will be back."',
      ),
    ).toEqual([
      'The minister: We promised a boiler. "Every household" got one.',
      'Anna Lee: This is not so.',
      'Anna Lee: We will be back.',
    ])
  })

  it('are told from the apostrophe of a plural', () => {
    expect(readOut("'It is a great day,' said Anna Lee. 'The voters' fears were real, but we won.'")).toEqual([
      'Anna Lee: It is a great day,',
      "Anna Lee: The voters' fears were real, but we won.",
    ])
    expect(readOut("The dam\n\n'It is a great day,' said Anna Lee.\n\nThe so-called 'dam of dreams' will cost £2bn.")).toEqual([
      'Anna Lee: It is a great day,',
    ])
  })

  it('around a few words are speech by a cue, in a text of double marks', () => {
    expect(readOut('“We are fine,” Tom Berg said. Anna Lee told the paper the priests were ‘fake’. She didn’t say how.')).toEqual(
      ['Tom Berg: We are fine,', 'Anna Lee: fake'],
    )
    expect(readOut('“We are fine,” Tom Berg said.\n\n‘The Hitman’ was always a fan’s favourite there.')).toEqual([
      'Tom Berg: We are fine,',
    ])
    expect(readOut('“Fine,” Tom Berg said. Anna Lee told the ‘Mail on Sunday’ that the ‘Class B’ scheme was over.')).toEqual([
      'Tom Berg: Fine,',
    ])
    expect(
      readOut('“Fine,” Tom Berg said. In the ‘60s Anna Lee said the states’ plans and the ‘Abd al-Malik’s were bad.'),
    ).toEqual(['Tom Berg: Fine,'])
  })

  it('within double ones belong to them', () => {
    expect(readOut('"She told me: \'Go home.\' So I went," said Anna Lee.')).toEqual([
      "Anna Lee: She told me: 'Go home.' So I went,",
    ])
  })
})

describe('other writing', () => {
  it('has marks of its own', () => {
    for (const words of [
      '«Nous sommes en retard»',
      '„Wir sind zu spät“',
      '»Wir sind zu spät«',
      '「我们迟到了」',
      '『我们迟到了』',
      '‹We are late›',
    ])
      expect(readOut(`Late\n\n${words}, said Anna Dupont.`)).toEqual([`Anna Dupont: ${words.slice(1, -1)}`])
  })

  it('opens a reply with a dash, and two who talk take turns', () => {
    const dialogue =
      'The last ferry\n\nAnna Lee met her brother Mark at the harbour.\n\n— We are late, said Anna. The boat is gone.\n\n— There will be another — Mark answered — if the wind drops.\n\n— And if not?\n\n— Then we walk.'
    expect(readOut(dialogue)).toEqual([
      'Anna Lee: We are late,',
      'Anna Lee: The boat is gone.',
      'Mark: There will be another',
      'Mark: if the wind drops.',
      'Anna Lee: And if not?',
      'Mark: Then we walk.',
    ])
    expect(parse(dialogue).quotations.at(-1)?.speaker).toMatchObject({ evidence: 'turn', certainty: 'likely' })
  })

  it('has dashes for lists and afterthoughts too', () => {
    expect(readOut('The winners are:\n\n— Carol Lee of the Journal, for her reports.\n\n— Matt Viser of the Globe.')).toEqual([])
  })
})

it('of three single marks at the end of words the last two close them', () => {
  expect(readOut("Tom Berg left.\n\n''I would use the word 'old-school,''' said Anna Lee, whom Tom Berg met.")).toEqual([
    "Anna Lee: I would use the word 'old-school,'",
  ])
})

it('marks that were written twice, or without the blank before them, still open words', () => {
  expect(readOut('Work goes on.\n\n""The cables are old," Anna Lee said.')).toEqual(['Anna Lee: The cables are old,'])
  expect(readOut('""The cables are old,"" said Anna Lee. "It fails," she said.')).toEqual([
    'Anna Lee: The cables are old,',
    'Anna Lee: It fails,',
  ])
  expect(readOut('"The cables are old," said Anna Lee."So nobody sees them." She left.')).toEqual([
    'Anna Lee: The cables are old,',
    'Anna Lee: So nobody sees them.',
  ])
})

it('a line with a dash below speech that has its cue is no signature, nor is a name before a bracket behind it', () => {
  expect(readOut('Anna Lee said: “We won.”\n\n– Tom Berg in Cork')).toEqual(['Anna Lee: We won.'])
  expect(readOut('Anna Lee called it “a triumph for us all” — Holt (53) was less kind.')).toEqual([
    'Anna Lee: a triumph for us all',
  ])
})

describe('what is no quotation', () => {
  it.each([
    ['a title', 'She has been the host of “The Evening Harbour Show” since May.'],
    ['a decade', 'The pier was built in the ‘60s and closed in the ’90s.'],
    ['inches', 'The captain is 6\'2" tall and the mast is 14\'6" long.'],
    ['apostrophes', "The captains' mates didn't like the owners' plans."],
  ])('leaves %s alone', (_, text) => {
    expect(readOut(text)).toEqual([])
  })
})

describe('what is told without marks', () => {
  it('finds the words after `said that`', () => {
    expect(reportOf('Maria Alvarez said that the harbour would open again in May.')).toEqual([
      'Maria Alvarez: that the harbour would open again in May',
    ])
  })

  it('finds the words before `according to`', () => {
    expect(reportOf('The harbour lost two million euros last year, according to the port authority.')).toEqual([
      'the port authority: The harbour lost two million euros last year',
    ])
  })

  it('begins behind the role of somebody after `according to`', () => {
    expect(
      reportOf(
        'Closures\n\nAccording to Dr Helen Wu, professor of public policy at Leeds University, closures fall hardest on the old and the poor of the town.',
      ),
    ).toEqual(['Helen Wu: closures fall hardest on the old and the poor of the town'])
  })

  it('ends where another cue of the same speaker begins', () => {
    const told = reportOf(
      'Mr Petrov warned of dire consequences for the West and earlier this month said that he was thinking of leaving the pact.',
    )
    expect(told.filter((words) => words.includes('consequences') && words.includes('pact'))).toEqual([])
    expect(told).toContain('Petrov: that he was thinking of leaving the pact')
  })

  it('is not found behind a noun that looks like a verb', () => {
    expect(reportOf('Mr Petrov walked past soldiers on white horses - a nod to the horse that his grandfather rode.')).toEqual([])
    expect(reportOf('The president made it known following talks with Mr Lee during a visit to the capital.')).toEqual([])
  })
})

describe('voices', () => {
  it.each([
    ['Prof Henrik Olsen, of the Institute for Water Research in Oslo,', 'the Institute for Water Research in Oslo'],
    ['Gwen Teal of the Energy Trust', 'the Energy Trust'],
    ['Ida Holm, an expert on transport at Leeds University,', 'Leeds University'],
    ['Owen Pugh, a driver for 20 years,', undefined],
    ['Aisha Rahman, a marine ecologist at the University of Solway,', 'the University of Solway'],
  ])('serve whom the text says: %s', (name, house) => {
    const { source, voices } = parse(`News\n\n${name} said the plan was "far too costly for the town".`)
    const [{ affiliation } = {}] = voices
    expect(affiliation && textOf(source, affiliation)).toBe(house)
  })

  it('tell the field of a role from the place of work', () => {
    const { source, voices } = parse('"Closures hurt," said Helen Wu, professor of public policy at Leeds University.')
    const [{ role, affiliation } = {}] = voices
    expect(role && textOf(source, role)).toBe('professor of public policy')
    expect(affiliation && textOf(source, affiliation)).toBe('Leeds University')
  })

  const text = `Rosa Marten, a senior fellow at the Harbour Institute, said the pier was "not worth the money". Ms Marten added: "It will fall down again."

Mayor Jonas Weiss said: "We will build it." Critics said "it is a waste of money".`

  it('are one for the full name and the surname', () => {
    expect(readOut(text).filter((line) => line.startsWith('Rosa Marten'))).toHaveLength(2)
  })

  it('have role, affiliation and kind from the words beside the name', () => {
    const article = parse(text)
    const voice = article.voices.find(({ slug }) => slug === 'rosa-marten')
    expect(textOf(article.source, voice?.role as Span)).toBe('a senior fellow')
    expect(textOf(article.source, voice?.affiliation as Span)).toBe('the Harbour Institute')
    expect(article.voices.map(({ kind }) => kind)).toEqual(['expert', 'official', 'collective'])
  })

  it('of one surname are kept apart by their titles', () => {
    const lines = readOut(
      'Peter Hall and Anna Hall run the boatyard. "We open at six in the morning," Mr Hall said. "And we never close before ten," said Mrs Hall.',
    )
    expect(lines).toEqual(['Peter Hall: We open at six in the morning,', 'Anna Hall: And we never close before ten,'])
  })
})

/** Texts with much of what news is made of, and much that is not. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '“',
        '”',
        '‘',
        '’',
        '«',
        '»',
        '„',
        '\n',
        '\n\n',
        ' ',
        ', ',
        '. ',
        ': ',
        '—',
        '’s ',
        'said ',
        'Mr Kim ',
        'she ',
        'the mayor ',
        'according to ',
        'that ',
        'a ',
        'Lee',
        '(',
        ')',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

function spansOf({ quotations, statements, voices }: Article): Span[] {
  return [
    ...quotations.flatMap(({ span, marked, sentence, cue, speaker }) => [
      span,
      marked,
      ...(sentence ? [sentence] : []),
      ...(cue ? [cue] : []),
      ...(speaker ? [speaker.mention.span] : []),
    ]),
    ...statements.flatMap(({ span, cue, speaker }) => [span, cue, speaker.mention.span]),
    ...voices.flatMap(({ span, name, role, affiliation, mentions }) => [
      span,
      name,
      ...(role ? [role] : []),
      ...(affiliation ? [affiliation] : []),
      ...mentions.map((mention) => mention.span),
    ]),
  ]
}

describe('the sentence that words are worked into', () => {
  const sentencesOf = (text: string) => {
    const { source, quotations } = parse(text)
    return quotations.map(({ sentence }) => sentence && textOf(source, sentence))
  }

  it('is theirs alone, and is not cut within the marks', () => {
    expect(
      sentencesOf('It rained. Ms Lee called the plan “a waste. A pure waste” of money. Nobody answered.\n\nShe left at noon.'),
    ).toEqual(['Ms Lee called the plan “a waste. A pure waste” of money.'])
    expect(sentencesOf('The mayor, Tom Hale, said the wall was “old and tired”. It rained.')).toEqual([
      'The mayor, Tom Hale, said the wall was “old and tired”.',
    ])
    expect(sentencesOf('市長は橋の計画を発表した。住民の佐藤花子さんは「費用が高い。高すぎる」と批判した。雨が降った。')).toEqual(
      ['住民の佐藤花子さんは「費用が高い。高すぎる」と批判した。'],
    )
  })

  it('is none for whole sentences of the speaker', () => {
    expect(sentencesOf('Tom Hale said: “The wall is old. We will build it again.”')).toEqual([undefined])
  })
})

describe('for any text', () => {
  it('the sentence around words holds them, marks and all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { marked, sentence } of parse(text).quotations)
          if (sentence) expect(sentence.start <= marked.start && marked.end <= sentence.end).toBe(true)
      }),
    )
  })

  it('every span lies in the source and is not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of spansOf(parse(text))) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
    )
  })

  it('nobody is named from within their own words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { span, speaker } of parse(text).quotations)
          if (speaker) expect(overlaps(span, speaker.mention.span)).toBe(false)
      }),
    )
  })

  it('quotations come in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { quotations } = parse(text)
        quotations.slice(1).forEach(({ marked }, index) => {
          expect(marked.start).toBeGreaterThanOrEqual(quotations[index]?.marked.end ?? 0)
        })
      }),
    )
  })

  it('statements stand in order and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { statements } = parse(text)
        statements.slice(1).forEach(({ span }, index) => {
          expect(span.start).toBeGreaterThanOrEqual(statements[index]?.span.end ?? 0)
        })
      }),
    )
    const told = parse('Town\n\nClarkston has a 35-year history of welcoming refugees, Mayor Ted Terry noted.').statements
    expect(told.slice(1).every(({ span }, index) => span.start >= (told[index]?.span.end ?? 0))).toBe(true)
  })

  it('every speaker is one of the voices', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = parse(text)
        const slugs = new Set(article.voices.map(({ slug }) => slug))
        for (const { speaker } of [...article.quotations, ...article.statements])
          if (speaker) expect(slugs.has(speaker.voice)).toBe(true)
      }),
    )
  })

  it('the line ends make no difference', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const windows = text.replace(/\n/g, '\r\n')
        const unify = (lines: string[]) => lines.map((line) => line.replace(/\r\n/g, '\n'))
        expect(unify(readOut(windows))).toEqual(readOut(text.replace(/\r\n/g, '\n')))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../src/article/language.ts'
import { parse } from '../../../src/article/parse.ts'
import { textOf } from '../../../src/article/spans.ts'

/** Who said what, one quotation a line: `Marie Petit, maire (certain): words`; `?` for nobody. */
function readOut(...paragraphs: string[]): string[] {
  const article = parse(paragraphs.join('\n\n'))
  return article.quotations.map(({ span, speaker }) => {
    const voice = article.voices.find(({ slug }) => slug === speaker?.voice)
    const words = textOf(article.source, span)
    if (!voice || !speaker) return `?: ${words}`
    const role = voice.role ? `, ${textOf(article.source, voice.role)}` : ''
    return `${textOf(article.source, voice.name)}${role} (${speaker.certainty}): ${words}`
  })
}

/** A paragraph without names that tells the language. */
const LEDE: Readonly<Record<string, string>> = {
  fr: 'La ville et les habitants des quartiers ont appris la fermeture de la piscine et des deux bains.',
  de: 'Die Stadt und die Bewohner der Viertel haben von der Schließung erfahren und sind nicht mit den Plänen einverstanden.',
  es: 'La ciudad y los vecinos de los barrios del sur supieron ayer que las piscinas del centro cierran.',
  it: 'Il paese e gli abitanti della valle hanno saputo che la piscina che serve gli studenti chiude.',
  pt: 'A cidade soube que os bairros do sul não têm uma piscina e que os banhos vão fechar em maio.',
  nl: 'De stad en de bewoners van het dorp hoorden dat het zwembad van een bedrijf niet meer opengaat.',
}

describe('whose words, in other languages', () => {
  it.each([
    ['fr', '« Nous fermons », a déclaré Paul Morel, maire de la ville.', 'Paul Morel, maire (certain): Nous fermons'],
    ['fr', 'Selon Marie Lefèvre, le projet « coûte trop cher ».', 'Marie Lefèvre (certain): coûte trop cher'],
    ['fr', 'Pour Marie Lefèvre, le projet « coûte trop cher ».', 'Marie Lefèvre (certain): coûte trop cher'],
    ['fr', '« C’est long », a indiqué à l’AFP Sophie Bernard.', 'Sophie Bernard (certain): C’est long'],
    ['de', '„Das ist verrückt“, sagte Paul Schmidt der Zeitung.', 'Paul Schmidt (certain): Das ist verrückt'],
    ['de', 'Laut Maria Fischer ist das Projekt „viel zu teuer“.', 'Maria Fischer (certain): viel zu teuer'],
    ['de', '„Es regnet“, so Anna von der Aue.', 'Anna von der Aue (certain): Es regnet'],
    [
      'de',
      'Der Ökonom Hans Müller von der Universität Bonn erklärte: „Das rechnet sich bald.“',
      'Hans Müller, Ökonom (certain): Das rechnet sich bald.',
    ],
    ['es', 'Según María López, el proyecto «cuesta demasiado».', 'María López (certain): cuesta demasiado'],
    ['es', 'De acuerdo con María López, el proyecto «cuesta demasiado».', 'María López (certain): cuesta demasiado'],
    ['es', '«No hay agua», dijo el consejero de Obras, Luis Vega.', 'Luis Vega, consejero de Obras (certain): No hay agua'],
    ['it', '«Non è vero», ha detto il sindaco Paolo Ricci.', 'Paolo Ricci, sindaco (certain): Non è vero'],
    ['it', 'Secondo Elena Greco, la valle «è sola».', 'Elena Greco (certain): è sola'],
    ['pt', '“Vamos fechar”, afirmou Maria dos Santos.', 'Maria dos Santos (certain): Vamos fechar'],
    ['nl', '“Dat klopt niet”, zei Pieter de Groot.', 'Pieter de Groot (certain): Dat klopt niet'],
    ['nl', 'Volgens Erik van den Berg is het plan “niet logisch”.', 'Erik van den Berg (certain): niet logisch'],
  ])('names the speaker alone (%s: %s)', (language, text, expected) => {
    expect(readOut(LEDE[language] as string, text)).toEqual([expected])
  })

  it.each([
    ['fr', 'Marie Lefèvre est venue. « Quelle folie, vraiment ! », dit-elle.', 'Marie Lefèvre'],
    ['de', 'Maria Fischer kam. „Das ist wirklich verrückt“, sagte sie.', 'Maria Fischer'],
    ['es', 'Vino María López. «Es una locura total», afirmó ella.', 'María López'],
    ['it', 'È venuta Maria Conti. «Non ci credo proprio», dice lei.', 'Maria Conti'],
    ['pt', 'Chegou Maria Rocha. “A água subiu depressa”, disse ela.', 'Maria Rocha'],
    ['nl', 'Maria Jansen kwam ook. “Dat is echt gek”, zei ze.', 'Maria Jansen'],
  ])('takes a pronoun for whoever was named, and no more than as likely (%s)', (language, text, name) => {
    expect(readOut(LEDE[language] as string, text)[0]).toMatch(`${name} (likely)`)
  })

  it.each([
    ['fr', '« C’est une vraie folie », dit-elle.'],
    ['de', '„Das ist wirklich verrückt“, sagte sie.'],
    ['nl', '“Dat is echt heel gek”, zei ze.'],
  ])('shows no pronoun as a name (%s)', (language, text) => {
    expect(readOut(LEDE[language] as string, text)[0]).toMatch(/^\?: /)
  })

  it.each([
    ['fr', '« Alain Roux nous a menti », regrette Julie Faure.', 'Julie Faure'],
    ['ja', '「鈴木知事にも来てほしい」と石井健太さんは話した。', '石井健太'],
    ['zh', '“王小明没有来，”居民刘芳说。', '刘芳'],
    ['ko', '"강민수 의원도 반대했다"고 최은주 대표는 말했다.', '최은주'],
  ])('never names whom the words speak of (%s)', (language, text, name) => {
    expect(readOut(LEDE[language] ?? '', text)[0]).toMatch(name)
    expect(parse(`${LEDE[language] ?? ''}\n\n${text}`).voices).toHaveLength(1)
  })

  it.each([
    ['fr', 'Le film « Les Urgences » date de 2019.'],
    ['de', 'Der sogenannte „Bäderplan“ wird beschlossen.'],
    ['es', 'El llamado «plan del agua» se aprobará.'],
    ['ja', 'いわゆる「病院改革」は来月始まる。'],
    ['zh', '所谓的“书香工程”始于去年。'],
    ['ko', '이른바 "새 다리 계획"은 5월에 발표된다.'],
  ])('leaves a title or a scare quote alone (%s)', (language, text) => {
    expect(readOut(LEDE[language] ?? '', text)).toEqual([])
  })

  it.each([
    ['「工事は三月に始まる」と山田市長は述べた。', '山田, 市長 (certain): 工事は三月に始まる'],
    ['経済学者の鈴木一郎氏は「採算が取れる」と語った。', '鈴木一郎, 経済学者 (certain): 採算が取れる'],
    ['王伟周二说：“工程将在三月开始。”', '王伟 (certain): 工程将在三月开始。'],
    ['“十年就能回本，”经济学家张强说。', '张强, 经济学家 (certain): 十年就能回本，'],
    ['"비용이 많이 든다"라고 김철수 장관은 말했다.', '김철수, 장관 (certain): 비용이 많이 든다'],
    ['김철수 장관은 "비용이 많이 든다"고 말했다.', '김철수, 장관 (certain): 비용이 많이 든다'],
  ])('reads languages without capitals: %s', (text, expected) => {
    expect(readOut(text)).toEqual([expected])
  })

  it('gives one voice to a name and its short form where nothing stands between words', () => {
    const text = '山田太郎市長は「工事を始める」と述べた。\n\n「予算はある」と山田市長は語った。'
    expect(parse(text).voices.map(({ mentions }) => mentions.length)).toEqual([2])
  })

  it('tells experts and officials by their role', () => {
    const text = `${LEDE.fr}\n\nL’économiste Luc Petit affirme : « Le pont est rentable. »\n\n« Non », répond le maire Paul Morel.`
    expect(parse(text).voices.map(({ kind }) => kind)).toEqual(['expert', 'official'])
  })

  it('knows an expert in German', () => {
    const text = `${LEDE.de}\n\nDer Ökonom Hans Müller erklärte: „Die Brücke rechnet sich in zehn Jahren.“`
    expect(parse(text).voices.map(({ kind }) => kind)).toEqual(['expert'])
  })
})

describe('what a review of texts in nine languages found', () => {
  it.each([
    ['ja', ['鈴木知事は反対したが、佐藤市長は「賛成だ」と述べた。'], ['佐藤, 市長 (certain): 賛成だ']],
    ['ko', ['김철수 장관이 사퇴하자 이영희 의원은 "너무 늦었다"고 말했다.'], ['이영희, 의원 (certain): 너무 늦었다']],
  ] as const)('the speaker stands next to the marks, not first in the sentence (%s)', (_, text, expected) => {
    expect(readOut(...text)).toEqual(expected)
  })

  it('signs from the middle of others are no certain name', () => {
    for (const line of readOut('市长周二公布了新桥计划，居民都知道。', '王毅同俄罗斯外长拉夫罗夫通电话时强调，“局势很严重。”'))
      expect(line).not.toContain('(certain)')
  })

  it('what goes on without a cue of its own is likely, no more', () => {
    const [, second] = readOut(
      LEDE.es as string,
      'El alcalde, Javier Gil, advirtió: «Queda todo por hacer en el barrio».',
      '«Llevo tres años buscando piso en esta ciudad», grita alguien desde la calle.',
    )
    expect(second).not.toContain('(certain)')
  })

  it('a news agency that was told is no speaker', () => {
    expect(readOut(LEDE.pt as string, '“O fogo está dominado”, disse à Lusa o comandante Paulo Lamego.')).toEqual([
      'Paulo Lamego, comandante (certain): O fogo está dominado',
    ])
  })

  it('whom it was said to is no part of the name', () => {
    expect(readOut(LEDE.es as string, '«No hay agua en el barrio», dijo el ministro a María López.')[0]).not.toContain('María')
  })

  it('English that asks what to do is no Portuguese', () => {
    expect(readOut('Town', '“We do what we do,” said Ann Lee, the mayor. “Do I regret it? I do.”')[0]).toContain('Ann Lee')
    expect(detectLanguage('“We do what we do,” said Ann Lee, the mayor. “Do I regret it? I do.”')).not.toBe('pt')
  })
})

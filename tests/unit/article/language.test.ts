import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectLanguage, isRightToLeft } from '../../../src/article/language.ts'

const TEXTS = {
  ar: 'قالت رئيسة البلدية سلمى حداد يوم الاثنين إن المدينة «ستبنيه من جديد»، بعد أن أخذت المياه أربعين قاربا (Harbour Institute).',
  fa: 'شهردار روز دوشنبه گفت که شهر «آن را دوباره می‌سازد، بلندتر از پیش». چهل قایق را آب برد و پل هم شکست.',
  he: 'ראש העיר דנה לוי אמרה ביום שני כי העיר "תבנה אותה מחדש".',
  ja: '市長の田中恵子氏は月曜日、「もっと高い壁を必ず造り直す」と述べた。',
  zh: '市长王丽周一表示，“我们会把它重新建起来，而且比以前更高”。',
  ko: '김지은 시장은 월요일 "더 높게 다시 짓겠다"고 말했다.',
  ru: 'Мэр Анна Волкова сказала в понедельник, что город «построит её заново».',
  uk: 'Мерка Ганна Коваль сказала в понеділок, що місто «збудує її знову, і вищою, ніж була».',
  el: 'Η δήμαρχος είπε τη Δευτέρα ότι η πόλη «θα το ξαναχτίσει».',
  de: 'Die Bürgermeisterin sagte am Montag, die Stadt werde die Mauer wieder aufbauen. Das Wasser hatte vierzig Boote mitgenommen, und der Hafen ist nicht mehr zu nutzen.',
  fr: 'La maire a déclaré lundi que la ville reconstruirait le mur. Les vagues ont emporté une quarantaine de bateaux et les pêcheurs demandent des comptes.',
  es: 'La alcaldesa dijo el lunes que la ciudad volverá a levantar el muro. Las olas se llevaron cuarenta barcos y los pescadores piden que las obras empiecen ya.',
  it: 'La sindaca ha detto lunedì che il muro sarà ricostruito. Il mare ha portato via quaranta barche e il comune della città chiede aiuto.',
  pt: 'A prefeita disse na segunda que a cidade vai erguer o muro. As ondas levaram os barcos e não há uma data, mas os pescadores pedem pressa ao governo.',
  nl: 'De burgemeester zei maandag dat de stad het weer opbouwt. Het water nam een groot deel van de boten mee en de haven is niet te gebruiken.',
  sv: 'Borgmästaren sade på måndagen att staden ska bygga upp muren. Vågorna tog båtarna och det finns inget datum för arbetet, som väntar.',
  en: 'The mayor said on Monday that the city would build it again, and higher. The water took forty boats to sea.',
}

describe('the language of a text', () => {
  for (const [language, text] of Object.entries(TEXTS))
    it(`is ${language} by its letters or its words`, () => {
      expect(detectLanguage(text)).toBe(language)
    })

  it('is English for an English article that quotes others', () => {
    expect(detectLanguage(`${TEXTS.en.repeat(8)} “${TEXTS.ja}” “${TEXTS.de}”`)).toBe('en')
  })

  it('is not guessed from nothing', () => {
    for (const text of ['', '1 2 3', 'Xyzzy plugh', '😀', '\n\n']) expect(detectLanguage(text)).toBe('')
  })

  it('is found at once in a text of megabytes', () => {
    const before = performance.now()
    detectLanguage(TEXTS.de.repeat(50_000))
    expect(performance.now() - before).toBeLessThan(200)
  })

  it('tells the direction of writing', () => {
    expect(['ar', 'fa', 'he', 'ja', 'en', ''].map(isRightToLeft)).toEqual([true, true, true, false, false, false])
  })

  it('of the built-in article is the interface’s', () => {
    expect(detectLanguage(readFileSync('seeds/000_2acbc3a00911daab.txt', 'utf8'))).toBe('en')
  })
})

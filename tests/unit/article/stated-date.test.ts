import { describe, expect, it } from 'vitest'
import { findStatedDate } from '../../../src/article/stated-date.ts'
import { TEXTS } from './texts.ts'

const under = (line: string) => findStatedDate(`The quay holds\n\n${line}\n\nIt stood on Monday.`)

describe('the day that an article says it is of', () => {
  it.each([
    ['June 19, 2024', '2024-06-19'],
    ['Published June 19, 2024', '2024-06-19'],
    ['Wednesday, 19 June 2024', '2024-06-19'],
    ['Published: 2024-06-19T10:15:00Z', '2024-06-19'],
    ['Last updated on Sept. 3rd, 2023, 10:15 GMT', '2023-09-03'],
    ['By Ana Ruiz | 1 February 2024 at 09:00', '2024-02-01'],
    ['PARIS, June 3, 2024 (Reuters) - The quay stood as it had always stood, the port said on Monday.', '2024-06-03'],
    ['date: "2024-06-19"', '2024-06-19'],
  ])('is read from %j', (line, day) => {
    expect(under(line)).toBe(day)
  })

  it.each([
    ['de', '12. März 2024'],
    ['de', 'Veröffentlicht am Dienstag, 12. März 2024 um 10.15 Uhr'],
    ['de', 'Stand: 12.03.2024, 10:15 Uhr'],
    ['de', 'BERLIN, 12. März 2024 (dpa) – Die Mauer am alten Hafen hat nicht gehalten, sagte die Stadt.'],
    ['fr', '12 mars 2024'],
    ['fr', 'Publié le mardi 12 mars 2024 à 10h15'],
    ['es', '12 de marzo de 2024'],
    ['es', 'Actualizado: 12 mar. 2024, 10:15'],
    ['it', 'martedì 12 marzo 2024'],
    ['pt', 'terça-feira, 12 de março de 2024'],
    ['nl', 'di 12 mrt 2024'],
    ['sv', 'Publicerad 12 mars 2024 kl. 10.15'],
    ['ru', '12 марта 2024'],
    ['ru', 'вторник, 12 марта 2024 г., 10:15'],
    ['uk', '12 березня 2024 року'],
    ['el', 'Τρίτη 12 Μαρτίου 2024'],
    ['he', '12 במרץ 2024'],
    ['ar', '12 مارس 2024'],
    ['ar', 'نشر في الثلاثاء، ١٢ آذار ٢٠٢٤'],
    ['fa', '12 مارس 2024'],
    ['ja', '2024年3月12日'],
    ['ja', '公開日：２０２４年３月１２日（火） 10時15分'],
    ['zh', '发布时间：2024年3月12日 10:15'],
    ['zh', '2024年3月12日 星期二'],
    ['ko', '2024년 3월 12일'],
    ['ko', '입력 2024.03.12. 오전 10:15'],
    ['de', 'March 12, 2024'],
  ] as const)('is read in a text in %s from %j', (language, line) => {
    expect(findStatedDate(`${TEXTS[language].slice(0, 30)}\n\n${line}\n\n${TEXTS[language]}`)).toBe('2024-03-12')
  })

  it.each([
    ['de', 'Die Boote am 12. März 2024 im Hafen'],
    ['fr', 'La maire a parlé le 12 mars 2024.'],
    ['de', '12. Boote 2024'],
    ['de', '32. März 2024'],
    ['ja', '2024年3月12日、市長は辞任した。'],
    ['es', '12/03/2024'],
  ] as const)('is not read in a text in %s from %j', (language, line) => {
    expect(findStatedDate(`${TEXTS[language].slice(0, 30)}\n\n${line}\n\n${TEXTS[language]}`)).toBeUndefined()
  })

  it.each([
    'It broke on June 19, 2024, and was never mended.',
    'June 19',
    'June 31, 2024',
    '19/06/2024',
    'The boats on June 19, 2024 [Jo Day / Getty Images]',
  ])('is not read from %j', (line) => {
    expect(under(line)).toBeUndefined()
  })
})

// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { holdKeys, takeKeys } from '../../../src/reader/keys/early-keys.ts'

const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
const taken = () => takeKeys().map(({ key }) => key)

beforeEach(() => {
  takeKeys()
  document.body.innerHTML = '<div class="article-page"></div>'
  holdKeys()
})

it('keys pressed in an article are held until they are taken', () => {
  press('j')
  press('?')
  expect(taken()).toEqual(['j', '?'])
  press('n')
  expect(taken()).toEqual([])
})

it('keys pressed elsewhere are not meant for the article that comes after', () => {
  document.body.innerHTML = '<main></main>'
  press('/')
  document.body.innerHTML = '<div class="article-page"></div>'
  expect(taken()).toEqual([])
})

it('no more are held than anybody means', () => {
  for (let n = 0; n < 500; n++) press('n')
  expect(taken().length).toBeLessThan(50)
})

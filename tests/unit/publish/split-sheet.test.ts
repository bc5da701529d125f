import { expect, test } from 'vitest'
import { splitSheet } from '../../../src/publish/split-sheet.ts'

test('rules for paper and for forced colours go into sheets of their own, in the layers in which they stood', () => {
  const { rest, apart } = splitSheet(
    '@layer base,components;@layer components{.a{color:red}@media print{.a{color:#000}}.b{color:blue}}@media (forced-colors:active){.c{color:canvastext}}@media print{@page{margin:1cm}.d{display:none}}',
  )
  expect(rest).toBe('@layer base,components;@layer components{.a{color:red}.b{color:blue}}')
  expect(apart).toEqual([
    { name: 'print', media: 'print', css: '@layer components{.a{color:#000}}@page{margin:1cm}.d{display:none}' },
    { name: 'forced-colors', media: '(forced-colors:active)', css: '.c{color:canvastext}' },
  ])
})

test('rules of other media, and those that ask for more than the medium, stay', () => {
  const css =
    '@media screen{.a{color:red}}@supports (display:grid){@media print{.b{color:red}}}@media print and (width>10cm){.c{color:red}}'
  expect(splitSheet(css)).toEqual({ rest: css, apart: [] })
})

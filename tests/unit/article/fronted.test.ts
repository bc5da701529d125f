import { describe, expect, it } from 'vitest'
import { listSpeakers } from './list-speakers.ts'

describe('a time or a place that stands before its clause without a comma', () => {
  it.each([
    ['a month', 'In April Erik Holt joined. “I was new,” he said.', 'Erik Holt'],
    ['a month that may be a name', 'In June Zelda Holt joined. “I was new,” she said.', 'Zelda Holt'],
    ['a month behind `last`', 'Last May Zelda Holt joined. “I was new,” she said.', 'Zelda Holt'],
    ['a feast', 'At Easter Tom Holt joined. “I was new,” he said.', 'Tom Holt'],
    ['a town', 'In Norrby Tom Holt spoke. “I was new,” he said.', 'Tom Holt'],
    ['a town of two words', 'In Hong Kong Tom Holt spoke. “I was new,” he said.', 'Tom Holt'],
    ['a town called after somebody', 'In Lake Charles Tom Holt spoke. “I was new,” he said.', 'Tom Holt'],
    ['a town, before a first name that no list has', 'In Paris Quorin Holt said: “I was new.”', 'Quorin Holt'],
    ['a town, before somebody’s age', 'In Norrby Quorin Holt, 45, has a farm. “I was new,” he said.', 'Quorin Holt'],
    ['a website', 'On Chirper Anna Holt wrote: “I was new.”', 'Anna Holt'],
    ['an event', 'After Brexit Tom Holt left. “I was new,” he said.', 'Tom Holt'],
  ])('is no part of the name: %s', (_, text, speaker) => {
    expect(listSpeakers(text)).toEqual([speaker])
  })

  it.each([
    ['somebody called like a month', '“I was new,” said April Holt.', 'April Holt'],
    ['somebody called like a month, who owns', 'In April Holt’s shop all is blue. “I like it,” April Holt said.', 'April Holt'],
    ['a street', 'In Anna Berg Street Tom Holt wept. “I was new,” Tom Holt said.', 'Tom Holt'],
    ['a fort', 'In Fort Wayne Smith is king. “I was new,” Tom Holt said.', 'Tom Holt'],
  ])('is not seen in %s', (_, text, speaker) => {
    expect(listSpeakers(text)).toEqual([speaker])
  })
})

import { describe, expect, it } from 'vitest'
import { announcementOf } from '../../../src/element/announcements.js'
import { en } from '../../../src/messages/en.js'
import { timelineWith, visitOn } from '../../fixtures/timelines.js'

describe('what is said of the event that next and previous come to', () => {
  it('is its title, and its kind where there is nothing in the title to see', () => {
    const timeline = timelineWith([visitOn('2024-04-08'), visitOn('2024-04-09', { title: ' \u200b ' })])
    const said = (selected: string) =>
      announcementOf('next')!({ timeline, selected, range: undefined }, { locale: 'en', timeZone: 'UTC', messages: en })
    expect(said('2024-04-08')).toBe('1 of 2: Lavrov in Beijing')
    expect(said('2024-04-09')).toBe('2 of 2: Visit')
  })
})

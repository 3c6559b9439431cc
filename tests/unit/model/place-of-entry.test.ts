import { describe, expect, it } from 'vitest'
import { placeOfEntry } from '../../../src/model/place-of-entry.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import type { TimelineEntry } from '../../../src/model/resolved-entry.js'
import { demoTimeline } from '../../fixtures/timelines.js'

const timeline = demoTimeline('secretaries-of-state')
const [stranger] = resolveTimeline(timeline.document).entries

/** The entries of the timeline, and how often they were searched from the start. */
function searched() {
  const entries = [...timeline.entries]
  let searches = 0
  entries.indexOf = (entry: TimelineEntry) => {
    searches++
    return Array.prototype.indexOf.call(entries, entry)
  }
  return { entries, searches: () => searches }
}

describe('placeOfEntry', () => {
  it('is where an entry stands, or nothing, whoever is asked for and how often', () => {
    const { entries, searches } = searched()
    for (const round of [1, 2]) {
      for (const [place, entry] of entries.entries())
        expect(placeOfEntry(entry, { entries }), `round ${round}`).toBe(place)
      expect(placeOfEntry(stranger!, { entries })).toBeUndefined()
    }
    expect(searches()).toBeLessThan(10)
  })
})

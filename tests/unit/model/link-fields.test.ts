import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineFilter } from '../../../src/model/filter.js'
import { fieldsIn, hasAnchor, withFields } from '../../../src/model/link-address.js'
import {
  filterFields,
  filterFrom,
  isSameLink,
  linkBeyond,
  linkOn,
  type LinkFields,
} from '../../../src/model/link-fields.js'
import type { Timeline } from '../../../src/model/resolve.js'
import type { EventType } from '../../../src/model/schema.js'
import { demoTimeline } from '../../fixtures/timelines.js'

const timeline = demoTimeline('beijing-april-2024')
const page = 'https://news.example/2024/story?id=7'

/** Ids as documents may have them: 400 characters, signs that mean something in an address, other scripts, emoji. */
const anyId = fc.oneof(
  fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'&#=?,~%+ /:;.\'"<>😀ф中2CE7'.match(/./gu)!) }),
)
const anyKey = fc.oneof(fc.constant('timeline'), anyId)
const anyIds = fc.uniqueArray(anyId, { minLength: 1, maxLength: 6 })

/** A filter in which nothing is empty, and a timeline that knows all that it names. */
const anyFilter = fc
  .record(
    {
      states: anyIds,
      actors: anyIds,
      pairs: fc.uniqueArray(fc.tuple(anyId, anyId), {
        minLength: 1,
        maxLength: 4,
        selector: (pair) => pair.join('\n'),
      }),
      types: fc.uniqueArray(fc.constantFrom<EventType>('visit', 'meeting', 'statement'), { minLength: 1 }),
      tags: anyIds,
      text: anyId.filter((text) => text.trim() !== ''),
    },
    { requiredKeys: [] },
  )
  .map((filter): TimelineFilter => filter)

function timelineThatKnows({ states = [], actors = [], pairs = [], tags = [] }: TimelineFilter): Timeline {
  const ids = [...states, ...actors, ...pairs.flat()]
  const [entry] = timeline.entries
  const entries = (['visit', 'meeting', 'statement'] as const).map(
    (type) => ({ ...entry, event: { ...entry!.event, type, tags: [...tags] } }) as (typeof timeline.entries)[number],
  )
  return { ...timeline, entries, actors: new Map(ids.map((id) => [id, { id, kind: 'state', name: id } as const])) }
}

const anyFields = fc
  .tuple(anyFilter, fc.record({ event: anyId, view: anyId, range: anyId }, { requiredKeys: [] }))
  .map(([filter, more]): LinkFields => ({ ...filterFields(filter), ...more }))

describe('a link', () => {
  it('reads like what it says', () => {
    const filter: TimelineFilter = { states: ['ru', 'us'], pairs: [['ru', 'cn']], text: 'burning subjects' }
    const fields = { event: 'yellen-china', view: 'list', ...filterFields(filter), range: '2024-04-01/2024-07-08' }
    expect(withFields(page, 'timeline', fields)).toBe(
      'https://news.example/2024/story?id=7#timeline=yellen-china&timeline.view=list&timeline.states=ru,us' +
        '&timeline.pairs=ru~cn&timeline.text=burning%20subjects&timeline.range=2024-04-01/2024-07-08',
    )
  })

  it('gives back any filter and any event, under any key, wherever in the address it stands', () => {
    fc.assert(
      fc.property(
        anyFilter,
        anyId,
        anyKey,
        fc.constantFrom('', '#comments', '#a=1&b', '?', '#t=30'),
        (filter, event, key, end) => {
          const address = withFields(`${page}${end}`, key, { event, ...filterFields(filter) })
          const fields = fieldsIn(new URL(address).href, key)
          expect(fields['event']).toBe(event)
          expect(filterFrom(fields, timelineThatKnows(filter))).toEqual(filter)
        },
      ),
    )
  })

  it('is written and read again under a key that is no well-formed text, and written once', () => {
    for (const key of ['\ud800', 'a\udc00b']) {
      const address = withFields(page, key, { event: 'yalta', view: 'list' })
      expect(fieldsIn(address, key)).toEqual({ event: 'yalta', view: 'list' })
      expect(withFields(address, key, {})).toBe(page)
    }
  })

  it('leaves the rest of the address as it was, and all of it once it says nothing', () => {
    fc.assert(
      fc.property(
        anyFields,
        anyFields,
        fc.constantFrom('', '#comments', '#/route?x=1', '#t=30&u=%41'),
        (own, others, end) => {
          const before = withFields(`${page}${end}`, 'other', others)
          const after = withFields(before, 'timeline', own)
          expect(isSameLink(fieldsIn(after, 'other'), others)).toBe(true)
          expect(withFields(after, 'timeline', {})).toBe(before)
          expect(withFields(after, 'timeline', own)).toBe(after)
        },
      ),
    )
  })

  it('holds only what an address may hold unescaped in a mail or a chat', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const fragment = withFields('https://a.example/', 'timeline', fields).split('#')[1] ?? ''
        expect(fragment).toMatch(/^[\w.~,:/%&=-]*$/)
        expect(fragment.endsWith('.')).toBe(false)
      }),
    )
  })

  it('survives a program that escapes or unescapes what it need not', () => {
    const filter = { states: ['a,b', 'c~d', '50%2C'], pairs: [['a,b', 'c~d']] } as const
    const link = withFields(page, 'timeline', filterFields(filter))
    const escaped = link.replace(/[,~:/](?=[^#]*$)/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    expect(escaped).not.toBe(link)
    for (const address of [link, escaped])
      expect(filterFrom(fieldsIn(address, 'timeline'), timelineThatKnows(filter))).toEqual(filter)
  })
})

describe('an address', () => {
  it.each([
    ['https://a.example/', 'https://a.example/#timeline=x'],
    ['https://a.example/?p=1', 'https://a.example/?p=1#timeline=x'],
    ['https://a.example/#t=30&old', 'https://a.example/?timeline=x#t=30&old'],
    ['https://a.example/#t=30', 'https://a.example/#t=30&timeline=x'],
    ['https://a.example/#comments', 'https://a.example/?timeline=x#comments'],
    ['https://a.example/#!/story?id=3', 'https://a.example/?timeline=x#!/story?id=3'],
    ['https://a.example/#/story=3', 'https://a.example/?timeline=x#/story=3'],
    ['https://a.example/?timeline=old#timeline=older', 'https://a.example/#timeline=x'],
    ['about:srcdoc', 'about:srcdoc#timeline=x'],
  ])('%s becomes %s', (before, after) => {
    expect(withFields(before, 'timeline', { event: 'x' })).toBe(after)
  })

  it('is read from the fragment first, then from the query, and from nothing of others', () => {
    const address = `${page}&timeline=q&timeline.view=list&timelines=no&timeline.nothing=no#timeline=f&timeline=second&x`
    expect(fieldsIn(address, 'timeline')).toEqual({ event: 'f', view: 'list' })
    expect(fieldsIn('https://a.example/#timeline.event=x', 'timeline')).toEqual({})
    expect(hasAnchor(address)).toBe(true)
  })

  it.each([
    '#timeline=%',
    '#timeline=%E0%A4%A',
    '#timeline=%ff&%=%',
    '#timeline=\uD800',
    '#=&&&==',
    '#__proto__=1&timeline.__proto__=2',
  ])('that was cut or broken, %j, throws nothing', (end) => {
    const fields = fieldsIn(`${page}${end}`, 'timeline')
    expect(() => new URL(withFields(`${page}${end}`, 'timeline', fields))).not.toThrow()
    expect(filterFrom(fields, timeline)).toEqual({})
  })

  it('of any kind throws nothing, and its address stays one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        anyKey,
        fc.string({ unit: 'binary' }),
        (end, key, event) => {
          const address = withFields(`https://a.example/${end}`, key, { ...fieldsIn(end, key), event })
          expect(fieldsIn(address, key)['event']).toBeTypeOf('string')
        },
      ),
    )
  })
})

describe('a filter from a link', () => {
  it('has what the timeline has, and leaves out the rest', () => {
    const fields = { states: 'ru,atlantis', types: 'visit,party', pairs: 'ru~cn,ru,ru~cn~us,ru~atlantis', tags: 'none' }
    expect(filterFrom(fields, timeline)).toEqual({ states: ['ru'], types: ['visit'], pairs: [['ru', 'cn']] })
  })

  it('is no longer than a reader could mean', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `x${i}`)
    const filter = filterFrom({ states: many.join(','), text: 'a '.repeat(9000) }, timelineThatKnows({ states: many }))
    expect(filter.states).toHaveLength(200)
    expect(filter.text).toHaveLength(1000)
  })

  it('is nothing where nothing is left of it', () => {
    expect(filterFrom({ states: '', types: ',', pairs: '~', text: '  ' }, timeline)).toEqual({})
  })

  it('takes a filter that a page got wrong for what can be made of it', () => {
    expect(filterFields({ states: 'ru', types: undefined, tags: [], text: 7 } as unknown as TimelineFilter)).toEqual({
      states: 'ru',
    })
  })
})

describe('what a link says beyond a page', () => {
  it('is what differs, "none" included, and leads back to the same', () => {
    expect(linkBeyond({ event: 'a', view: 'list' }, { view: 'list', states: 'ru' })).toEqual({
      event: '',
      states: 'ru',
    })
    fc.assert(
      fc.property(anyFields, anyFields, (base, fields) => {
        expect(isSameLink(linkOn(base, linkBeyond(base, fields)), fields)).toBe(true)
      }),
    )
  })
})

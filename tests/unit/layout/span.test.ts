import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { type Span, spanOf } from '../../../src/layout/span.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyDocument, anyLook } from '../../fixtures/any-document.js'
import { optionsFor, spansIn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const asOf = '2024-04-10'
const day = (text: string) => Date.parse(`${text}T00:00Z`)

function drawn(date: string): Span | undefined {
  const timeline = timelineWith([visitOn(date)], { asOf })
  return spanOf(timeline.entries[0]!, timeline)
}

const briefly = (span: Span | undefined) =>
  span && {
    from: new Date(span.from).toISOString().slice(0, 10),
    to: new Date(span.to).toISOString().slice(0, 10),
    ends: `${span.start} ${span.end}`,
    form: `${span.lasting ? 'lasting' : 'within'}${span.vague ? ' vague' : ''}`,
  }

describe('spanOf', () => {
  it.each([
    ['2024-04-08', '2024-04-08', '2024-04-09', 'sharp sharp', 'within'],
    ['2024-04-08/2024-04-09', '2024-04-08', '2024-04-10', 'sharp sharp', 'lasting'],
    ['2023-10', '2023-10-01', '2023-11-01', 'soft soft', 'within vague'],
    ['2023-22', '2023-06-01', '2023-09-01', 'soft soft', 'within vague'],
    ['198X', '1980-01-01', '1990-01-01', 'soft soft', 'within vague'],
    ['19XX', '1900-01-01', '2000-01-01', 'soft soft', 'within vague'],
    ['[2024-04-01..2024-04-07]', '2024-04-01', '2024-04-08', 'soft soft', 'within vague'],
    ['[2024-04-08]', '2024-04-08', '2024-04-09', 'sharp sharp', 'within'],
    ['[..2024-04-08]', '2024-04-08', '2024-04-09', 'unknown soft', 'within vague'],
    ['[2024-04-08..]', '2024-04-08', '2024-04-09', 'soft unknown', 'within vague'],
    ['[..2024-03]', '2024-03-01', '2024-04-01', 'unknown soft', 'within vague'],
    ['[2024-03..]', '2024-03-01', '2024-04-01', 'soft unknown', 'within vague'],
    ['[..2023]', '2023-01-01', '2024-01-01', 'unknown soft', 'within vague'],
    ['[2023..]', '2023-01-01', '2024-01-01', 'soft unknown', 'within vague'],
    ['[..2024-03-01,2024-03-02]', '2024-03-02', '2024-03-03', 'unknown soft', 'within vague'],
    ['/2024-04-08', '2024-04-08', '2024-04-09', 'unknown sharp', 'lasting'],
    ['2024-04-01/', '2024-04-01', '2024-04-02', 'sharp unknown', 'lasting'],
    ['2022-02-24/..', '2022-02-24', '2024-04-11', 'sharp ongoing', 'lasting'],
    ['2022/..', '2022-01-01', '2024-04-11', 'soft ongoing', 'lasting'],
    ['2024-05-01/..', '2024-05-01', '2024-05-02', 'sharp unknown', 'lasting'],
    ['/..', '2024-04-10', '2024-04-11', 'unknown ongoing', 'lasting'],
    ['{2024-04-01..2024-04-03}', '2024-04-01', '2024-04-04', 'sharp sharp', 'lasting'],
    ['{..2024-04-03}', '2024-04-03', '2024-04-04', 'unknown sharp', 'lasting'],
  ])('draws %s from %s to %s, its ends %s, %s', (date, from, to, ends, form) => {
    expect(briefly(drawn(date))).toEqual({ from, to, ends, form })
  })

  it.each(['../', '[..2023,2024..]'])('draws nothing for %s, of which neither end is known', (date) => {
    expect(drawn(date)).toBeUndefined()
  })

  it.each([
    ['announced', 'sharp unknown', '2024-03-02'],
    ['cancelled', 'sharp unknown', '2024-03-02'],
    ['completed', 'sharp unknown', '2024-03-02'],
    ['under-way', 'sharp ongoing', '2024-04-11'],
  ] as const)('draws what is %s and has no end with its ends %s, to %s', (status, ends, to) => {
    const timeline = timelineWith([visitOn('2024-03-01/..', { status })], { asOf })
    expect(briefly(spanOf(timeline.entries[0]!, timeline))).toMatchObject({ ends, to })
  })

  it.each([
    ['2024-04-08/2024-04-15', undefined, '2024-04-08', true],
    ['2024-04-08/2024-04-15', 'under-way', '2024-04-08', true],
    // Of what is under way it is known that it goes on that day, of the rest not even that it has begun.
    ['/2024-04-15', 'under-way', '2024-04-10', true],
    ['../2024-04-15', undefined, '2024-04-10', true],
    ['/2024-04-15', undefined, '2024-04-15', false],
    ['2024-04-08/2024-04-15', 'completed', '2024-04-08', false],
    ['2024-04-08/2024-04-15', 'announced', '2024-04-08', false],
    ['2024-04-08/2024-04-15', 'cancelled', '2024-04-08', false],
    ['2024-04-08/2024-04-10', 'under-way', '2024-04-08', false],
    ['2024-04-11/2024-04-15', undefined, '2024-04-11', false],
    ['2024-04-08', undefined, '2024-04-08', false],
    ['2024-04', undefined, '2024-04-01', false],
    ['2024-04-08/..', 'under-way', '2024-04-08', false],
  ] as const)(
    'of %s, which is %s, draws from %s on, and something as still to come: %s',
    (date, status, from, isAhead) => {
      const timeline = timelineWith([visitOn(date, status && { status })], { asOf })
      const span = spanOf(timeline.entries[0]!, timeline)!
      expect(briefly(span)?.from).toBe(from)
      expect(span.ahead).toBe(isAhead ? day('2024-04-11') : undefined)
    },
  )

  it('says of nothing that it is still to come where the document speaks from no moment', () => {
    const timeline = timelineWith([visitOn('2024-04-08/2024-04-15'), visitOn('2024-04-10')])
    expect(timeline.entries.map((entry) => spanOf(entry, timeline)!.ahead)).toEqual([undefined, undefined])
  })

  it('draws nothing for what is still going on when neither a start nor the present is known', () => {
    const timeline = timelineWith([visitOn('/..')])
    expect(spanOf(timeline.entries[0]!, timeline)).toBeUndefined()
  })

  it('draws every member of a set whose members all happened', () => {
    const span = drawn('{2024-04-01,2024-04-05..2024-04-06,2024-04-09}')!
    expect([span, ...span.repeats].map(({ from, to }) => [from, to])).toEqual([
      [day('2024-04-01'), day('2024-04-02')],
      [day('2024-04-05'), day('2024-04-07')],
      [day('2024-04-09'), day('2024-04-10')],
    ])
  })

  it('draws the members of a set of which one is meant, and no time between them', () => {
    const span = drawn('[2024-04-01,2024-04-05..2024-04-06,2024-04-07,2024-04-09..]')!
    expect([span, ...span.repeats].map(briefly)).toEqual([
      { from: '2024-04-01', to: '2024-04-02', ends: 'soft soft', form: 'within vague' },
      { from: '2024-04-05', to: '2024-04-08', ends: 'soft soft', form: 'within vague' },
      { from: '2024-04-09', to: '2024-04-10', ends: 'soft unknown', form: 'within vague' },
    ])
    expect(span.isEither).toBe(true)
    expect(drawn('{2024-04-01,2024-04-05}')!.isEither).toBe(false)
  })

  it('remembers where an event stood before it was moved', () => {
    const timeline = timelineWith([
      visitOn('2024-04-08', { history: [{ date: '2024-03-01' }, { status: 'announced' }] }),
    ])
    const { earlier } = spanOf(timeline.entries[0]!, timeline)!
    expect(earlier.map(({ from }) => from)).toEqual([day('2024-03-01')])
  })

  it('reads where an event stood on the same clocks as where it stands: those of its place', () => {
    const timeline = timelineWith(
      [visitOn('2024-04-08T10:00', { place: 'beijing', history: [{ date: '2024-04-08T09:00' }] })],
      { places: [{ id: 'beijing', name: 'Beijing', timeZone: 'Asia/Shanghai' }] },
    )
    const { from, earlier } = spanOf(timeline.entries[0]!, timeline)!
    expect(earlier.map((before) => from - before.from)).toEqual([60 * 60_000])
  })

  it('is finite and runs forward, whatever the date, and the axis holds every end that is given', () => {
    fc.assert(
      fc.property(anyDocument(), anyLook, (document, look) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
        const { scale } = arrangement
        const isOnAxis = (instant: number) => scale.segments.some(({ from, to }) => from <= instant && instant <= to)
        for (const span of [...spansIn(arrangement).values()].flatMap((one) => [one, ...one.repeats, ...one.earlier])) {
          const { from, to, sureFrom, sureTo, start, end } = span
          expect([from, to].every(Number.isFinite) && from < to).toBe(true)
          expect(from <= sureFrom && sureFrom <= to && from <= sureTo && sureTo <= to).toBe(true)
          if (start === 'sharp' || start === 'soft') expect([from, isOnAxis(from)]).toEqual([from, true])
          if (end === 'sharp' || end === 'soft') expect([to, isOnAxis(to)]).toEqual([to, true])
        }
      }),
      { numRuns: 150 },
    )
  })
})

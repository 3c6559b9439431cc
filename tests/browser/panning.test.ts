import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { DiplomaticEvent, TimelineDocument } from '../../src/model.js'
import '../../src/define.js'
import { all, beijing, settled, the, timeline } from './timelines.js'

const dayOf = (day: number): string => new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10)

/** Ten years of visits and statements between two pairs of states: so many that a lane counts what has no room. */
function manyEvents(count: number): TimelineDocument {
  const events = Array.from({ length: count }, (_, i): DiplomaticEvent => {
    const day = (i * 7919) % 3650
    const [one, other] = i % 2 ? ['fr', 'de'] : ['jp', 'ke']
    const title = `Number ${i}: talks on trade and on security at the border`
    return i % 10 < 7
      ? { type: 'statement', id: `e${i}`, title, date: dayOf(day), speaker: one!, about: [other!] }
      : {
          type: 'visit',
          id: `e${i}`,
          title,
          date: `${dayOf(day)}/${dayOf(day + 3)}`,
          visitors: [one!],
          hosts: [other!],
        }
  })
  const actors = ['fr', 'de', 'jp', 'ke'].map((id) => ({ id, kind: 'state', name: id.toUpperCase() }) as const)
  return { title: `${count} events`, actors, places: [], sources: [], events }
}

/** What a chart and its overview are made of, a tag each, without the comments that Lit keeps in between; pixels to a hundredth. */
function piecesOf(el: DiplomaticTimeline): string[] {
  return [the(el, '[data-chart]'), the(el, '.overview')].flatMap((part) =>
    part.innerHTML
      .replace(/<!--.*?-->/gs, '')
      .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100))
      .split(/\s*(?=<)/),
  )
}

/** The first piece in which two pictures differ. */
function differenceIn(one: readonly string[], other: readonly string[]): string | undefined {
  const at = one.findIndex((piece, i) => piece !== other[i])
  return at === -1 && one.length === other.length ? undefined : `${one[at]} where there should be ${other[at]}`
}

/** Where the chart is drawn furthest from the beginning of what is drawn, in its own pixels. */
function furthestIn(el: DiplomaticTimeline): number {
  const translated = all(el, '[data-chart] .window > g').map(
    (g) => /translate\((-?[\d.]+)/.exec(g.getAttribute('transform')!)![1],
  )
  const placed = all(el, '.target, .count rect').map((rect) => rect.getAttribute('x'))
  return Math.max(...[...translated, ...placed].map((x) => Math.abs(Number(x))))
}

/** Pans by so many pixels, to the right where they are positive. */
async function pan(el: DiplomaticTimeline, px: number): Promise<void> {
  const wheel = new WheelEvent('wheel', { deltaX: px, bubbles: true, cancelable: true })
  the(el, '[data-chart]').dispatchEvent(wheel)
  await settled(el)
}

const steps = [37, 120, 3, 411, -90, 777, -1, 260]

describe('a chart that is panned by steps', () => {
  for (const { name, data, from, to, share } of [
    { name: 'a story', data: beijing, from: '2024-04-02', to: '2024-04-04', share: 0.2 },
    { name: 'many events', data: manyEvents(900), from: '2016-01-01', to: '2017-01-01', share: 1 },
    { name: 'few of many events', data: manyEvents(900), from: '2016-01-01', to: '2016-01-12', share: 1 },
  ])
    for (const lang of ['en', 'ar'])
      it(`is the same as one drawn there at once: ${name}, ${lang}`, async function () {
        this.timeout(60_000)
        const zoomed = async () => {
          const el = await timeline({ width: 900, data, attributes: { view: 'timeline', lang } })
          el.zoomTo(from, to)
          await settled(el)
          return el
        }
        const el = await zoomed()
        const before = piecesOf(el)
        let sum = 0
        for (const step of steps.map((px) => (lang === 'ar' ? -px : px) * share)) {
          await pan(el, step)
          const fresh = await zoomed()
          await pan(fresh, (sum += step))
          expect(differenceIn(piecesOf(el), piecesOf(fresh)), `${sum} pixels on`).to.equal(undefined)
          fresh.remove()
        }
        expect(differenceIn(piecesOf(el), before)).not.to.equal(undefined)
      })

  it('is counted from near the view, where the whole of it is millions of pixels long', async function () {
    this.timeout(60_000)
    const data = manyEvents(900)
    for (const lang of ['en', 'ar']) {
      const el = await timeline({ width: 900, data, attributes: { view: 'timeline', lang, scale: 'proportional' } })
      const at = Date.parse(lang === 'en' ? '2023-06-01' : '2015-02-01')
      el.zoomTo(new Date(at), new Date(at + 3 * 3_600_000))
      await settled(el)
      expect(furthestIn(el)).to.be.below(300_000)
      expect(all(el, '[data-chart] .axis text').length, 'words of the axis').to.be.above(0)
    }
  })
})

import { expect, nextFrame } from '@open-wc/testing'
import '../../src/define.js'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { DiplomaticEvent, TimelineDocumentInput } from '../../src/model.js'
import {
  all,
  button,
  click,
  drawn,
  emptyTimeline,
  focused,
  has,
  one,
  settled,
  the,
  type TimelineOptions,
  titleOf,
  words,
  waitUntil,
} from './timelines.js'

const states = ['fr', 'de', 'it'].map((id) => ({ id, kind: 'state', name: `State ${id}` }) as const)
const dayOf = (day: number): string => new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10)

/** One event a day, with titles of every length, so that no two blocks are of one height. */
function daily(count: number): TimelineDocumentInput {
  const events = Array.from({ length: count }, (_, i): DiplomaticEvent => ({
    type: 'visit',
    id: `e${i}`,
    title: `Number ${i}: ${'talks on trade and on security at the border '.repeat(1 + (Math.floor(i / 15) % 4))}`,
    date: dayOf(i),
    visitors: ['fr'],
    hosts: [i % 3 === 0 ? 'it' : 'de'],
  }))
  return { title: `${count} events`, actors: states, events }
}

/** On a phone, where the list is what is shown. */
async function onPhone(count: number, options: TimelineOptions = {}): Promise<DiplomaticTimeline> {
  const el = await emptyTimeline({ width: 390, ...options })
  el.data = daily(count)
  await drawn(el)
  await calm(el)
  return el
}

const titles = (el: DiplomaticTimeline): string[] =>
  all(el, '.list [data-select]').map(({ dataset }) => dataset['select']!)
const drawnBlocks = (el: DiplomaticTimeline): string =>
  all(el, '.block')
    .map(({ dataset }) => dataset['block'])
    .join()

/** Waits until no other blocks come. */
async function calm(el: DiplomaticTimeline): Promise<void> {
  let before = ''
  let same = 0
  await waitUntil(
    async () => {
      await settled(el)
      const now = `${drawnBlocks(el)} ${scrollY}`
      same = now === before ? same + 1 : 0
      before = now
      return same > 2
    },
    'blocks never ceased to come',
    { interval: 1 },
  )
}

/** The item at the middle of the window, and how far down it stands. */
function inView(el: DiplomaticTimeline): { readonly id: string; readonly top: number } | undefined {
  const item = all(el, '.list li').find((each) => each.getBoundingClientRect().bottom > innerHeight / 2)
  const top = item?.getBoundingClientRect().top ?? Infinity
  return item && top < innerHeight ? { id: item.dataset['id']!, top } : undefined
}

const isSeen = (node: Element): boolean => {
  const { top, bottom } = node.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

async function scrollTo(el: DiplomaticTimeline, y: number): Promise<void> {
  scroll({ top: y, behavior: 'instant' })
  await calm(el)
}

describe('a long list', function () {
  this.timeout(60_000)
  afterEach(() => scroll(0, 0))

  for (const count of [10_000, 100_000])
    it(`of ${count} events has at most 2,500 elements wherever one is`, async () => {
      const el = await onPhone(count)
      expect(has(el, '.list')).to.equal(true)
      for (const share of [0, 0.01, 0.3, 0.7, 1]) {
        await scrollTo(el, share * document.documentElement.scrollHeight)
        expect(inView(el), `at ${share}`).not.to.equal(undefined)
        expect(all(el, '*').length, `at ${share}`).to.be.at.most(2_500)
      }
    })

  it('shows the last event at its end', async () => {
    const el = await onPhone(10_000)
    await scrollTo(el, document.documentElement.scrollHeight)
    const [last] = titles(el).slice(-1)
    expect(last).to.equal('e9999')
    expect(isSeen(titleOf(el, 'e9999'))).to.equal(true)
    const item = the(el, '[data-id="e9999"]')
    expect([item.ariaPosInSet, item.ariaSetSize]).to.deep.equal(['10000', '10000'])
  })

  it('leaves what is in view where it is while blocks come and go above it', async () => {
    const el = await onPhone(10_000)
    await scrollTo(el, document.documentElement.scrollHeight / 2)
    const windows = new Set<string>()
    for (let step = 0; step < 30; step++) {
      windows.add(drawnBlocks(el))
      const before = inView(el)!
      const blocks = drawnBlocks(el)
      scrollBy({ top: -500, behavior: 'instant' })
      const top = the(el, `[data-id="${before.id}"]`).getBoundingClientRect().top
      expect(Math.abs(top - before.top - 500), 'scrolled').to.be.below(2)
      await calm(el)
      const now = the(el, `[data-id="${before.id}"]`).getBoundingClientRect().top
      expect(Math.abs(now - top), `step ${step}, ${blocks} then ${drawnBlocks(el)}`).to.be.below(2)
    }
    expect(windows.size).to.be.above(2)
  })

  it('goes on from the last that is drawn', async () => {
    const el = await onPhone(10_000)
    const last = titles(el).at(-1)!
    el.select(last)
    await calm(el)
    const next = `e${Number(last.slice(1)) + 1}`
    el.next()
    await calm(el)
    expect(el.selected).to.equal(next)
    expect(has(el, `.list [data-id="${next}"].selected .detail`)).to.equal(true)
  })

  it('is walked by its buttons, each event in view', async () => {
    const el = await onPhone(10_000)
    el.select('e4037')
    await calm(el)
    for (let i = 4038; i < 4046; i++) {
      click(button(el, 'next'))
      await calm(el)
      expect(el.selected).to.equal(`e${i}`)
      expect(isSeen(titleOf(el, `e${i}`)), `e${i}`).to.equal(true)
    }
  })

  it('brings an event from afar into view', async () => {
    const el = await onPhone(10_000)
    for (const id of ['e7000', 'e12', 'e9999']) {
      el.select(id)
      await calm(el)
      expect(isSeen(titleOf(el, id)), id).to.equal(true)
      expect(words(the(el, '.position')).replaceAll(',', '')).to.equal(`${Number(id.slice(1)) + 1} of 10000`)
    }
  })

  it('keeps the focus, and what is open, when they are scrolled out of view', async () => {
    const el = await onPhone(10_000)
    titleOf(el, 'e3').focus()
    el.select('e4')
    await scrollTo(el, document.documentElement.scrollHeight / 2)
    expect(titles(el)).to.include('e3')
    expect(titles(el)).not.to.include('e45')
    expect(focused(el)).to.equal('e3')
    expect(has(el, '[data-id="e4"] .detail')).to.equal(true)
  })

  it('is another after a filter, and whole again where few are left', async () => {
    const el = await onPhone(7_000)
    await scrollTo(el, document.documentElement.scrollHeight / 2)
    el.filter({ actors: ['it'] })
    await calm(el)
    expect(inView(el)).not.to.equal(undefined)
    expect(titles(el).filter((id) => Number(id.slice(1)) % 3 !== 0)).to.deep.equal([])
    expect(titles(el).length).to.be.above(20)
    el.filter({ text: 'Number 699' })
    await calm(el)
    expect(titles(el)).to.have.length(17)
    expect(has(el, '.gap')).to.equal(false)
  })

  it('is seen in a box that scrolls, and in Arabic', async () => {
    const el = await onPhone(3_000, { style: 'height: 500px; overflow: auto', attributes: { lang: 'ar' } })
    const box = el.parentElement!
    box.scrollTop = box.scrollHeight
    await calm(el)
    expect(titles(el).at(-1)).to.equal('e2999')
    box.scrollTop = box.scrollHeight
    await calm(el)
    const { bottom } = titleOf(el, 'e2999').getBoundingClientRect()
    expect(bottom).to.be.below(box.getBoundingClientRect().bottom + 1)
    expect(the(el, '.base').dir).to.equal('rtl')
  })

  it('of 2,000 events is whole', async () => {
    const el = await onPhone(2_000)
    expect(titles(el)).to.have.length(2_000)
    expect(has(el, '.gap')).to.equal(false)
    expect(one(el, '[aria-setsize]')).to.equal(null)
    await nextFrame()
  })
})

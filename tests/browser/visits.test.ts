import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { badStates } from '../fixtures/bad-states.js'
import { journeyDocument } from '../fixtures/journey.js'
import { emulate } from '../support/page.js'
import {
  all,
  button,
  click,
  has,
  heard,
  isChrome,
  markOf,
  one,
  settled,
  the,
  timeline,
  titleOf,
  words,
} from './timelines.js'

const item = (el: DiplomaticTimeline, id: string) => the(el, `.list [data-id="${id}"]`)
const list = (width: number, data = journeyDocument) => timeline({ width, data, attributes: { view: 'list' } })
const chart = (width: number, data = journeyDocument) => timeline({ width, data, attributes: { view: 'timeline' } })

/** How many lists stand around an item, which is the level that a screen reader tells. */
function levelOf(el: DiplomaticTimeline, id: string): number {
  let level = 0
  for (let node = item(el, id).parentElement; node?.matches('ul, li'); node = node.parentElement)
    if (node.matches('ul[role="list"]')) level++
  return level
}

const select = async (el: DiplomaticTimeline, id: string) => {
  el.select(id)
  await settled(el)
}

describe('a visit in the list', () => {
  it('has its parts in lists within its own item', async () => {
    const el = await list(600)
    expect(['trip', 'sorrel-leg', 'talks', 'comment', 'shipyard'].map((id) => levelOf(el, id))).to.deep.equal([
      1, 2, 3, 2, 1,
    ])
    expect(item(el, 'trip').contains(item(el, 'talks'))).to.equal(true)
  })

  it('leaves its parts most of the width at 320 px, however deep they lie', async () => {
    const el = await list(320)
    const width = (id: string) => item(el, id).getBoundingClientRect().width
    expect(width('trip') - width('sorrel-leg')).to.be.within(8, 20)
    expect(width('sorrel-leg') - width('talks')).to.be.within(8, 20)
    expect(titleOf(el, 'talks').getBoundingClientRect().width).to.be.greaterThan(230)
  })

  it('draws no third level', async () => {
    const events = journeyDocument.events.map((event) =>
      event.id === 'talks' ? { ...event, partOf: 'dinner' } : event,
    )
    const el = await list(600, { ...journeyDocument, events })
    expect(levelOf(el, 'talks')).to.equal(4)
    const left = (id: string) => item(el, id).getBoundingClientRect().left
    expect(left('dinner')).to.be.greaterThan(left('sorrel-leg') + 20)
    expect(left('talks')).to.equal(left('dinner'))
  })

  it('strikes out the title of what is cancelled and no other', async () => {
    const el = await list(600)
    const struck = all(el, '.list .title').filter((title) =>
      getComputedStyle(title).textDecorationLine.includes('line-through'),
    )
    expect(struck.map(({ dataset }) => dataset['select'])).to.deep.equal(['called-off'])
  })

  it('has the moment the document speaks from before the first event after it', async () => {
    const el = await list(600)
    const line = the(el, '.list .as-of')
    expect(words(line)).to.equal('as of 8 May 2031')
    expect(words(line.nextElementSibling?.querySelector('.title'))).to.equal('Meeting: Visit to the shipyard')
  })

  it('has a line between the last of what lies after that moment and the background', async () => {
    const dispute = { type: 'background' as const, id: 'dispute', title: 'A dispute', date: '2019/..', actors: [] }
    const el = await list(600, { ...journeyDocument, events: [...journeyDocument.events, dispute] })
    const line = the(el, '.list hr')
    expect(getComputedStyle(line).borderTopStyle).to.equal('dashed')
    expect(line.getBoundingClientRect().width).to.equal(the(el, '.list').getBoundingClientRect().width)
    expect(words(line.nextElementSibling?.querySelector('h3'))).to.equal('Background')
    expect(all(el, '.list hr')).to.have.length(1)
  })
})

describe("both sides' readouts", () => {
  const boxes = (el: DiplomaticTimeline, around: string) =>
    all(el, `${around} .readout`).map((readout) => readout.getBoundingClientRect())

  for (const [where, around] of [
    ['in brief', '[data-id="talks"] .brief'],
    ['in the detail', '[data-id="talks"] .detail'],
  ] as const) {
    it(`stand side by side where there is room, ${where}, and are as wide and as high`, async () => {
      const el = await list(768)
      if (where === 'in the detail') await select(el, 'talks')
      const [first, second] = boxes(el, around)
      expect(second!.left).to.be.greaterThan(first!.right)
      expect([second!.top, second!.height]).to.deep.equal([first!.top, first!.height])
      expect(Math.abs(second!.width - first!.width)).to.be.lessThan(1)
    })

    it(`stand one under the other where there is none, ${where}`, async () => {
      const el = await list(320)
      if (where === 'in the detail') await select(el, 'talks')
      const [first, second] = boxes(el, around)
      expect([second!.left, second!.width]).to.deep.equal([first!.left, first!.width])
      expect(second!.top).to.be.greaterThan(first!.bottom)
    })
  }

  it('have the same colour for both', async () => {
    const el = await list(768)
    await select(el, 'talks')
    const [first, second] = all(el, '.detail .readout').map((side) => getComputedStyle(side))
    expect([first!.borderColor, first!.backgroundColor]).to.deep.equal([second!.borderColor, second!.backgroundColor])
  })

  it('say whose is missing in this timeline', async () => {
    const el = await list(768)
    const [given, missing] = all(el, '[data-id="dinner"] .readout')
    expect(words(given)).to.equal('Arvenia A warm evening, the ministry says.')
    expect(words(missing)).to.equal('No readout from Belmora in this timeline')
    // One sentence, however its words are kept apart.
    const before = document.createRange()
    before.selectNode([...missing!.childNodes].find(({ nodeValue }) => nodeValue?.startsWith('No readout'))!)
    const name = missing!.querySelector('bdi')!.getBoundingClientRect()
    expect(name.top).to.be.closeTo(before.getBoundingClientRect().top, 2)
  })
})

describe('a journey in the detail', () => {
  it('leads from the trip to all its parts, and from there back', async () => {
    const el = await chart(1280)
    const selects = heard(el, 'timeline-select')
    await select(el, 'trip')
    expect(all(el, '.itinerary > ol > li > p > .link').map(words)).to.deep.equal([
      'Marlow in Sorrel',
      'Marlow in Port Alder',
      'Brandt on the journey',
      'Marlow in High Ferry',
    ])
    expect(words(the(el, '.itinerary h4'))).to.equal('Includes')
    expect(has(el, '.detail .related')).to.equal(false)
    click(the(el, '.itinerary [data-select="talks"]'))
    await settled(el)
    expect(el.selected).to.equal('talks')
    expect(words(the(el, '.path'))).to.equal('Marlow tours Belmora and Castria › Marlow in Sorrel ›')
    expect(has(el, '.itinerary')).to.equal(false)
    click(the(el, '.path [data-select="trip"]'))
    await settled(el)
    expect(el.selected).to.equal('trip')
    expect(selects.map(({ event }) => event?.id)).to.deep.equal(['talks', 'trip'])
  })
})

/** What is drawn round a mark, or where there is nothing round it, what it is filled with. */
function outlineOf(el: DiplomaticTimeline, id: string): Element {
  const mark = markOf(el, id)
  return mark.querySelector('.bar > .edges > path') ?? mark.querySelector('.sure, .outline')!
}

describe('a visit on the chart', () => {
  it('has the moment the document speaks from beneath all marks, and in words', async () => {
    const el = await chart(1280)
    expect(words(the(el, '.axis').parentElement)).to.contain('as of 8 May 2031')
    const line = the<SVGElement>(el, '.as-of line')
    expect(line.compareDocumentPosition(the(el, '[data-marks]')) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0)
  })

  it('tells planned, unreported, postponed and cancelled apart from done by more than colour', async () => {
    const el = await chart(1280)
    const stroke = (id: string) => {
      const { strokeDasharray, strokeWidth, stroke: line } = getComputedStyle(outlineOf(el, id))
      return [line === 'none', strokeDasharray, strokeWidth].join(' ')
    }
    const looks = ['sorrel-leg', 'castria-leg', 'never-told', 'put-off'].map(stroke)
    expect(new Set(looks).size).to.equal(4)
    expect(stroke('called-off')).to.not.equal(stroke('talks'))
  })

  it('has no seam around a title that is struck out, which would cover its letters, selected and found too', async () => {
    const el = await chart(1200)
    const struck = markOf(el, 'called-off').querySelector('.text-title')!
    expect(getComputedStyle(struck).textDecorationLine).to.equal('line-through')
    const [word] = words(struck).split(' ')
    await select(el, 'called-off')
    el.filter({ text: word! })
    await settled(el)
    const texts = [...markOf(el, 'called-off').querySelectorAll('.text-title, .found')]
    expect(texts.length).to.be.greaterThan(1)
    expect(texts.map((node) => getComputedStyle(node).stroke)).to.deep.equal(texts.map(() => 'none'))
    const { stroke } = getComputedStyle(markOf(el, 'called-off').querySelector('.label .text-detail')!)
    expect(stroke).not.to.equal('none')
  })
})

describe('in forced colours', () => {
  after(() => emulate())

  it('what is planned or called off is drawn with the colours of the reader', async function () {
    if (!isChrome) this.skip()
    await emulate({ 'forced-colors': 'active' })
    const el = await chart(1280)
    const text = getComputedStyle(the(el, '.base')).color
    for (const id of ['castria-leg', 'never-told', 'put-off', 'called-off', 'shipyard'])
      expect(getComputedStyle(outlineOf(el, id)).stroke, id).to.equal(text)
    expect(getComputedStyle(the(el, '.move')).stroke).to.equal(text)
  })
})

describe('a bad state', () => {
  const states = { ...badStates, 'a journey': journeyDocument }

  for (const [name, data] of Object.entries(states))
    for (const width of [320, 390, 768, 1280])
      it(`of ${name} goes beyond its container nowhere at ${width} px, in either view`, async () => {
        for (const open of [list, chart]) {
          const el = await open(width, data)
          await select(el, data.events[0]!.id)
          expect(el.scrollWidth).to.be.at.most(width)
          const { right } = el.getBoundingClientRect()
          const beyond = all(el, '.head *, .list *, .panel *').filter(
            (node) =>
              node.checkVisibility() &&
              !node.closest('svg, .visually-hidden, .filter') &&
              node.getBoundingClientRect().right > right + 1,
          )
          expect(beyond.map(words)).to.deep.equal([])
        }
      })

  it('of a filter that nothing meets says so, and offers the way out, in either view', async () => {
    for (const open of [list, chart])
      for (const width of [320, 1280]) {
        const el = await open(width)
        el.filter({ text: 'no such words' })
        await settled(el)
        expect(words(one(el, '.state'))).to.contain('No event matches: “no such words”.')
        expect(has(el, '.chart, .list')).to.equal(false)
        click(button(el, 'clear'))
        await settled(el)
        expect(has(el, '.chart, .list')).to.equal(true)
      }
  })

  for (const [view, open] of Object.entries({ list, chart }))
    for (const [name, data] of Object.entries(states))
      it(`of ${name} is accessible as a ${view}`, async () => {
        const el = await open(768, data)
        await select(el, data.events[2]!.id)
        await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
      }).timeout(20_000)
})

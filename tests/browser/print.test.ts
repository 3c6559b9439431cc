import { expect } from '@open-wc/testing'
import secretariesJson from '../../demo/documents/secretaries-of-state.json'
import { figureKit } from '../../src/element/kits.js'
import type { DiplomaticTimeline } from '../../src/index.js'
import { parseDocument, type TimelineDocument } from '../../src/model.js'
import { emulate } from '../support/page.js'
import {
  all,
  beijing,
  emptyTimeline,
  has,
  isChrome,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  words,
  waitUntil,
} from './timelines.js'

const begin = () => dispatchEvent(new Event('beforeprint'))
const end = () => dispatchEvent(new Event('afterprint'))
const entries = (el: DiplomaticTimeline) => all(el, '.paper .entry')
const entry = (el: DiplomaticTimeline, title: string) =>
  entries(el).find((node) => words(node.querySelector('h4')) === title)!
const isSeen = (node: Element) => (node as HTMLElement).checkVisibility()

/** A visit that was moved, and of which two places tell. */
const moved: TimelineDocument = {
  ...shortDocument(3, 9),
  places: [{ id: 'paris', name: 'Paris', country: 'FR' }],
  sources: [
    {
      id: 's',
      title: 'A notice',
      publisher: 'Le Monde',
      url: 'https://example.org/a',
      archiveUrl: 'https://archive.example/a',
    },
  ],
  events: [
    shortDocument(3).events[0]!,
    {
      type: 'visit',
      id: 'moved',
      title: 'A moved visit',
      date: '2024-05-09',
      visitors: ['fr'],
      hosts: ['de'],
      place: 'paris',
      purpose: 'To talk about trade',
      status: 'postponed',
      history: [{ date: '2024-05-02', status: 'announced' }],
      relations: [{ type: 'follows-up', event: 'day-3' }],
      sources: [{ source: 's', locator: 'page 4', excerpt: 'It was moved.' }],
    },
  ],
}

describe('printing', () => {
  before(async () => {
    await timeline({ data: beijing })
    await waitUntil(() => figureKit.here, 'what paper takes was never fetched')
  })

  afterEach(async () => {
    end()
    await emulate()
  })

  it('has everything drawn when the browser asks for it, and nothing of it afterwards', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    const chart = the(el, '.chart')
    begin()
    expect(entries(el)).to.have.length(beijing.events.length)
    for (const { title } of beijing.events) expect(entry(el, title) !== undefined, title).to.equal(true)
    expect(words(the(el, '.paper h2'))).to.equal(beijing.title)
    expect(words(the(el, '.paper .description'))).to.equal(beijing.description)
    expect(words(the(el, '.paper .credit'))).to.equal('Sources: The Moscow Times')
    end()
    expect(has(el, '.paper')).to.equal(false)
    expect(the(el, '.chart')).to.equal(chart)
    expect(el.selected).to.equal('yellen-china')
  })

  it('says of each event all there is', async () => {
    const el = await timeline({ data: moved })
    begin()
    const text = words(entry(el, 'A moved visit'))
    for (const part of [
      'Visit · France',
      '9 May 2024',
      'France',
      'Germany',
      'Paris',
      'To talk about trade',
      'postponed',
    ])
      expect(text).to.contain(part)
    for (const part of [
      '2 May 2024, announced',
      'Follows up',
      'Visit on day 3',
      'Le Monde, A notice',
      'page 4',
      'It was moved',
    ])
      expect(text).to.contain(part)
    const addresses = [...entry(el, 'A moved visit').querySelectorAll('a')].map(({ href }) => href)
    expect(addresses).to.deep.equal(['https://example.org/a', 'https://archive.example/a'])
  })

  it('says of a date what the source said, in words', async () => {
    const el = await timeline({ data: beijing })
    begin()
    await settled(el)
    const dates = all(el, '.paper .paper-date h3').map(words)
    expect(dates).to.include('October 2023 · day not given · “in October”')
    expect(words(the(el, '.paper'))).not.to.contain('[object')
    end()
  })

  it('does so from every view, and where nothing is laid out yet', async () => {
    const list = await timeline({ data: beijing, width: 340 })
    const hidden = await emptyTimeline({ data: beijing, style: 'display: none' })
    begin()
    for (const el of [list, hidden]) {
      expect(entries(el)).to.have.length(beijing.events.length)
      expect(all(el, '.paper .plate .mark').length).to.be.greaterThan(beijing.events.length)
    }
  })

  it('says what is left out', async () => {
    const el = await timeline({ data: beijing })
    el.filter({ states: ['us'] })
    begin()
    expect(words(the(el, '.paper .filtered'))).to.equal('3 of 19 events shown')
    expect(entries(el)).to.have.length(3)
    end()
    el.filter({ text: 'nothing like it' })
    begin()
    expect(words(the(el, '.paper'))).to.contain('No event matches.')
    expect(has(el, '.paper figure')).to.equal(false)
  })

  it('leaves what is no document yet as it is on the screen', async () => {
    const el = await emptyTimeline()
    begin()
    expect(has(el, '.paper')).to.equal(false)
  })

  it('shows the page’s own title', async () => {
    const el = await timeline({ data: beijing, inside: '<h2 slot="title">Ours</h2>' })
    begin()
    expect(one<HTMLSlotElement>(el, '.paper slot[name=title]')!.assignedElements().map(words)).to.deep.equal(['Ours'])
    end()
    await settled(el)
    expect(one<HTMLSlotElement>(el, '.head slot[name=title]')!.assignedElements().map(words)).to.deep.equal(['Ours'])
  })

  it('is over for an element that leaves the page meanwhile', async () => {
    const el = await timeline({ data: beijing })
    begin()
    const { parentElement } = el
    el.remove()
    end()
    parentElement!.append(el)
    await settled(el)
    expect(has(el, '.paper')).to.equal(false)
  })

  it('holds a document of some thousand events', async () => {
    const { document: secretaries } = parseDocument(secretariesJson)
    const el = await timeline({ data: secretaries, attributes: { 'group-by': 'actor' } })
    begin()
    expect(entries(el)).to.have.length(secretaries.events.length)
    expect(all(el, '.paper .plate.upright .count').length).to.be.greaterThan(5)
  }).timeout(60_000)

  if (isChrome)
    describe('on paper', () => {
      async function printed(options: Parameters<typeof timeline>[0]): Promise<DiplomaticTimeline> {
        const el = await timeline(options)
        await emulate({}, 'print')
        await settled(el)
        return el
      }

      it('shows nothing of the screen', async () => {
        const el = await printed({ data: beijing, width: 718, attributes: { selected: 'yellen-china' } })
        expect(isSeen(the(el, '.paper'))).to.equal(true)
        expect(isSeen(the(el, '.base'))).to.equal(false)
        expect(all(el, 'button:not(.link), input, summary, footer, .close').filter(isSeen)).to.deep.equal([])
        await emulate()
        await settled(el)
        expect(has(el, '.paper')).to.equal(false)
        expect(isSeen(the(el, '.chart'))).to.equal(true)
      })

      it('is black on white whatever the page is', async () => {
        const style = '--timeline-ground: #123; --timeline-text: #eee; --timeline-raised: #234'
        const el = await printed({ data: beijing, width: 718, style: 'color-scheme: dark', attributes: { style } })
        expect(getComputedStyle(the(el, '.paper')).backgroundColor).to.equal('rgb(255, 255, 255)')
        for (const selector of ['h2', '.description', 'h3', 'h4', '.related .link'])
          expect(getComputedStyle(the(el, `.paper ${selector}`)).color, selector).to.equal('rgb(0, 0, 0)')
        const shown = all(el, '.plate').find(isSeen)!
        expect(getComputedStyle(shown.querySelector('.text-title')!).fill).to.equal('rgb(0, 0, 0)')
        const grounds = all(el, '.paper *').filter((node) => !node.matches('.dot, .marker'))
        const colours = new Set(grounds.map((node) => getComputedStyle(node).backgroundColor))
        for (const colour of colours) expect(colour).to.match(/^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/)
      })

      it('writes out where links lead', async () => {
        const el = await printed({ data: moved, width: 718 })
        const [address, archived] = all(el, '.paper a').map((link) => getComputedStyle(link, '::after').content)
        expect(address).to.equal('" <" "https://example.org/a" ">"'.replaceAll('" "', ''))
        expect(archived).to.contain('https://archive.example/a')
      })

      it('keeps events whole and headings with what follows', async () => {
        const el = await printed({ data: beijing, width: 718 })
        expect(getComputedStyle(the(el, '.paper .entry')).breakInside).to.equal('avoid')
        expect(getComputedStyle(the(el, '.paper-date h3')).breakAfter).to.equal('avoid')
      })

      for (const width of [360, 480, 560, 643, 718, 739, 830, 900, 1047]) {
        it(`has one chart, as wide as ${width} px of paper, in 7.5 pt at least, with no label cut`, async () => {
          const el = await printed({ data: beijing, width })
          const plates = all(el, '.plate').filter(isSeen)
          expect(plates).to.have.length(1)
          expect(plates[0]!.getBoundingClientRect().width).to.be.closeTo(width, 1)
          for (const svg of plates[0]!.querySelectorAll<SVGSVGElement>('.chart > svg')) {
            const frame = svg.getBoundingClientRect()
            const scale = frame.width / svg.viewBox.baseVal.width
            for (const text of svg.querySelectorAll('text')) {
              const box = text.getBoundingClientRect()
              expect(parseFloat(getComputedStyle(text).fontSize) * scale * 0.75, words(text)).to.be.at.least(7.5)
              expect(box.left, words(text)).to.be.at.least(frame.left - 1)
              expect(box.right, words(text)).to.be.at.most(frame.right + 1)
              expect(box.bottom, words(text)).to.be.at.most(frame.bottom + 2)
            }
          }
        })
      }
    })
})

import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { exchange } from '../fixtures/exchange.js'
import { journeyDocument } from '../fixtures/journey.js'
import { still, unreadable } from './readable.js'
import { all, beijing, button, click, settled, timeline, type TimelineOptions } from './timelines.js'

const spacing = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;'
const ruleOfUsers = `* { ${spacing} } p { margin-block-end: 2em !important; }`

/** As user styles and bookmarklets do it: into every tree of the page, over what the author says. */
async function inject(el: DiplomaticTimeline): Promise<void> {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(ruleOfUsers)
  el.shadowRoot!.adoptedStyleSheets = [...el.shadowRoot!.adoptedStyleSheets, sheet]
  await settled(el)
}

const selected = 'lavrov-wang-meeting'
const states: Readonly<Record<string, TimelineOptions & { readonly press?: string }>> = {
  'the list': { data: beijing, attributes: { view: 'list' } },
  'the list with its detail': { data: beijing, attributes: { view: 'list', selected } },
  'the chart': { data: beijing, attributes: { view: 'timeline' } },
  'the chart with its detail': { data: beijing, attributes: { view: 'timeline', selected } },
  'nested visits': { data: journeyDocument, attributes: { view: 'timeline', selected: 'talks' } },
  'an exchange': { data: exchange, attributes: { view: 'timeline', selected: 'offer' } },
  'the filter panel': { data: beijing, attributes: { view: 'list' }, press: 'filter' },
}

describe('with more space between letters, words and lines', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }))

  for (const [name, { press, ...options }] of Object.entries(states))
    for (const width of [320, 800, 1280]) {
      const open = async (style: string): Promise<DiplomaticTimeline> => {
        await setViewport({ width: width + 40, height: 900 })
        const el = await timeline({ ...options, width, style })
        if (press) click(button(el, press))
        await settled(el)
        await still(el)
        return el
      }

      it(`nothing is cut off or on top of something else: ${name}, set on the page, ${width} px wide`, async () => {
        expect(unreadable(await open(spacing))).to.deep.equal([])
      })

      it(`nor where a reader sets it on everything: ${name}, ${width} px wide`, async () => {
        const el = await open('')
        await inject(el)
        expect(unreadable(el)).to.deep.equal([])
      })
    }

  it('the chart gives its labels the room that they take now', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    const widthOf = () => all<SVGTextElement>(el, '.text-title').map((text) => text.textContent!.length)
    const before = widthOf().reduce((sum, length) => sum + length, 0)
    await inject(el)
    expect(widthOf().reduce((sum, length) => sum + length, 0)).to.be.lessThan(before)
  })
})

import { expect } from '@open-wc/testing'
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { TimelineDocument } from '../../src/model.js'
import { ar } from '../../src/messages/ar.js'
import { exchange } from '../fixtures/exchange.js'
import { journeyDocument } from '../fixtures/journey.js'
import {
  all,
  axisWords,
  beijing,
  button,
  centreOf,
  click,
  focused,
  has,
  markOf,
  settled,
  the,
  timeline,
  waitUntil,
  words,
} from './timelines.js'

const arabic = (): Promise<DiplomaticTimeline> => timeline({ data: beijing, width: 900, attributes: { lang: 'ar' } })
const placeOf = (el: DiplomaticTimeline, id: string): number => centreOf(markOf(el, id)).x

/** Whether it is drawn with left and right changed. */
const isTurned = (node: Element): boolean => getComputedStyle(node).transform === 'matrix(-1, 0, 0, 1, 0, 0)'

describe('arrows in texts that are read from right to left', () => {
  /** Everything that points somewhere, and whether it is turned here; the browser itself turns brackets. */
  const pointing = (el: DiplomaticTimeline): string[] => {
    const arrows = all(el, '[aria-hidden="true"]').filter((node) => /^[←→↳↷›]$/.test(words(node)))
    return [...new Set(arrows.map((node) => `${words(node)} ${isTurned(node) ? 'turned' : 'left alone'}`))].toSorted()
  }
  const shown = async (data: TimelineDocument, selected?: string): Promise<string[]> => {
    const el = await timeline({ data, width: 600, attributes: { lang: 'ar', view: 'list' } })
    el.select(selected)
    await settled(el)
    return pointing(el)
  }

  it('are turned once', async () => {
    expect(await shown(exchange)).to.deep.equal(['↳ turned'])
    expect(await shown(exchange, 'reply')).to.deep.equal(['← turned', '→ turned', '↳ turned'])
    expect(await shown(journeyDocument, 'talks')).to.deep.equal([
      '› left alone',
      '← turned',
      '→ turned',
      '↳ turned',
      '↷ turned',
    ])
  })
})

describe('a chart that is read from right to left', () => {
  it('begins at the right, and has its lane titles there', async () => {
    const el = await arabic()
    expect(placeOf(el, 'lavrov-beijing-2023-10')).to.be.greaterThan(placeOf(el, 'lavrov-beijing-2024-04'))
    const { left, right } = the(el, '.chart').getBoundingClientRect()
    for (const title of all(el, '.lane text')) {
      const box = title.getBoundingClientRect()
      expect(box.left).to.be.greaterThan((left + right) / 2)
      expect(box.right).to.be.at.most(right)
    }
  })

  it('sets labels on the side where time runs on, clear of their marks', async () => {
    const el = await arabic()
    const mark = markOf(el, 'mao-no-blame')
    const glyph = mark.querySelector('.glyph')!.getBoundingClientRect()
    for (const line of mark.querySelectorAll('text')) {
      const box = line.getBoundingClientRect()
      // In Firefox the seam around the letters counts, and ends where the mark's begins.
      expect(box.right <= glyph.left + 0.1 || box.left >= glyph.right - 0.1).to.equal(true)
    }
  })

  it('has the overview under the lanes, not under their titles', async () => {
    const el = await arabic()
    const { left, right } = the(el, '[data-overview]').getBoundingClientRect()
    expect(left).to.be.closeTo(the(el, '.chart').getBoundingClientRect().left, 2)
    for (const title of all(el, '.lane text')) expect(title.getBoundingClientRect().left).to.be.at.least(right - 1)
  })

  it('turns the examples of its key that run the way time does', async () => {
    const el = await timeline({ data: journeyDocument, width: 900, attributes: { lang: 'ar' } })
    const turned = all(el, '.key li').filter((row) => isTurned(row.querySelector('svg')!))
    const { legend } = ar.interface
    expect(turned.map(words)).to.have.members([legend.moved, legend.parts])
    const figure = new DOMParser().parseFromString(await el.toSVG(), 'image/svg+xml')
    expect(figure.querySelectorAll('[transform$="scale(-1,1)"]')).to.have.length(2)
  })

  it('has dir win over the language, and follows it when it changes', async () => {
    const el = await timeline({ data: beijing, width: 900, attributes: { lang: 'ar', dir: 'ltr' } })
    expect(placeOf(el, 'lavrov-beijing-2023-10')).to.be.lessThan(placeOf(el, 'lavrov-beijing-2024-04'))
    el.dir = 'rtl'
    await settled(el)
    expect(placeOf(el, 'lavrov-beijing-2023-10')).to.be.greaterThan(placeOf(el, 'lavrov-beijing-2024-04'))
  })

  it('moves with the arrow keys the way they point', async () => {
    const el = await arabic()
    markOf(el, 'lavrov-beijing-2023-10').focus()
    await settled(el)
    await sendKeys({ press: 'ArrowLeft' })
    await settled(el)
    expect(focused(el)).not.to.equal('lavrov-beijing-2023-10')
    expect(placeOf(el, focused(el)!)).to.be.lessThan(placeOf(el, 'lavrov-beijing-2023-10'))
  })

  for (const [dir, expected] of [
    ['rtl', ['→', '←']],
    ['ltr', ['←', '→']],
  ] as const)
    it(`has its list of keys name first the arrow that points back: ${dir}`, async () => {
      const el = await timeline({ data: beijing, width: 900, attributes: { dir } })
      // After others, WebKitGTK's driver sends a '/' for it.
      const press = new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true })
      markOf(el, 'yellen-china').dispatchEvent(press)
      await waitUntil(() => has(el, '.keys'), 'there is no list of keys')
      expect(all(el, '.keys div:first-child kbd').map(words)).to.deep.equal(expected)
    })

  it('follows the hand that drags it', async () => {
    const el = await arabic()
    for (let time = 0; time < 2; time++) {
      click(button(el, 'zoom-in'))
      await settled(el)
    }
    const content = the(el, '[data-marks]').parentElement!
    const shift = (): number => Number(/translate\((-?[\d.]+)/.exec(content.getAttribute('transform')!)![1])
    const before = shift()
    const axisBefore = axisWords(el)
    const { x, y } = centreOf(the(el, '.axis-ground'))
    await sendMouse({ type: 'move', position: [x, y + 4] })
    await sendMouse({ type: 'down' })
    await sendMouse({ type: 'move', position: [x - 120, y + 4] })
    await sendMouse({ type: 'up' })
    await settled(el)
    await resetMouse()
    expect(shift() - before).to.be.closeTo(-120, 2)
    expect(axisWords(el)).not.to.equal(axisBefore)
  })

  it('brings what is zoomed by its key nearer to the middle, and takes it back', async () => {
    const el = await arabic()
    markOf(el, 'blinken-brussels').focus()
    await settled(el)
    const glyph = (): number => centreOf(markOf(el, 'blinken-brussels').querySelector('.glyph')!).x
    const middle = centreOf(the(el, '.axis-ground')).x
    const first = glyph()
    const after = async (key: string): Promise<number> => {
      await sendKeys({ press: key })
      await settled(el)
      return glyph()
    }
    const [near, nearer] = [await after('+'), await after('+')]
    expect(Math.abs(near - middle)).to.be.lessThan(Math.abs(first - middle))
    expect(Math.abs(nearer - middle)).to.be.lessThan(Math.abs(near - middle))
    await after('-')
    expect(Math.abs((await after('-')) - first)).to.be.lessThan(3)
  })
})

describe('a quotation that is read from left to right, in a list that is not', () => {
  it('keeps its own direction, and stands where the list begins', async () => {
    const el = await timeline({ data: beijing, width: 600, attributes: { lang: 'ar', view: 'list' } })
    const quote = the(el, '[data-id="mao-dual-use"] .words')
    expect(getComputedStyle(quote).direction).to.equal('ltr')
    const text = document.createRange()
    text.selectNodeContents(quote)
    const { right } = quote.parentElement!.getBoundingClientRect()
    expect(text.getBoundingClientRect().right).to.be.closeTo(right, 1)
    el.select('mao-dual-use')
    await settled(el)
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(the(el, '.detail blockquote'))
    expect([borderRightWidth, borderLeftWidth]).to.deep.equal(['3px', '0px'])
  })
})

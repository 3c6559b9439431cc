import { expect, fixture } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { beijing, settled, shownView } from './timelines.js'

/** A timeline in the innermost element of some markup. */
async function timelineIn(markup: string, width: number): Promise<DiplomaticTimeline> {
  const outer = await fixture<HTMLElement>(`<div style="width: ${width}px; position: relative">${markup}</div>`)
  let parent: Element = outer
  while (parent.firstElementChild) parent = parent.firstElementChild
  const el = document.createElement('diplomatic-timeline')
  el.data = beijing
  parent.append(el)
  outer.querySelector<HTMLElement>('[popover]')?.showPopover()
  await settled(el)
  return el
}

const widthOf = (el: Element): number => Math.round(el.getBoundingClientRect().width)

/** Places that are as wide as what they hold. */
const fitting: Readonly<Record<string, string>> = {
  'a row': '<div style="display: flex"></div>',
  'a column that centres': '<div style="display: flex; flex-direction: column; align-items: center"></div>',
  'a column that aligns to the start':
    '<div style="display: flex; flex-direction: column; align-items: flex-start"></div>',
  'a grid that centres': '<div style="display: grid; place-items: center"></div>',
  'a float': '<div style="float: left"></div>',
  'an inline block': '<div style="display: inline-block"></div>',
  'a table cell': '<table style="border-spacing: 0"><tr><td style="padding: 0"></td></tr></table>',
  'a figure': '<figure style="width: fit-content; margin: 0"></figure>',
  'a place of its own': '<div style="position: absolute"></div>',
}

describe('a place that is as wide as what it holds', () => {
  for (const [name, markup] of Object.entries(fitting))
    it(`is filled: ${name}`, async () => {
      for (const width of [700, 280]) {
        const el = await timelineIn(markup, width)
        expect(widthOf(el), String(width)).to.equal(width)
        expect(shownView(el)).to.equal(width < 600 ? 'list' : 'timeline')
      }
    })

  it('may be a dialog or a popover', async () => {
    for (const markup of ['<dialog open></dialog>', '<div popover></div>']) {
      const el = await timelineIn(markup, 700)
      expect(widthOf(el)).to.be.within(600, innerWidth)
      expect(shownView(el)).to.equal('timeline')
    }
  })
})

describe('a place with room for others', () => {
  it('leaves them theirs', async () => {
    const outer = await fixture<HTMLElement>(
      '<div style="width: 700px; display: flex"><div></div><p style="flex: 0 0 200px">Aside</p></div>',
    )
    const el = document.createElement('diplomatic-timeline')
    el.data = beijing
    outer.firstElementChild!.replaceWith(el)
    await settled(el)
    expect(widthOf(el)).to.equal(500)
    outer.style.display = 'grid'
    for (const columns of ['1fr 200px', '2fr 1fr', 'auto auto']) {
      outer.style.gridTemplateColumns = columns
      await settled(el)
      expect(widthOf(el), columns).to.be.within(400, 690)
      expect(outer.scrollWidth, columns).to.equal(700)
    }
  })

  it('is not widened from within', async () => {
    const el = await timelineIn(
      '<div style="display: grid; grid-template-columns: 1fr"><section><article></article></section></div>',
      300,
    )
    expect(widthOf(el)).to.equal(300)
  })

  it('is as wide as the page has it', async () => {
    const el = await timelineIn('<div style="display: flex"></div>', 700)
    for (const [property, value, width] of [
      ['width', '320px', 320],
      ['width', '50%', 350],
      ['maxWidth', '450px', 450],
      ['minWidth', '800px', 800],
      ['flex', '0 0 240px', 240],
    ] as const) {
      el.style.cssText = ''
      el.style[property] = value
      await settled(el)
      expect(widthOf(el), `${property}: ${value}`).to.equal(width)
    }
  })
})

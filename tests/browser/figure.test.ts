import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { TimelineDocument } from '../../src/model.js'
import { paintOfPixel } from '../../src/render/paint.js'
import { beijing, emptyTimeline, has, markOf, settled, the, timeline } from './timelines.js'

function parsed(svg: string): SVGSVGElement {
  const xml = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(xml.querySelector('parsererror')?.textContent, 'well-formed').to.equal(undefined)
  return xml.documentElement as unknown as SVGSVGElement
}

const textsOf = (root: Element): string[] => [...root.querySelectorAll('text')].map((node) => node.textContent ?? '')
/** Halos are drawn apart from their texts. */
const fronts = (root: Element): string[] =>
  [...root.querySelectorAll('text:not([aria-hidden])')].map((node) => node.textContent ?? '')

/** The picture as a page would show it, and how to read its pixels. */
async function picture(svg: string) {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  const colorAt = (x: number, y: number): string => paintOfPixel(context.getImageData(x, y, 1, 1).data).color
  return { width: image.naturalWidth, height: image.naturalHeight, colorAt }
}

/** What is said where there is no figure. */
const failure = (el: DiplomaticTimeline): Promise<string> => el.toSVG().then(() => 'none', String)

describe('toSVG', () => {
  it('is one SVG that needs nothing outside itself', async () => {
    const svg = await (await timeline({ data: beijing })).toSVG()
    const root = parsed(svg)
    expect(svg).not.to.match(
      /var\(|currentColor|light-dark|color-mix|class=| style=|<style|<script|<image|foreignObject/,
    )
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.to.contain('//')
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).to.equal(ids.length)
    const named = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(named.length).to.be.greaterThan(0)
    expect(named.filter((id) => !ids.includes(id!))).to.deep.equal([])
    for (const paint of svg.matchAll(/(?:fill|stroke|stop-color)="([^"]*)"/g))
      expect(paint[1]).to.match(/^(#[0-9a-f]{6}|none|url\(#[^)]+\))$/)
    const families = [root, ...root.querySelectorAll('[font-family]')].map((node) => node.getAttribute('font-family'))
    for (const family of families) expect(family).to.match(/(^|, )(serif|sans-serif|monospace)$/)
    for (const node of root.querySelectorAll('text'))
      expect(Number(node.getAttribute('font-size')), node.textContent ?? '').to.be.at.least(12)
  })

  it('has the title, who and what is in it, every event, how to read it, and where it was published', async () => {
    const el = await timeline({ data: beijing })
    const root = parsed(await el.toSVG())
    const texts = fronts(root).join(' ')
    expect(root.querySelector('title')!.textContent).to.equal(beijing.title)
    expect(root.querySelector('desc')!.textContent).to.equal(beijing.description)
    expect(root.getAttribute('aria-labelledby')!.split(' ')).to.deep.equal(
      ['title', 'desc'].map((name) => root.querySelector(name)!.id),
    )
    for (const words of ['Russia', 'Visit', 'Statement', 'April 2024', 'Russia →', 'Sharp ends: both days are known'])
      expect(texts).to.contain(words)
    expect(texts).to.contain('Sources: The Moscow Times')
    const titles = [...root.querySelectorAll('g > title')].map((node) => node.textContent ?? '')
    for (const { title } of beijing.events)
      expect(
        titles.some((sentence) => sentence.includes(title)),
        title,
      ).to.equal(true)
  })

  it('is the same whatever is on the screen', async () => {
    const wide = await timeline({ data: beijing, width: 1100 })
    const expected = await wide.toSVG()
    wide.select('yellen-china')
    wide.zoomTo('2024-04-01', '2024-04-09')
    await settled(wide)
    expect(await wide.toSVG()).to.equal(expected)
    const narrow = await timeline({ data: beijing, width: 340 })
    expect(await narrow.toSVG()).to.equal(expected)
    const dark = await timeline({ data: beijing, attributes: { view: 'list' }, style: 'color-scheme: dark' })
    expect(await dark.toSVG()).to.equal(expected)
    const hidden = await emptyTimeline({ data: beijing, style: 'display: none' })
    expect(await hidden.toSVG()).to.equal(expected)
    expect(has(dark, '.figure-draft')).to.equal(false)
  })

  it('takes a width and a colour scheme', async () => {
    const el = await timeline({ data: beijing, style: 'color-scheme: light' })
    const light = await picture(await el.toSVG({ width: 700 }))
    const dark = await picture(await el.toSVG({ width: 700, colorScheme: 'dark' }))
    expect(light.width).to.equal(700)
    expect(light.height).to.equal(Number(parsed(await el.toSVG({ width: 700 })).getAttribute('height')))
    expect(light.colorAt(2, 2)).to.equal('#ffffff')
    expect(dark.colorAt(2, 2)).to.equal('#11161d')
    expect((await picture(await el.toSVG({ width: Number.NaN }))).width).to.equal(960)
    expect((await picture(await el.toSVG({ width: 1 }))).width).to.equal(320)
  })

  it('is drawn in an img as it is in the page', async () => {
    const el = await timeline({ data: beijing, attributes: { style: '--timeline-color-1: rgb(1, 120, 3)' } })
    const svg = await el.toSVG()
    const { colorAt } = await picture(svg)
    const host = document.createElement('div')
    host.style.cssText = 'position: absolute; inset: 0 auto auto 0'
    host.append(document.importNode(parsed(svg), true))
    el.parentElement!.append(host)
    const { left, top } = host.getBoundingClientRect()
    const bars = [...host.querySelectorAll<SVGGraphicsElement>('path[fill="#017803"]')].map((node) => ({
      box: node.getBoundingClientRect(),
      isBar: node.getAttribute('d')!.includes('v24') || node.getBBox().height > 20,
    }))
    const sure = bars.find(({ box, isBar }) => isBar && box.width > 30)!
    expect(sure).not.to.equal(undefined)
    const { x, y, width, height } = sure.box
    expect(colorAt(Math.round(x - left + width / 2), Math.round(y - top + height / 2))).to.equal('#017803')
    expect(colorAt(Math.round(x - left + width / 2), Math.round(y - top - 6))).not.to.equal('#017803')
  })

  it('draws what is shown, and says that it is not all', async () => {
    const el = await timeline({ data: beijing })
    el.filter({ states: ['us'] })
    const some = parsed(await el.toSVG())
    expect(fronts(some)).to.include('3 of 19 events shown')
    expect(textsOf(some).join(' ')).not.to.contain('Mao Ning')
    el.filter({ text: 'nothing like it' })
    expect(fronts(parsed(await el.toSVG()))).to.include('No event matches.')
  })

  it('speaks the language of the element', async () => {
    const el = await timeline({ data: beijing, attributes: { lang: 'ar' } })
    const root = parsed(await el.toSVG())
    expect(root.getAttribute('xml:lang')).to.equal('ar')
    const title = [...root.querySelectorAll('text')].find((node) => node.textContent === beijing.title)!
    expect(title.getAttribute('direction')).to.equal('rtl')
    expect(Number(title.getAttribute('x'))).to.equal(960 - 24)
  })

  it('is well-formed whatever the document says', async () => {
    const bad = '\u0000\u0008\ud800]]><script>alert(1)</script>&lt;"\'\ufffe<!--'
    const hostile: TimelineDocument = {
      ...beijing,
      title: bad,
      description: bad,
      actors: beijing.actors!.map((actor) => ({ ...actor, name: bad })),
      sources: beijing.sources!.map((source) => ({ ...source, publisher: bad })),
      events: beijing.events.map((event) => ({ ...event, title: bad })),
    }
    const root = parsed(await (await timeline({ data: hostile })).toSVG())
    expect(root.querySelectorAll('script, [onload]')).to.have.length(0)
    expect(root.querySelector('title')!.textContent).to.contain(']]><script>alert(1)</script>&lt;"\'')
  })

  it('has no ids in common with another figure', async () => {
    const el = await timeline({ data: beijing })
    const ids = (svg: string) => [...parsed(svg).querySelectorAll('[id]')].map(({ id }) => id)
    const light = new Set(ids(await el.toSVG()))
    expect(ids(await el.toSVG({ colorScheme: 'dark' })).filter((id) => light.has(id))).to.deep.equal([])
  })

  it('follows the page’s colours and fonts, in newer notations too', async () => {
    const style = '--timeline-ground: oklch(1 0 0); --timeline-color-1: color(srgb 0 0.4 0.2); font-family: Menlo'
    const el = await timeline({ data: beijing, attributes: { style } })
    const svg = await el.toSVG()
    const root = parsed(svg)
    expect(root.querySelector('rect[width="960"]')!.getAttribute('fill')).to.equal('#ffffff')
    expect(svg).to.contain('#006633')
    expect(root.getAttribute('font-family')).to.equal('Menlo, monospace')
  })

  it('asks for a document first', async () => {
    const el = await emptyTimeline()
    expect(await failure(el)).to.contain('no document')
    el.data = beijing
    expect(await el.toSVG()).to.contain('<svg')
    const { parentElement } = el
    el.remove()
    expect(await failure(el)).to.contain('no page')
    parentElement!.append(el)
    await settled(el)
    expect(markOf(el, 'yellen-china').isConnected).to.equal(true)
    expect(the(el, '.chart svg').querySelectorAll('text').length).to.be.greaterThan(0)
  })
})

import { expect } from '@open-wc/testing'
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { all, beijing, button, centreOf, click, has, settled, the, timeline, words, waitUntil } from './timelines.js'

const menu = (el: DiplomaticTimeline) => the(el, '[role=menu]')
const opener = (el: DiplomaticTimeline) => the(el, '[aria-haspopup=menu]')
const isOpen = (el: DiplomaticTimeline) => menu(el).matches(':popover-open')
const focusedItem = (el: DiplomaticTimeline) => words(el.shadowRoot!.activeElement)

async function opened(options: Parameters<typeof timeline>[0] = {}): Promise<DiplomaticTimeline> {
  const el = await timeline({ data: beijing, ...options })
  opener(el).focus()
  await sendKeys({ press: 'Enter' })
  await waitUntil(() => isOpen(el) && focusedItem(el) === words(menu(el).querySelector('button')), 'the menu opens')
  return el
}

/** What would be saved: instead of a download, the file and its name. */
async function saved(el: DiplomaticTimeline, action: string): Promise<{ readonly name: string; readonly file: Blob }> {
  const { click: original } = HTMLAnchorElement.prototype
  try {
    const link = await new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        resolve(this)
      }
      click(button(el, action))
    })
    return { name: link.download, file: await (await fetch(link.href)).blob() }
  } finally {
    HTMLAnchorElement.prototype.click = original
  }
}

describe('the menu of actions', () => {
  afterEach(() => resetMouse())

  it('opens from the keyboard, and its items are walked with arrows', async () => {
    const el = await opened()
    expect(opener(el).getAttribute('aria-expanded')).to.equal('true')
    expect(focusedItem(el)).to.equal('Save as SVG')
    await sendKeys({ press: 'ArrowDown' })
    expect(focusedItem(el)).to.equal('Save as PNG')
    await sendKeys({ press: 'End' })
    expect(focusedItem(el)).to.equal('Print')
    await sendKeys({ press: 'ArrowDown' })
    expect(focusedItem(el)).to.equal('Save as SVG')
    await sendKeys({ press: 'ArrowUp' })
    expect(focusedItem(el)).to.equal('Print')
    await sendKeys({ press: 'Home' })
    expect(focusedItem(el)).to.equal('Save as SVG')
  })

  it('closes on Esc, gives the focus back, and leaves the selected event open', async () => {
    const el = await opened({ attributes: { selected: 'yellen-china' } })
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => !isOpen(el))
    expect(el.shadowRoot!.activeElement === opener(el)).to.equal(true)
    expect(el.selected).to.equal('yellen-china')
    await waitUntil(() => opener(el).getAttribute('aria-expanded') === 'false')
  })

  it('closes when the user goes on with Tab', async () => {
    const el = await opened()
    await sendKeys({ press: 'Tab' })
    await waitUntil(() => !isOpen(el))
  })

  it('opens and closes by mouse, also beside it', async () => {
    const el = await timeline({ data: beijing, width: 700 })
    const { x, y } = centreOf(opener(el))
    await sendMouse({ type: 'click', position: [x, y] })
    await waitUntil(() => isOpen(el) && menu(el).style.top !== '', 'opens in its place')
    await sendMouse({ type: 'click', position: [x, y] })
    await waitUntil(() => !isOpen(el), 'closes at the button')
    await sendMouse({ type: 'click', position: [x, y] })
    await waitUntil(() => isOpen(el) && menu(el).style.visibility === '', 'opens again')
    await sendMouse({ type: 'click', position: [5, 5] })
    await waitUntil(() => !isOpen(el), 'closes beside it')
  })

  for (const [name, style] of [
    ['at the left', 'position: fixed; top: 0; left: 0'],
    ['at the right', 'position: fixed; top: 0; right: 0'],
    [
      'in a box that cuts what leaves it',
      'position: fixed; top: 0; left: 100px; height: 200px; overflow: hidden; contain: paint',
    ],
  ] as const)
    it(`is whole in the window: ${name}`, async () => {
      const el = await opened({ width: 320, style })
      const { left, right, top, bottom } = menu(el).getBoundingClientRect()
      expect(left).to.be.at.least(0)
      expect(top).to.be.at.least(0)
      expect(right).to.be.at.most(innerWidth)
      expect(bottom).to.be.at.most(innerHeight)
      const last = centreOf(all(el, '[role=menuitem]').at(-1)!)
      expect(document.elementFromPoint(last.x, last.y) === el).to.equal(true)
    })

  for (const [name, style] of [
    ['zoomed', 'zoom: 1.5'],
    ['made smaller', 'zoom: 0.6'],
    ['scaled', 'transform: scale(0.8); transform-origin: 0 0'],
  ] as const)
    it(`ends below its button where the page is ${name}`, async () => {
      document.documentElement.style.cssText = style
      const el = await opened({ width: 500 })
      const [{ right, top }, at] = [menu(el), opener(el)].map((node) => node.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
      ]
      document.documentElement.style.cssText = ''
      expect(right).to.be.closeTo(at.right, 1)
      expect(top).to.be.closeTo(at.bottom + 4, 1)
    })

  it('opens above where there is no room below', async () => {
    const el = await timeline({ data: beijing, width: 320, style: 'position: fixed; top: 0; left: 40px' })
    const container = el.parentElement!
    container.style.top = `${innerHeight - 10 - opener(el).getBoundingClientRect().bottom}px`
    opener(el).focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => isOpen(el) && menu(el).style.top !== '', 'opens in its place')
    expect(menu(el).getBoundingClientRect().bottom).to.be.at.most(opener(el).getBoundingClientRect().top)
    expect(menu(el).getBoundingClientRect().top).to.be.at.least(0)
  })

  it('is accessible while it is open', async () => {
    const el = await opened()
    await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
  })

  it('saves the SVG under the document’s title', async () => {
    const el = await opened()
    const { name, file } = await saved(el, 'save-svg')
    expect(name).to.equal('two-ministers-one-city-the-week-beijing-hosted-moscow-and-washington.svg')
    expect(file.type).to.equal('image/svg+xml')
    expect(await file.text()).to.equal(await el.toSVG())
    expect(isOpen(el)).to.equal(false)
    expect(el.shadowRoot!.activeElement === opener(el)).to.equal(true)
  })

  it('saves a PNG of twice the size that is not blank', async () => {
    const el = await timeline({ data: beijing })
    const { name, file } = await saved(el, 'save-png')
    expect(name).to.match(/washington\.png$/)
    const picture = await createImageBitmap(file)
    expect(picture.width).to.equal(1920)
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')!
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, picture.width, 300)
    const inks = new Set<string>()
    for (let i = 0; i < data.length; i += 4) inks.add(data.slice(i, i + 3).join())
    expect(inks.has('255,255,255')).to.equal(true)
    expect(inks.has('149,50,37'), 'the first state’s colour').to.equal(true)
  })

  it('says so where the page allows no picture, until something is saved', async () => {
    const el = await timeline({ data: beijing })
    const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      ...source,
      set(this: HTMLImageElement) {
        this.dispatchEvent(new Event('error'))
      },
    })
    try {
      click(button(el, 'save-png'))
      await waitUntil(() => words(the(el, '.menu-notice')) !== '', 'a notice')
    } finally {
      Object.defineProperty(HTMLImageElement.prototype, 'src', source)
    }
    await waitUntil(() => words(the(el, '[data-announcer]')).includes('does not allow'), 'it is said')
    await saved(el, 'save-svg')
    await settled(el)
    expect(words(the(el, '.menu-notice'))).to.equal('')
  })

  it('prints the page', async () => {
    const el = await opened()
    const { print } = window
    let wasOpen: boolean | undefined
    window.print = () => {
      wasOpen = isOpen(el)
    }
    try {
      click(button(el, 'print'))
      await waitUntil(() => wasOpen !== undefined, 'the page is printed')
    } finally {
      window.print = print
    }
    expect(wasOpen).to.equal(false)
  })

  it('is one of the controls that a page may choose', async () => {
    const some = await timeline({ data: beijing, attributes: { controls: 'view actions' } })
    expect(has(some, '[role=menu]')).to.equal(true)
    const others = await timeline({ data: beijing, attributes: { controls: 'view zoom' } })
    expect(has(others, '[role=menu]')).to.equal(false)
  })
})

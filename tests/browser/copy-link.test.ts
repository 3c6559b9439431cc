import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { beijing, button, click, focused, has, one, settled, the, timeline, words, waitUntil } from './timelines.js'

const home = location.href
const offered = (width: number): Promise<DiplomaticTimeline> =>
  timeline({ width, data: beijing, attributes: { 'url-state': '', selected: 'yellen-china' } })

/** Gives the page another clipboard, or none, until the test is over. */
function stubClipboard(clipboard: { writeText(text: string): Promise<void> } | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
}

const refusing = { writeText: () => Promise.reject(new DOMException('no permission', 'NotAllowedError')) }
const { execCommand } = document

describe('"Copy link to this event"', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard')
    document.execCommand = execCommand
    history.replaceState(null, '', home)
  })

  for (const [view, width] of [
    ['timeline', 1100],
    ['list', 390],
  ] as const) {
    it(`copies one in the ${view}, of the event alone, and says so to eye and ear`, async () => {
      history.replaceState(null, '', `${home}#t=30&timeline.states=us&timeline.text=y`)
      const copied: string[] = []
      stubClipboard({ writeText: async (text) => void copied.push(text) })
      const el = await offered(width)
      const status = the(el, '.copy-link [role="status"]')
      expect(words(status)).to.equal('')
      button(el, 'copy-link').focus()
      click(button(el, 'copy-link'))
      await waitUntil(() => words(status) === 'Link copied', 'it was not said')
      expect(copied).to.deep.equal([`${home}#t=30&timeline=yellen-china`])
      expect(focused(el)).to.equal('copy-link')
      await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
    })
  }

  it('says so no longer of another event', async () => {
    stubClipboard({ writeText: async () => undefined })
    const el = await offered(1100)
    click(button(el, 'copy-link'))
    await waitUntil(() => words(one(el, '.copy-link [role="status"]')) === 'Link copied', 'it was not said')
    click(button(el, 'next'))
    await settled(el)
    expect(words(one(el, '.copy-link [role="status"]'))).to.equal('')
  })

  for (const [name, clipboard] of [
    ['forbidden', refusing],
    ['missing', undefined],
  ] as const) {
    it(`takes the older way where the clipboard is ${name}`, async () => {
      stubClipboard(clipboard)
      let selected = ''
      document.execCommand = (command) => {
        const field = document.querySelector('diplomatic-timeline')!.shadowRoot!.activeElement as HTMLInputElement
        selected = `${command}: ${field.value.slice(field.selectionStart!, field.selectionEnd!)}`
        return true
      }
      const el = await offered(1100)
      button(el, 'copy-link').focus()
      click(button(el, 'copy-link'))
      await waitUntil(() => words(one(el, '.copy-link [role="status"]')) === 'Link copied', 'it was not said')
      expect(selected).to.equal(`copy: ${home}#timeline=yellen-china`)
      expect([focused(el), has(el, '[data-link]')]).to.deep.equal(['copy-link', false])
    })
  }

  it('shows the link, selected, where the browser allows neither', async () => {
    stubClipboard(refusing)
    document.execCommand = () => false
    const el = await offered(390)
    click(button(el, 'copy-link'))
    await waitUntil(() => has(el, '[data-link]'), 'the link was not shown')
    await settled(el)
    const field = the<HTMLInputElement>(el, '[data-link]')
    expect(words(the(el, '.copy-link [role="status"]'))).to.equal('Copy this link:')
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(`${home}#timeline=yellen-china`)
    expect(el.shadowRoot!.activeElement === field).to.equal(true)
    expect(el.scrollWidth).to.be.at.most(el.clientWidth)
    await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
  })
})

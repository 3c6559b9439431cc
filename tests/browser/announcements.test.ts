import { aTimeout, expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { ru, zh } from '../../src/model.js'
import { json, restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  beijing,
  button,
  click,
  drawn,
  emptyTimeline,
  markOf,
  settled,
  shortDocument,
  the,
  timeline,
  words,
  waitUntil,
} from './timelines.js'

/** Everything that the live region comes to hold, in order. */
function said(el: DiplomaticTimeline): string[] {
  const region = the(el, '[data-announcer]')
  const texts: string[] = []
  new MutationObserver(() => {
    const text = words(region)
    if (text !== '' && text !== texts.at(-1)) texts.push(text)
  }).observe(region, { childList: true, characterData: true, subtree: true })
  return texts
}

const saying = (texts: readonly string[], count: number): Promise<void> =>
  waitUntil(() => texts.length >= count, `only ${JSON.stringify(texts)} was said`)

async function search(el: DiplomaticTimeline, text: string): Promise<void> {
  const field = the<HTMLInputElement>(el, '[data-search]')
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  await el.updateComplete
}

describe('the live region', () => {
  afterEach(restoreNetwork)

  it('is one, polite, and the only status there is', async () => {
    const el = await timeline({ data: beijing })
    el.filters = { text: 'beijing' }
    await settled(el)
    expect(all(el, '[aria-live], [role=status], [role=alert], [role=log]')).to.have.length(1)
    expect(the(el, '[data-announcer]').getAttribute('role')).to.equal('status')
  })

  it('says how much a filter leaves, once typing has ended', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    const texts = said(el)
    for (const text of ['b', 'bu', 'bur', 'burning']) await search(el, text)
    await saying(texts, 1)
    expect(texts).to.deep.equal(['2 of 19 events shown'])
    await search(el, 'burning bridges')
    await saying(texts, 2)
    click(button(el, 'clear'))
    await saying(texts, 3)
    expect(texts.slice(1)).to.deep.equal(['No event matches.', '19 of 19 events shown'])
  })

  it('says one thing at a time, the last', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    const texts = said(el)
    await search(el, 'burning')
    click(the(el, '[data-view=list]'))
    await waitUntil(() => texts.includes('Shown as a list'))
    expect(texts).to.deep.equal(['Shown as a list'])
  })

  it('says the same again where it is true again', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    const region = the(el, '[data-announcer]')
    await search(el, 'burning')
    await waitUntil(() => words(region) === '2 of 19 events shown')
    await search(el, 'burning ')
    await settled(el)
    expect(words(region)).to.equal('')
    await waitUntil(() => words(region) === '2 of 19 events shown')
  })

  it('says which event next and previous have come to', async () => {
    const el = await timeline({ data: shortDocument(8, 9, 10), attributes: { selected: 'day-8' } })
    const texts = said(el)
    click(button(el, 'next'))
    await saying(texts, 1)
    click(button(el, 'next'))
    await settled(el)
    click(button(el, 'previous'))
    await settled(el)
    click(button(el, 'previous'))
    await saying(texts, 2)
    expect(texts).to.deep.equal(['2 of 3: Visit on day 9', '1 of 3: Visit on day 8'])
  })

  it('says which view is shown, and what is in view after a zoom by key', async () => {
    const el = await timeline({ data: shortDocument(1, 10, 20, 30) })
    const texts = said(el)
    markOf(el, 'day-1').focus()
    await sendKeys({ press: '+' as 'Enter' })
    await saying(texts, 1)
    expect(texts[0]).to.match(/^Wed 1 May 2024 to \w{3} (1\d|2\d) May 2024$/)
    click(the(el, '[data-view=list]'))
    await saying(texts, 2)
    click(the(el, '[data-view=timeline]'))
    await saying(texts, 3)
    expect(texts.slice(1)).to.deep.equal(['Shown as a list', 'Shown as a timeline'])
  })

  it('speaks the language of the element', async () => {
    const { addMessages } = customElements.get('diplomatic-timeline') as typeof DiplomaticTimeline
    addMessages.call(customElements.get('diplomatic-timeline') as typeof DiplomaticTimeline, ru, zh)
    for (const [lang, expected] of [
      ['ru', '2 из 3. Visit on day 9'],
      ['zh', '第2个，共3个：Visit on day 9'],
    ] as const) {
      const el = await timeline({ data: shortDocument(8, 9, 10), attributes: { selected: 'day-8', lang } })
      const texts = said(el)
      click(button(el, 'next'))
      await saying(texts, 1)
      expect(texts).to.deep.equal([expected])
    }
  })

  it('says nothing of what is there from the start, nor of what the page does', async () => {
    stubNetwork(() => json(beijing))
    const el = await emptyTimeline({ attributes: { src: 'a.json', selected: 'yellen-china' } })
    el.filters = { states: ['us'] }
    await drawn(el)
    const texts = said(el)
    el.filters = {}
    el.next()
    el.view = 'list'
    await settled(el)
    click(button(el, 'next'))
    await saying(texts, 1)
    expect(texts).to.have.length(1)
    expect(texts[0]).to.match(/^\d+ of 19: /)
  })

  it('says nothing of the first document to be loaded', async () => {
    stubNetwork(() => json(beijing))
    const el = await emptyTimeline({ attributes: { src: 'a.json' } })
    await drawn(el)
    const texts = said(el)
    await aTimeout(700)
    expect(texts).to.deep.equal([])
  })

  it('says what was loaded after the first, and leaves a failure to its alert', async () => {
    let answer = (): Response => json(shortDocument(8))
    stubNetwork(() => answer())
    const el = await emptyTimeline({ attributes: { src: 'a.json' } })
    await drawn(el)
    const texts = said(el)
    answer = () => new Response('', { status: 404 })
    el.src = 'b.json'
    await waitUntil(() => el.renderRoot.querySelector('[role=alert]'))
    answer = () => json(shortDocument(8, 9))
    click(button(el, 'reload'))
    await saying(texts, 1)
    expect(texts).to.deep.equal(['Visits on 8, 9 May: 2 events'])
  })

  it('holds nothing some seconds after it was said', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    await search(el, 'burning')
    const region = the(el, '[data-announcer]')
    await waitUntil(() => words(region) === '2 of 19 events shown')
    await waitUntil(() => words(region) === '', 'it was never emptied')
  })

  it('holds nothing that the page has made untrue', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    const region = the(el, '[data-announcer]')
    const changes: Readonly<Record<string, unknown>> = {
      filters: {},
      data: shortDocument(8),
      view: 'list',
      selected: 'day-8',
    }
    for (const [name, value] of Object.entries(changes)) {
      await search(el, name)
      await waitUntil(() => words(region) !== '')
      Object.assign(el, { [name]: value })
      await el.updateComplete
      expect(words(region), name).to.equal('')
    }
  })

  it('is silent once the element is gone', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    const region = the(el, '[data-announcer]')
    await search(el, 'burning')
    el.remove()
    await aTimeout(700)
    expect(words(region)).to.equal('')
  })
})

import { expect, fixture, html } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { beijing, drawn, emptyTimeline, settled, the, timeline, words } from './timelines.js'

const switchWords = (el: DiplomaticTimeline): string => words(the(el, '[data-view=list]'))

describe('the language', () => {
  const page = document.documentElement
  const { lang } = page
  afterEach(() => {
    page.lang = lang
  })

  it('is the element’s own', async () => {
    const el = await timeline({ data: beijing, attributes: { lang: 'fr' } })
    expect(switchWords(el)).to.equal('Liste')
    expect(the(el, '.base').lang).to.equal('fr')
  })

  it('is the page’s where the element has none', async () => {
    page.lang = 'fr'
    expect(switchWords(await timeline({ data: beijing }))).to.equal('Liste')
  })

  it('is that of the nearest around it', async () => {
    page.lang = 'fr'
    const el = await emptyTimeline({ data: beijing })
    el.parentElement!.lang = 'ru'
    await drawn(el)
    expect(switchWords(el)).to.equal('Список')
  })

  it('is inherited through shadow roots', async () => {
    const host = await fixture(html`<div lang="fr"></div>`)
    const el = document.createElement('diplomatic-timeline')
    el.data = beijing
    host.attachShadow({ mode: 'open' }).append(el)
    await drawn(el)
    expect(switchWords(el)).to.equal('Liste')
  })

  it('may change, by attribute and by property', async () => {
    const el = await timeline({ data: beijing })
    el.setAttribute('lang', 'fr')
    await settled(el)
    expect(switchWords(el)).to.equal('Liste')
    el.lang = 'ru'
    await settled(el)
    expect(switchWords(el)).to.equal('Список')
    expect(el.getAttribute('lang')).to.equal('ru')
    el.removeAttribute('lang')
    await settled(el)
    expect(switchWords(el)).to.equal('List')
  })

  it('changes with the place that the element is moved to', async () => {
    const el = await timeline({ data: beijing })
    const elsewhere = await fixture(html`<div lang="fr"></div>`)
    elsewhere.append(el)
    await settled(el)
    expect(switchWords(el)).to.equal('Liste')
  })

  it('keeps the region for dates where the words are those of the language', async () => {
    const british = await timeline({ data: beijing, attributes: { lang: 'en-GB', view: 'list' } })
    const american = await timeline({ data: beijing, attributes: { lang: 'en-US', view: 'list' } })
    const dates = (el: DiplomaticTimeline) => words(the(el, '.list'))
    expect(dates(british)).to.contain('8 April 2024')
    expect(dates(american)).to.contain('April 8, 2024')
  })

  it('is English where it is unknown, or no language at all', async () => {
    for (const unknown of ['tlh', 'not a language', '-', 'x']) {
      const el = await timeline({ data: beijing, attributes: { lang: unknown } })
      expect(switchWords(el), unknown).to.equal('List')
    }
  })

  it('that is written from the right lays the frame out from the right', async () => {
    const el = await timeline({ data: beijing, attributes: { lang: 'ar' } })
    expect(getComputedStyle(the(el, '.base')).direction).to.equal('rtl')
    expect(the(el, '.base').lang).to.equal('ar')
  })
})

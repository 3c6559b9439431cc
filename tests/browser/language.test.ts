import { expect, fixture, html } from '@open-wc/testing'
import { DiplomaticTimeline } from '../../src/index.js'
import { en, type Messages } from '../../src/model.js'
import { italian } from '../fixtures/italian.js'
import { beijing, drawn, emptyTimeline, markOf, openKeys, settled, the, timeline, words } from './timelines.js'

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

  it('takes the words of the script it is written in', async () => {
    const base = async (lang: string) =>
      the(await timeline({ data: beijing, attributes: { lang } }), '.base').getAttribute('lang')
    expect(await base('zh-Hans-CN')).to.equal('zh-Hans-CN')
    expect(await base('zh-TW'), 'words in simplified characters, and dates too').to.equal('zh')
    expect(await base('ar-EG-u-nu-latn')).to.equal('ar-EG-u-nu-latn')
  })

  it('shows an exact day in the calendar that the tag asks for as well, and no month', async () => {
    const attributes = { lang: 'en-u-ca-persian', selected: 'lavrov-beijing-2024-04' }
    const el = await timeline({ data: beijing, attributes, width: 1100 })
    const when = () => words(the(el, '.facts dd'))
    expect(when()).to.match(/^8–9 April 2024 ?Persian Calendar: 20 Farvardin 1403.* – 21 Farvardin 1403/)
    el.selected = 'lavrov-beijing-2023-10'
    await settled(el)
    expect(when())
      .to.match(/^October 2023 day not given/)
      .and.not.to.contain('Persian')
  })
})

describe('a language that comes into force later', () => {
  const page = document.documentElement
  const { lang } = page
  afterEach(() => {
    page.lang = lang
  })

  it('is spoken as soon as the page says so, and no longer than it does', async () => {
    const el = await timeline({ data: beijing })
    page.lang = 'de'
    await settled(el)
    expect(switchWords(el)).to.equal('Liste')
    expect(the(el, '.base').lang).to.equal('de')
    page.removeAttribute('lang')
    await settled(el)
    expect(switchWords(el)).to.equal('List')
  })

  it('is spoken where something between has it, also outside the shadow root that the timeline is in', async () => {
    const outer = await fixture(html`<section><div></div></section>`)
    const host = outer.firstElementChild!
    const middle = document.createElement('p')
    host.attachShadow({ mode: 'open' }).append(middle)
    const el = document.createElement('diplomatic-timeline')
    el.data = beijing
    middle.attachShadow({ mode: 'open' }).append(el)
    await drawn(el)
    outer.setAttribute('lang', 'ru')
    await settled(el)
    expect(switchWords(el)).to.equal('Список')
    middle.setAttribute('lang', 'es')
    await settled(el)
    expect(switchWords(el)).to.equal('Lista')
  })

  it('is not drawn for where it changes nothing', async () => {
    const el = await timeline({ data: beijing, attributes: { lang: 'fr' } })
    let updates = 0
    el.addController({ hostUpdate: () => updates++ })
    page.lang = 'de'
    el.parentElement!.lang = 'ru'
    await fixture(html`<p lang="es"></p>`)
    await settled(el)
    expect(updates).to.equal(0)
    expect(switchWords(el)).to.equal('Liste')
  })

  it('is watched for by one observer a document, that ends with the last timeline', async () => {
    const { observe, disconnect } = MutationObserver.prototype
    const watching = new Map<MutationObserver, Node>()
    MutationObserver.prototype.observe = function (target, options) {
      if (options?.attributeFilter?.includes('lang')) watching.set(this, target)
      observe.call(this, target, options)
    }
    MutationObserver.prototype.disconnect = function () {
      watching.delete(this)
      disconnect.call(this)
    }
    try {
      for (const old of document.querySelectorAll('diplomatic-timeline')) old.remove()
      const both = [await emptyTimeline({ data: beijing }), await emptyTimeline({ data: beijing })]
      const shadow = (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' })
      const inside = ['a', 'b'].map(() => shadow.appendChild(document.createElement('diplomatic-timeline')))
      expect([...watching.values()]).to.have.members([document, shadow])
      for (const el of inside) el.remove()
      expect([...watching.values()]).to.deep.equal([document])
      both[0]!.remove()
      expect(watching.size).to.equal(1)
      both[1]!.remove()
      expect(watching.size).to.equal(0)
    } finally {
      Object.assign(MutationObserver.prototype, { observe, disconnect })
    }
  })
})

describe('a language that a page brings along', () => {
  it('is spoken by timelines that are drawn already, and by later ones', async () => {
    const early = await timeline({ data: beijing, attributes: { lang: 'it-CH', view: 'list' } })
    expect(switchWords(early)).to.equal('List')
    DiplomaticTimeline.addMessages(italian)
    await settled(early)
    expect(switchWords(early)).to.equal('Elenco')
    expect(words(the(early, '.list'))).to.contain('fino al 8 aprile 2024')
    expect(the(early, '.base').lang).to.equal('it-CH')
    const late = await timeline({ data: beijing, attributes: { lang: 'it' } })
    expect(switchWords(late)).to.equal('Elenco')
    markOf(late, 'blinken-brussels').focus()
    const keys = await openKeys(late)
    expect([...keys.querySelectorAll('kbd')].map(words)).to.include('Invio')
  })

  it('is complete with English, where it is not', async () => {
    const { interface: ours, ...rest } = italian
    const scant = { ...rest, locale: 'it-VA', interface: { controls: { list: 'Index' } } }
    DiplomaticTimeline.addMessages(scant as unknown as Messages)
    const el = await timeline({ data: beijing, attributes: { lang: 'it-VA' } })
    expect(switchWords(el)).to.equal('Index')
    expect(words(the(el, '[data-view=timeline]'))).to.equal('Timeline')
    expect(ours.controls.list).to.equal('Elenco')
  })

  it('may replace English, which stays what is spoken where there are no words', async () => {
    DiplomaticTimeline.addMessages({ ...en, interface: { ...en.interface, empty: 'Nothing yet.' } })
    const el = await timeline({ data: { ...beijing, events: [] }, attributes: { lang: 'tlh' } })
    expect(words(the(el, '.state'))).to.equal('Nothing yet.')
    DiplomaticTimeline.addMessages(en)
    await settled(el)
    expect(words(the(el, '.state'))).to.equal(en.interface.empty)
  })
})

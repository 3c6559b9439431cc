import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { DiplomaticTimeline } from '../../src/index.js'
import { ar } from '../../src/messages/ar.js'
import { parseDocument, type TimelineDocument } from '../../src/model.js'
import { exchange } from '../fixtures/exchange.js'
import { journeyDocument } from '../fixtures/journey.js'
import { emulate } from '../support/page.js'
import { still } from './readable.js'
import {
  all,
  beijing,
  button,
  click,
  has,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  type TimelineOptions,
  words,
  waitUntil,
} from './timelines.js'

DiplomaticTimeline.addMessages(ar)

const [plain, other] = shortDocument(8, 9).events
const withMedia: TimelineDocument = parseDocument({
  ...shortDocument(8, 9),
  events: [
    {
      ...plain,
      media: [
        { src: '/tests/fixtures/picture.svg', alt: 'A mountain', credit: 'A. Painter', width: 600, height: 400 },
        { src: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', alt: 'A broadcast' },
        { src: '/tests/fixtures/tone.wav', alt: 'A tone' },
      ],
    },
    other,
  ],
}).document

const crowded: TimelineDocument = {
  ...shortDocument(8),
  events: Array.from({ length: 300 }, (_, i) => ({ ...plain!, id: `e${i}`, date: `2024-0${1 + (i % 9)}-1${i % 8}` })),
}

type Options = TimelineOptions & { readonly attributes?: Readonly<Record<string, string>> }
type State = (options: Options) => Promise<DiplomaticTimeline>

const given =
  (data: TimelineDocument, attributes: Readonly<Record<string, string>>, press?: string): State =>
  async (options) => {
    const el = await timeline({ ...options, data, attributes: { ...options.attributes, ...attributes } })
    if (press) click(the(el, press))
    await settled(el)
    await still(el)
    return el
  }

const narrowed =
  (filters: DiplomaticTimeline['filters'], view: string): State =>
  async (options) => {
    const el = await given(beijing, { view })(options)
    el.filters = filters
    await settled(el)
    return el
  }

const states: Readonly<Record<string, State>> = {
  'a trip with its itinerary': given(journeyDocument, { view: 'timeline', selected: 'trip' }),
  'a trip with its itinerary in the list': given(journeyDocument, { view: 'list', selected: 'trip' }),
  'a meeting with both readouts': given(journeyDocument, { view: 'timeline', selected: 'talks' }),
  'readouts in the list': given(journeyDocument, { view: 'list' }),
  'an exchange that is walked': given(exchange, { view: 'timeline', selected: 'offer' }, '[data-action=exchange-next]'),
  'an exchange in the list': given(exchange, { view: 'list', selected: 'protest' }),
  'the open menu': async (options) => {
    const el = await given(beijing, { view: 'timeline' })(options)
    the<HTMLButtonElement>(el, '.menu-button').click()
    await waitUntil(() => the(el, '.menu').matches(':popover-open'), 'the menu opens')
    await settled(el)
    return el
  },
  'the open filter panel': given(beijing, { view: 'timeline' }, '[data-action=filter]'),
  'the open filter panel above the list': given(beijing, { view: 'list' }, '[data-action=filter]'),
  'a filter with what it found': narrowed({ text: 'Moscow', states: ['ru'] }, 'list'),
  'a filter that nothing meets': narrowed({ text: 'nobody' }, 'timeline'),
  'events that are counted': given(crowded, { view: 'timeline' }),
  'media that ask': given(withMedia, { view: 'timeline', selected: 'day-8' }),
  'media that ask in the list': given(withMedia, { view: 'list', selected: 'day-8' }),
  'a picture that is shown': async (options) => {
    const el = await given(withMedia, { view: 'timeline', selected: 'day-8' }, '[data-load=once]')(options)
    await waitUntil(() => has(el, '.medium.shown'), 'the picture is shown')
    return el
  },
  'a link to copy by hand': async (options) => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    document.execCommand = () => false
    const el = await given(beijing, { 'url-state': '', view: 'timeline', selected: 'yellen-china' })(options)
    click(button(el, 'copy-link'))
    await waitUntil(() => has(el, '[data-link]'), 'the link is shown')
    return el
  },
  'a page about to be printed': async (options) => {
    const el = await given(withMedia, { view: 'list', selected: 'day-8' })(options)
    dispatchEvent(new Event('beforeprint'))
    await settled(el)
    expect(has(el, '.paper')).to.equal(true)
    return el
  },
}

const ways = [
  { width: 1200, scheme: 'light', lang: 'en' },
  { width: 1200, scheme: 'dark', lang: 'ar' },
  { width: 320, scheme: 'dark', lang: 'en' },
  { width: 320, scheme: 'light', lang: 'ar' },
] as const

const { execCommand } = document
const home = location.href

describe('axe finds nothing against', () => {
  before(() => setViewport({ width: 1280, height: 900 }))
  after(() => setViewport({ width: 800, height: 600 }))
  afterEach(async () => {
    dispatchEvent(new Event('afterprint'))
    await emulate()
    Reflect.deleteProperty(navigator, 'clipboard')
    document.execCommand = execCommand
    history.replaceState(null, '', home)
  })

  for (const [name, open] of Object.entries(states))
    for (const { width, scheme, lang } of ways)
      it(`${name}, ${width} px wide, ${scheme}, ${lang}`, async () => {
        await setViewport({ width: width === 320 ? 360 : 1280, height: 900 })
        const style = `background: Canvas; color: CanvasText; padding: 8px; color-scheme: ${scheme}`
        const el = await open({ width, style, attributes: { lang } })
        expect(one(el, '.base')!.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr')
        // What is read out of a mark has more words than what is drawn of it, in another order.
        await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
        expect(repeatedIds(el)).to.deep.equal([])
      }).timeout(20_000)

  it('a page that is being printed', async () => {
    const el = await states['a page about to be printed']!({ width: 800 })
    if (await emulate({}, 'print')) {
      await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
      expect(words(one(el, '.paper'))).to.contain('A mountain')
    }
  })
})

/** Ids that something refers to must be of one thing each; the fills of drawings are the same wherever they stand. */
function repeatedIds(el: DiplomaticTimeline): string[] {
  const ids = all(el, '[id]:not(linearGradient)').map(({ id }) => id)
  return ids.filter((id, i) => ids.indexOf(id) !== i)
}

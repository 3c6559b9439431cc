import { aTimeout, expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { DiplomaticEvent, TimelineDocument } from '../../src/model.js'
import { ar } from '../../src/model.js'
import {
  all,
  beijing,
  button,
  click,
  focused,
  has,
  heard,
  isOff,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  type TimelineOptions,
  words,
  waitUntil,
} from './timelines.js'

const tagged: TimelineDocument = {
  ...beijing,
  events: beijing.events.map((event, i) => ({ ...event, tags: [i % 2 ? 'trade' : 'war'] })),
}

/** Two hundred actors of twenty states, and a hundred tags. */
const many: TimelineDocument = {
  ...shortDocument(),
  actors: Array.from({ length: 200 }, (_, i) => ({
    id: `a${i}`,
    kind: i < 20 ? ('state' as const) : ('person' as const),
    name: i === 7 ? 'A state whose name is so very long that no line of a telephone holds it' : `Actor ${i}`,
    ...(i >= 20 && { of: `a${i % 20}` }),
  })),
  events: Array.from(
    { length: 200 },
    (_, i): DiplomaticEvent =>
      ({
        id: `e${i}`,
        type: i % 2 ? 'visit' : 'meeting',
        title: `Event ${i}`,
        date: `2024-0${1 + (i % 9)}-10`,
        tags: [`tag ${i % 100}`],
        ...(i % 2
          ? { visitors: [`a${i}`], hosts: [`a${(i * 7) % 200}`] }
          : { participants: [`a${i}`, `a${(i * 3) % 200}`] }),
      }) as DiplomaticEvent,
  ),
}

const moreOf = (count: number): readonly DiplomaticEvent[] =>
  Array.from({ length: count }, (_, i) => ({ ...many.events[i % 200]!, id: `more-${i}` }))

async function opened(options: TimelineOptions): Promise<DiplomaticTimeline> {
  const el = await timeline(options)
  click(button(el, 'filter'))
  await settled(el)
  return el
}

const choose = async (el: DiplomaticTimeline, key: string): Promise<void> => {
  click(the(el, `.filter-panel [data-filter='${key}']`))
  await settled(el)
}
const enter = (el: DiplomaticTimeline, field: string, text: string): void => {
  const input = the<HTMLInputElement>(el, field)
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}
const type = async (el: DiplomaticTimeline, field: string, text: string): Promise<void> => {
  enter(el, field, text)
  await settled(el)
}
const groupOf = (el: DiplomaticTimeline, group: string): string[] =>
  all(el, `[aria-labelledby=choices-${group}] .chip`).map(words)
const count = (el: DiplomaticTimeline): string => words(the(el, '.shown'))

describe('the filter panel', () => {
  it('is opened and closed by its button, which says so', async () => {
    const el = await timeline({ data: tagged })
    const filter = button(el, 'filter')
    expect(filter.getAttribute('aria-expanded')).to.equal('false')
    expect(has(el, '.filter-panel')).to.equal(false)
    click(filter)
    await settled(el)
    expect(filter.getAttribute('aria-expanded')).to.equal('true')
    expect(the(el, '.filter-panel').id).to.equal(filter.getAttribute('aria-controls'))
    expect(all(el, '.filter-panel h3').map(words)).to.deep.equal([
      'Pairs of states',
      'States that act',
      'People and organisations',
      'Kinds',
      'Tags',
    ])
    click(filter)
    await settled(el)
    expect(has(el, '.filter-panel')).to.equal(false)
  })

  it('shows no group that has nothing to choose', async () => {
    const el = await opened({ data: shortDocument(8, 9) })
    expect(all(el, '.filter-panel h3')).to.have.length(0)
    const two = await opened({ data: beijing })
    expect(all(two, '.filter-panel h3').map(words)).not.to.contain('Tags')
  })

  it('narrows to a pair of states, an actor and a tag, all of which must be met', async () => {
    const el = await opened({ data: tagged, width: 1200 })
    const changes = heard(el, 'timeline-filter-change')
    await choose(el, 'pairs:["cn","us"]')
    expect(count(el)).to.equal('3 of 19 events shown')
    await choose(el, 'actors:yellen')
    expect(count(el)).to.equal('2 of 19 events shown')
    await choose(el, 'tags:trade')
    expect(changes.at(-1)?.filter).to.deep.equal({ pairs: [['cn', 'us']], actors: ['yellen'], tags: ['trade'] })
    expect(el.filters).to.equal(changes.at(-1)?.filter)
    expect(words(button(el, 'filter'))).to.contain('3 chosen')
    expect(all(el, '.active [data-drop]').map(words)).to.deep.equal([
      'United States and China',
      'Janet Yellen',
      'trade',
    ])
  })

  it('gives each choice the events that it would bring, and makes those that bring none faint', async () => {
    const el = await opened({ data: tagged, width: 1200 })
    await choose(el, 'states:us')
    expect(groupOf(el, 'types')).to.deep.equal([
      'Visit 1 event',
      'Meeting 0 events',
      'Statement 2 events',
      'Measure 0 events',
      'Background 0 events',
    ])
    expect(groupOf(el, 'states')).to.deep.equal([
      'Russia 11 events',
      'United States 3 events',
      'China 8 events',
      'Western nations 2 events',
    ])
    const meeting = the(el, '.filter-panel [data-filter="types:meeting"]')
    expect(meeting.ariaDisabled).to.equal('true')
    expect(meeting.title).to.contain('brings no event')
    expect(words(the(el, '.filter-panel > .remark'))).to.contain('brings no event')
    await choose(el, 'types:meeting')
    expect(el.filters).to.deep.equal({ states: ['us'] })
  })

  it('shows eight of a long group, all on demand, and finds any by its name', async () => {
    const el = await opened({ data: many, width: 1200 })
    expect(groupOf(el, 'actors')).to.have.length(8)
    expect(words(the(el, '[data-show=actors]'))).to.equal('Show all 180')
    click(the(el, '[data-show=actors]'))
    await settled(el)
    expect(groupOf(el, 'actors')).to.have.length(180)
    await type(el, '[data-find=actors]', 'ÁCTOR 15')
    expect(groupOf(el, 'actors').map((text) => text.split(' ')[1])).to.have.members([
      '150',
      '151',
      '152',
      '153',
      '154',
      '155',
      '156',
      '157',
      '158',
      '159',
    ])
    await type(el, '[data-find=actors]', 'nobody')
    expect(words(the(el, '[aria-labelledby=choices-actors] .remark'))).to.equal('None has this name.')
  })

  it('offers first what brings something, and keeps in sight what was chosen', async () => {
    const el = await opened({ data: many, width: 1200 })
    await type(el, '[data-find=tags]', 'tag 73')
    await choose(el, 'tags:tag 73')
    await type(el, '[data-find=tags]', '')
    expect(groupOf(el, 'tags')).to.contain('tag 73 2 events')
    const faint = all(el, '[aria-labelledby=choices-actors] [aria-disabled=true]')
    const useful = groupOf(el, 'actors').length - faint.length
    expect(useful).to.be.greaterThan(1)
    await choose(el, 'tags:tag 73')
    expect(groupOf(el, 'tags')).to.contain('tag 73 2 events')
  })

  it('fits a telephone, whatever is in it', async () => {
    const el = await opened({ data: many, width: 320 })
    for (const group of ['pairs', 'states', 'actors', 'tags']) click(the(el, `[data-show=${group}]`))
    await settled(el)
    const { left, right } = el.getBoundingClientRect()
    // Of the row of states above it, some are scrolled to.
    for (const node of all(el, '.head *:not(svg *, .visually-hidden, .filter, .filter *)')) {
      const box = node.getBoundingClientRect()
      if (box.width === 0) continue
      expect(box.right, node.outerHTML).to.be.at.most(right + 0.5)
      expect(box.left, node.outerHTML).to.be.at.least(left - 0.5)
    }
    const panel = the(el, '.filter-panel')
    expect(panel.scrollHeight).to.be.greaterThan(panel.clientHeight)
    expect(panel.clientHeight).to.be.at.most(480)
    expect(panel.scrollWidth).to.be.at.most(panel.clientWidth)
  })
})

describe('what is in force', () => {
  it('is taken back one by one, the focus going on to the next and at last to the button', async () => {
    const el = await timeline({ data: tagged, width: 1200 })
    el.filters = { states: ['us', 'ru'], types: ['visit'], text: 'beijing' }
    await settled(el)
    const names = all(el, '.active [data-drop]').map(words)
    expect(names).to.deep.equal(['United States', 'Russia', 'Visit', '“beijing”'])
    const changes = heard(el, 'timeline-filter-change')
    the(el, '.active [data-drop="types:visit"]').focus()
    await sendKeys({ press: 'Enter' })
    await settled(el)
    expect(el.shadowRoot?.activeElement?.getAttribute('data-drop')).to.equal('text:beijing')
    for (let left = 3; left > 0; left--) {
      await sendKeys({ press: 'Enter' })
      await settled(el)
    }
    expect(el.filters).to.deep.equal({})
    expect(changes).to.have.length(4)
    expect(focused(el)).to.equal('filter')
    expect(has(el, '.active')).to.equal(false)
  })

  it('is all taken back by "clear", and the focus stays inside', async () => {
    const el = await timeline({ data: tagged, width: 1200 })
    el.filters = { states: ['us'], text: 'nothing of it' }
    await settled(el)
    for (const place of ['.state', '.active']) {
      el.filters = { states: ['us'], text: 'nothing of it' }
      await settled(el)
      the(el, `${place} [data-action=clear]`).focus()
      await sendKeys({ press: 'Enter' })
      await settled(el)
      expect(el.filters, place).to.deep.equal({})
      expect(focused(el), place).to.equal('filter')
    }
  })

  it('is named where nothing meets it, with what each way out brings', async () => {
    const el = await timeline({ data: tagged, width: 1200 })
    el.filters = { states: ['us', 'nobody'], types: ['meeting'] }
    await settled(el)
    expect(words(the(el, '.state p'))).to.equal('No event matches: United States or nobody; Meeting.')
    expect(all(el, '.state button').map(words)).to.deep.equal([
      'Without United States: 0 events',
      'Without nobody: 0 events',
      'Without Meeting: 3 events',
      'Clear',
    ])
    the(el, '.state [data-drop="types:meeting"]').focus()
    await sendKeys({ press: 'Enter' })
    await settled(el)
    expect(count(el)).to.equal('3 of 19 events shown')
    expect(focused(el)).to.equal('filter')
  })

  it('survives anything a page may set', async () => {
    const el = await timeline({ data: tagged, width: 1200 })
    for (const filters of [null, 7, { states: 'ru' }, { pairs: [['ru']], tags: [{}] }, { text: ['a'] }]) {
      el.filters = filters as unknown as typeof el.filters
      await settled(el)
      expect(all(el, '[data-marks] [data-id]'), JSON.stringify(filters)).to.have.length(19)
    }
  })
})

describe('the keyboard in the filter', () => {
  it('opens the panel, walks its choices, presses one, and leaves by Escape to the button', async () => {
    const el = await timeline({ data: tagged, width: 1200, attributes: { selected: 'yellen-china' } })
    button(el, 'filter').focus()
    await sendKeys({ press: 'Enter' })
    await settled(el)
    const reached: (string | undefined)[] = []
    while (reached.at(-1) !== 'pairs:["cn","us"]' && reached.length < 12) {
      await sendKeys({ press: 'Tab' })
      reached.push(focused(el))
    }
    expect(reached.at(-1)).to.equal('pairs:["cn","us"]')
    await sendKeys({ press: 'Enter' })
    await settled(el)
    expect(focused(el)).to.equal('pairs:["cn","us"]')
    expect(el.filters).to.deep.equal({ pairs: [['cn', 'us']] })
    await sendKeys({ press: 'Escape' })
    await settled(el)
    expect(has(el, '.filter-panel')).to.equal(false)
    expect(focused(el)).to.equal('filter')
    expect(el.selected).to.equal('yellen-china')
    await sendKeys({ press: 'Escape' })
    await settled(el)
    expect(el.selected).to.equal(undefined)
  })

  it('clears the search field by Escape, and keeps the focus in it', async () => {
    const el = await timeline({ data: tagged, width: 1200, attributes: { selected: 'blinken-brussels' } })
    the(el, '[data-search]').focus()
    await sendKeys({ type: 'brussels' })
    await settled(el)
    expect(el.filters).to.deep.equal({ text: 'brussels' })
    await sendKeys({ press: 'Escape' })
    await settled(el)
    expect(el.filters).to.deep.equal({})
    expect(the<HTMLInputElement>(el, '[data-search]').value).to.equal('')
    expect(focused(el)).to.equal('input')
    expect(el.selected).to.equal('blinken-brussels')
  })

  it('clears what is looked for in a group before it closes the panel', async () => {
    const el = await opened({ data: many, width: 1200 })
    the(el, '[data-find=tags]').focus()
    await sendKeys({ type: '73' })
    await settled(el)
    expect(groupOf(el, 'tags')).to.deep.equal(['tag 73 2 events'])
    await sendKeys({ press: 'Escape' })
    await settled(el)
    expect(groupOf(el, 'tags')).to.have.length(8)
    await sendKeys({ press: 'Escape' })
    await settled(el)
    expect(has(el, '.filter-panel')).to.equal(false)
  })

  it('does not search for half a syllable', async () => {
    const el = await timeline({ data: tagged })
    const field = the<HTMLInputElement>(el, '[data-search]')
    const input = (value: string, isComposing: boolean): void => {
      field.value = value
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }))
    }
    input('bei', true)
    el.requestUpdate()
    await settled(el)
    expect([el.filters, field.value]).to.deep.equal([{}, 'bei'])
    field.value = '北'
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }))
    await settled(el)
    expect(el.filters).to.deep.equal({ text: '北' })
  })
})

describe('a search', () => {
  it('of a large document waits for the typing to pause, and is forgotten by "clear"', async () => {
    const el = await timeline({ data: { ...many, events: [...many.events, ...moreOf(300)] }, width: 1200 })
    const changes = heard(el, 'timeline-filter-change')
    for (const text of ['E', 'Event 7', 'Event 77']) enter(el, '[data-search]', text)
    expect([el.filters, the<HTMLInputElement>(el, '[data-search]').value]).to.deep.equal([{}, 'Event 77'])
    await waitUntil(() => changes.length > 0)
    expect(changes.map(({ filter }) => filter)).to.deep.equal([{ text: 'Event 77' }])
    await settled(el)
    enter(el, '[data-search]', 'Event 778')
    click(button(el, 'clear'))
    await settled(el)
    expect(the<HTMLInputElement>(el, '[data-search]').value).to.equal('')
    await aTimeout(400)
    expect(el.filters).to.deep.equal({})
  })

  it('marks what it finds, in the list, in the detail and in the chart, or says where it was', async () => {
    const search = 'moscow CHINA'
    const el = await timeline({ data: tagged, width: 1200 })
    el.filters = { text: search }
    await settled(el)
    expect(all(el, '.label .found').map(words)).to.contain('Moscow')
    const kept = all(el, '[data-marks] [data-id]').map((mark) => mark.dataset['id']!)
    expect(kept.length).to.be.greaterThan(5)
    const found = (root: Element): Set<string> =>
      new Set([...root.querySelectorAll('mark')].map((mark) => words(mark).toLowerCase()))
    for (const id of kept) {
      el.select(id)
      await settled(el)
      expect([...found(the(el, '.detail'))], id).to.include.members(['moscow', 'china'])
    }
    el.select()
    el.view = 'list'
    await settled(el)
    for (const item of all(el, '.list li[data-id]'))
      expect([...found(item)], item.dataset['id']).to.include.members(['moscow', 'china'])
    expect(words(the(el, '.list .finding'))).to.match(/^Source .*Moscow/)
  })

  it('is marked in the detail in the source’s own words, and told of where the detail does not show it', async () => {
    const el = await timeline({ data: tagged, width: 1200 })
    el.filters = { text: 'monday' }
    el.select('mao-not-a-party')
    await settled(el)
    expect(all(el, '.detail .remark mark').map(words)).to.include('Monday')
    el.filters = { text: 'trade' }
    await settled(el)
    const kept = all(el, '[data-marks] [data-id]').map((mark) => mark.dataset['id']!)
    expect(kept.length).to.be.greaterThan(5)
    for (const id of kept) {
      el.select(id)
      await settled(el)
      expect(all(el, '.detail mark').length, id).to.be.greaterThan(0)
    }
    expect(words(the(el, '.detail .finding'))).to.equal('Tags trade')
  })

  it('leaves the words of a label as wide as they were', async () => {
    const el = await timeline({ data: tagged, width: 1200 })
    const width = (): number =>
      the<SVGTextElement & HTMLElement>(el, '[data-id="yellen-china"] .text-title').getComputedTextLength()
    const before = width()
    el.filters = { text: 'yellen' }
    await settled(el)
    expect(has(el, '[data-id="yellen-china"] .found')).to.equal(true)
    expect(width()).to.be.closeTo(before, 0.5)
  })

  it('lets go of the zoom, so that all it found is in view', async () => {
    const el = await timeline({ data: tagged, width: 1200 })
    el.zoomTo('2024-04-08', '2024-04-09')
    await settled(el)
    expect(isOff(el, 'zoom-out')).to.equal(false)
    await type(el, '[data-search]', 'lavrov')
    expect(isOff(el, 'zoom-out')).to.equal(true)
    expect(all(el, '[data-marks] [data-id]').map(({ dataset }) => dataset['id'])).to.contain('lavrov-beijing-2023-10')
  })
})

describe('axe finds nothing against the filter', () => {
  before(() => setViewport({ width: 1280, height: 900 }))
  after(() => setViewport({ width: 800, height: 600 }))

  for (const width of [320, 800, 1200])
    for (const scheme of ['light', 'dark'])
      for (const lang of ['en', 'ar'])
        it(`with its panel open and choices in force, ${width} px wide, ${scheme}, ${lang}`, async () => {
          const style = `background: Canvas; color: CanvasText; padding: 8px; color-scheme: ${scheme}`
          const constructor = customElements.get('diplomatic-timeline') as typeof DiplomaticTimeline
          constructor.addMessages(ar)
          const el = await opened({ data: tagged, width, style, attributes: { lang } })
          await choose(el, 'states:us')
          await type(el, '[data-search]', 'china')
          expect(one(el, '.filter-panel [aria-disabled=true]')).not.to.equal(null)
          await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
        }).timeout(20_000)

  it('where nothing meets it', async () => {
    const el = await timeline({ data: tagged, style: 'background: Canvas; color: CanvasText' })
    el.filters = { states: ['us'], types: ['meeting'] }
    await settled(el)
    await expect(el).to.be.accessible()
  })
})

describe('the filter panel that is scrolled', () => {
  before(() => setViewport({ width: 390, height: 844 }))
  after(() => setViewport({ width: 800, height: 600 }))

  const edgeOf = (el: DiplomaticTimeline): number => the(el, '.filter-panel').getBoundingClientRect().bottom - 1
  const fade = 32

  it('fades out towards what goes on below its edge, and covers nothing at its end', async () => {
    const el = await opened({ data: tagged, width: 358, attributes: { view: 'list' } })
    const panel = the(el, '.filter-panel')
    expect(panel.scrollHeight).to.be.greaterThan(panel.clientHeight + 50)
    const { position, height, backgroundImage } = getComputedStyle(panel, '::after')
    expect([position, height]).to.deep.equal(['sticky', `${fade}px`])
    expect(backgroundImage).to.contain('gradient')
    panel.scrollTop = panel.scrollHeight
    expect(the(el, '.filter-panel > .remark').getBoundingClientRect().bottom).to.be.at.most(edgeOf(el) - fade + 1)
  })

  it('does not fade what has the focus', async function () {
    // Nothing matches `:focus` in a window in the background.
    if (!document.hasFocus()) this.skip()
    const el = await opened({ data: tagged, width: 358, attributes: { view: 'list' } })
    const panel = the(el, '.filter-panel')
    const isFaded = (): boolean => getComputedStyle(panel, '::after').visibility === 'visible'
    expect(isFaded()).to.equal(true)
    all(el, '.filter-panel .chip').at(-1)!.focus()
    expect(isFaded()).to.equal(false)
    the(el, '[data-search]').focus()
    expect(isFaded()).to.equal(true)
  })
})

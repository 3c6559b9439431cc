import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { parseDocument, type TimelineDocument } from '../../src/model.js'
import { sendKeys } from '@web/test-runner-commands'
import { all, click, focused, markOf, one, settled, shortDocument, the, timeline, words } from './timelines.js'

declare global {
  interface Window {
    harm?: string
  }
}

const attacks = [
  '<img src=x onerror="window.harm=1">',
  '</title></svg><script>window.harm=2</script>',
  '"><b onmouseover=window.harm=3>',
  '${window.harm=4}{{constructor.constructor("window.harm=5")()}}',
  '<!--',
] as const

/** A document with `text` in every field that holds words. */
function documentSaying(text: string): TimelineDocument {
  const quote = { text, lang: 'en', form: 'verbatim' }
  const common = {
    title: text,
    date: '2024-05-08',
    dateNote: text,
    summary: text,
    place: 'p',
    tags: [text],
    sources: [{ source: 's', locator: text, excerpt: text }],
    history: [{ date: '2024-05-01', note: text }],
    relations: [{ type: 'follows-up', event: 'visit' }],
    media: [{ type: 'image', src: 'https://example.org/a.jpg', alt: text, credit: text }],
    extra: { text },
  }
  const { document, issues } = parseDocument({
    title: text,
    description: text,
    actors: [
      { id: 'fr', kind: 'state', name: text, country: 'FR' },
      { id: 'de', kind: 'person', name: text, office: text, of: 'fr' },
    ],
    places: [{ id: 'p', name: text }],
    sources: [
      { id: 's', title: text, publisher: text, url: 'https://example.org/', archiveUrl: 'https://example.com/' },
    ],
    events: [
      { ...common, id: 'visit', type: 'visit', visitors: ['de'], hosts: ['fr'], purpose: text, relations: [] },
      {
        ...common,
        id: 'meeting',
        type: 'meeting',
        participants: ['fr', 'de'],
        topics: [text],
        readouts: [{ by: 'fr', summary: text, quote, sources: [{ source: 's', excerpt: text }] }],
      },
      {
        ...common,
        id: 'statement',
        type: 'statement',
        speaker: 'de',
        office: text,
        quote,
        audience: text,
        channel: text,
      },
      { ...common, id: 'agreement', type: 'agreement', parties: ['fr'] },
      { ...common, id: 'measure', type: 'measure', by: ['fr'], against: ['de'] },
      { ...common, id: 'background', type: 'background', actors: ['fr'] },
    ],
  })
  expect(issues.filter(({ severity }) => severity === 'error')).to.deep.equal([])
  return document
}

/** Opens every event, in the view that is shown. */
async function openAll(el: DiplomaticTimeline): Promise<string> {
  const seen: string[] = [words(the(el, '.base'))]
  for (const id of ['visit', 'meeting', 'statement', 'agreement', 'measure', 'background']) {
    el.select(id)
    await settled(el)
    seen.push(words(the(el, '.detail')))
  }
  return seen.join(' ')
}

describe('hostile text', () => {
  beforeEach(() => delete window.harm)

  for (const attack of attacks)
    it(`is text in every field, in both views: ${attack}`, async () => {
      for (const view of ['timeline', 'list']) {
        const el = await timeline({ data: documentSaying(attack), attributes: { view } })
        const seen = await openAll(el)
        expect(seen.split(words({ textContent: attack } as Element)).length).to.be.greaterThan(30)
        expect(all(el, 'img, script, b, iframe, object, embed')).to.have.length(0)
        for (const node of all(el, '*'))
          for (const { name } of node.attributes)
            expect(name.startsWith('on'), `${node.localName} ${name}`).to.equal(false)
      }
      expect(window.harm).to.equal(undefined)
    })

  it('in the issues is text too', async () => {
    const bad = { ...shortDocument(8), [attacks[0]]: 1, events: [{ type: attacks[0], id: attacks[0] }] }
    const el = await timeline({ data: bad as unknown as TimelineDocument })
    expect(words(the(el, '.issues'))).to.contain('<img')
    expect(all(el, 'img')).to.have.length(0)
  })

  it('in ids neither breaks the selection nor the keyboard', async () => {
    const ids = ['"]', "'", '\\', '#all#0', '<b>', 'a b', '::part(x)', '__proto__', 'ünïcode 中']
    const [event] = shortDocument(8).events
    const { document } = parseDocument({
      ...shortDocument(),
      events: ids.map((id, i) => ({ ...event, id, title: `Visit ${i}`, date: `2024-05-${10 + i}` })),
    })
    const el = await timeline({ data: document, width: 900, attributes: { 'group-by': 'none' } })
    expect(document.events.length).to.be.greaterThan(4)
    for (const { id, title } of document.events) {
      const mark = all(el, '[data-marks] [data-id]').find((node) => node.dataset['id'] === id)!
      mark.focus()
      await sendKeys({ press: 'Enter' })
      await settled(el)
      expect(el.selected).to.equal(id)
      expect(words(one(el, '.detail h3'))).to.equal(title)
      await sendKeys({ press: 'Escape' })
      await settled(el)
      expect(focused(el)).to.equal(id)
    }
  })

  it('that turns the direction of writing does not turn what is around it', async () => {
    const data = shortDocument(8, 9)
    const turned = { ...data, actors: data.actors.map((actor) => ({ ...actor, name: `\u202E${actor.name}` })) }
    const el = await timeline({ data: turned })
    const range = document.createRange()
    for (const item of all(el, '.legend li:not(.kind)')) {
      const name = [...item.childNodes].find((node) => node.textContent?.includes('\u202E'))!
      range.selectNodeContents(name)
      const number = item.querySelector('.number')!.getBoundingClientRect()
      expect(number.left).to.be.at.least(range.getBoundingClientRect().right - 1)
    }
  })

  for (const [what, text] of Object.entries({
    'one long word': 'x'.repeat(400),
    'many words': 'a long title '.repeat(31),
    'wide letters': '外交'.repeat(200),
  }))
    it(`does not push anything out of its place: a title of ${what}`, async () => {
      const data = { ...documentSaying(text) }
      for (const [width, view] of [
        [320, 'list'],
        [320, 'timeline'],
        [1100, 'timeline'],
      ] as const) {
        const el = await timeline({ data, width, attributes: { view, selected: 'statement' } })
        expect(el.scrollWidth, `${width} ${view}`).to.be.at.most(el.clientWidth)
        const { right } = el.getBoundingClientRect()
        for (const node of all(el, '.base *:not(svg *)')) {
          const box = node.getBoundingClientRect()
          if (getComputedStyle(node).position !== 'absolute' && node.getClientRects().length > 0)
            expect(box.right, `${width} ${view} ${node.localName}.${node.className}`).to.be.at.most(right + 1)
        }
      }
    })
})

describe('links', () => {
  it('lead to http, https and mailto only, and hand nothing over', async () => {
    const urls = [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'https://example.org/a',
      'mailto:a@example.org',
      '//evil',
    ]
    const data = parseDocument({
      ...shortDocument(),
      sources: urls.map((url, i) => ({ id: `s${i}`, title: `Source ${i}`, url, archiveUrl: url })),
      events: [{ ...shortDocument(8).events[0], sources: urls.map((_, i) => ({ source: `s${i}` })) }],
    })
    expect(data.issues.filter(({ code }) => code === 'unsafe-link').length).to.be.greaterThan(0)
    const el = await timeline({ data: data.document })
    click(markOf(el, 'day-8'))
    await settled(el)
    const links = all<HTMLAnchorElement>(el, 'a')
    expect(new Set(links.map((link) => link.getAttribute('href')))).to.deep.equal(
      new Set(['https://example.org/a', 'mailto:a@example.org']),
    )
    for (const link of links) expect(link.rel).to.contain('noopener')
  })

  it('that a document’s data bypasses the check of are checked all the same', async () => {
    const data = shortDocument(8)
    const [event] = data.events
    const el = await timeline({
      data: {
        ...data,
        sources: [{ id: 's', title: 'S', url: 'javascript:window.harm=1' }],
        events: [{ ...event!, sources: [{ source: 's' }] }],
      },
      attributes: { selected: 'day-8' },
    })
    expect(words(the(el, '.detail'))).to.contain('Source')
    expect(all(el, 'a')).to.have.length(0)
  })
})

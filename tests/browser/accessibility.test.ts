import { expect } from '@open-wc/testing'
import { emulateMedia, setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { TimelineDocument } from '../../src/model.js'
import { emulate } from '../support/page.js'
import { restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  beijing,
  click,
  drawn,
  emptyTimeline,
  isChrome,
  markOf,
  openKeys,
  settled,
  shortDocument,
  the,
  timeline,
  type TimelineOptions,
  words,
} from './timelines.js'

const paper = 'background: Canvas; color: CanvasText; padding: 8px;'
const partly: TimelineDocument = { ...shortDocument(8, 9), events: [...shortDocument(8, 9).events, JSON.parse('{}')] }

const failing = (): Response => new Response('', { status: 404 })
const never = (): Promise<Response> => new Promise(() => {})

async function loadingWith(
  options: TimelineOptions,
  answer: () => Response | Promise<Response>,
): Promise<DiplomaticTimeline> {
  stubNetwork(answer)
  const el = await emptyTimeline({ ...options, attributes: { src: 'a.json' } })
  await settled(el)
  return el
}

async function keyHelp(options: TimelineOptions): Promise<DiplomaticTimeline> {
  const el = await timeline({ ...options, data: beijing, attributes: { view: 'timeline' } })
  markOf(el, 'blinken-brussels').focus()
  await openKeys(el)
  return el
}

// The lines below a mark's title open what its detail says in full; they are no name to call it by. That the title is
// part of the name is tested below.
const rules = { ignoredRules: ['label-content-name-mismatch'] }

const selected = 'lavrov-beijing-2024-04'
const states: Readonly<Record<string, (options: TimelineOptions) => Promise<DiplomaticTimeline>>> = {
  'a chart': (options) => timeline({ ...options, data: beijing, attributes: { view: 'timeline' } }),
  'a chart with its detail': (options) =>
    timeline({ ...options, data: beijing, attributes: { view: 'timeline', selected } }),
  'a list': (options) => timeline({ ...options, data: beijing, attributes: { view: 'list' } }),
  'a list with its detail': (options) =>
    timeline({ ...options, data: beijing, attributes: { view: 'list', selected } }),
  'a document on its way': (options) => loadingWith(options, never),
  'a document that failed': (options) => loadingWith(options, failing),
  'an empty document': (options) => timeline({ ...options, data: shortDocument() }),
  'a document in part': async (options) => {
    const el = await timeline({ ...options, data: partly })
    the<HTMLDetailsElement>(el, 'details').open = true
    return el
  },
  'the list of keys': keyHelp,
}

describe('axe finds nothing against', () => {
  before(() => setViewport({ width: 1280, height: 900 }))
  after(() => setViewport({ width: 800, height: 600 }))
  afterEach(restoreNetwork)

  for (const [name, open] of Object.entries(states))
    for (const width of [320, 800, 1200])
      for (const scheme of ['light', 'dark'])
        it(`${name}, ${width} px wide, ${scheme}`, async () => {
          const el = await open({ width, style: `${paper} color-scheme: ${scheme}` })
          await expect(el).to.be.accessible(rules)
        }).timeout(20_000)

  // Only Chrome can be told to prefer dark while it runs; the schemes above are forced on every engine.
  if (isChrome)
    for (const [name, open] of Object.entries(states))
      it(`${name} on a page that leaves the scheme to a reader who prefers dark`, async () => {
        const page = document.documentElement
        page.style.colorScheme = 'light dark'
        await emulateMedia({ colorScheme: 'dark' })
        try {
          const el = await open({ width: 800, style: paper })
          expect(getComputedStyle(el).color).to.equal('rgb(233, 237, 243)')
          await expect(el).to.be.accessible(rules)
        } finally {
          page.style.colorScheme = ''
          await emulateMedia({ colorScheme: 'light' })
        }
      }).timeout(20_000)
})

type Rgb = readonly [red: number, green: number, blue: number, alpha: number]

const rgb = (text: string): Rgb => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  // A mixed colour is given in shares: color(srgb 0.9 0.8 0.8).
  const whole = text.startsWith('color(srgb') ? 255 : 1
  return [red * whole, green * whole, blue * whole, alpha]
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number): number =>
    channel <= 0.04045 * 255 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** `top` as it looks over `below`. */
function over(top: Rgb, below: Rgb, opacity = 1): Rgb {
  const alpha = top[3] * opacity
  const mix = (i: 0 | 1 | 2): number => top[i] * alpha + below[i] * (1 - alpha)
  return [mix(0), mix(1), mix(2), 1]
}

const fillOf = (node: Element): Rgb => rgb(getComputedStyle(node).fill)

/** Opacity of a node with all that it stands in, up to its mark. */
function opacityOf(node: Element): number {
  const own = Number(getComputedStyle(node).opacity)
  const parent = node.parentElement
  return parent && !parent.matches('[data-marks]') ? own * opacityOf(parent) : own
}

/** A state for each colour, and visits long enough to have their titles on their bars. */
const plans: TimelineDocument = {
  ...shortDocument(),
  actors: Array.from({ length: 8 }, (_, i) => ({ id: `s${i}`, kind: 'state', name: `State ${i}` })),
  events: (['announced', 'completed', 'postponed', 'cancelled'] as const).flatMap((status, row) =>
    Array.from({ length: 8 }, (_, i) => ({
      id: `${status}-${i}`,
      type: 'visit' as const,
      title: `Tour ${i} ${status}`,
      date: `2024-05-${10 + row}/2024-06-20`,
      visitors: [`s${i}`],
      hosts: [`s${(i + 1) % 8}`],
      status,
    })),
  ),
}

describe('the drawing', () => {
  for (const scheme of ['light', 'dark'])
    for (const [name, data] of Object.entries({ 'the story': beijing, plans }))
      it(`has text at 4.5 to 1 on what is behind it in ${name}, ${scheme}`, async () => {
        const el = await timeline({ data, width: 900, style: `${paper} color-scheme: ${scheme}` })
        const ground = rgb(getComputedStyle(the(el, '.stage')).backgroundColor)
        const texts = all<SVGTextElement>(el, '.chart text')
        expect(texts.length).to.be.greaterThan(data.events.length)
        for (const text of texts) {
          const bar = text.closest('.label.inside') && text.closest('.mark')!.querySelector('.sure')
          const isOnBar = bar && text.matches('.text-title')
          const below = isOnBar
            ? over(fillOf(bar), ground, opacityOf(bar))
            : text.closest('.axis')
              ? fillOf(the(el, '.axis-ground'))
              : ground
          expect(contrast(over(fillOf(text), below), below), words(text)).to.be.at.least(4.5)
        }
      })

  for (const scheme of ['light', 'dark'])
    it(`has marks at 3 to 1 on their ground, ${scheme}`, async () => {
      const el = await timeline({ data: beijing, width: 900, style: `${paper} color-scheme: ${scheme}` })
      const ground = rgb(getComputedStyle(the(el, '.stage')).backgroundColor)
      for (const outline of all(el, '[data-marks] .glyph')) {
        const { fill, stroke } = getComputedStyle(outline.querySelector('.outline')!)
        const strongest = Math.max(contrast(rgb(fill), ground), contrast(rgb(stroke), ground))
        expect(strongest, outline.closest<SVGElement>('.mark')!.dataset['id']).to.be.at.least(3)
      }
    })

  for (const scheme of ['light', 'dark'])
    it(`has the strips torn out of the axis at 3 to 1 on their ground, drawn as where they are explained, ${scheme}`, async () => {
      const el = await timeline({ data: beijing, width: 1200, style: `${paper} color-scheme: ${scheme}` })
      const linesOf = (selector: string) => all(el, selector).map((node) => getComputedStyle(node))
      const lines = [...linesOf('.break path'), ...linesOf('.key .torn')]
      expect(lines).to.have.length(5)
      const looks = new Set(lines.map(({ stroke, strokeWidth }) => `${stroke} ${strokeWidth}`))
      expect([...looks]).to.have.length(1)
      for (const ground of ['.stage', '.panel'])
        expect(contrast(rgb(lines[0]!.stroke), rgb(getComputedStyle(the(el, ground)).backgroundColor))).to.be.at.least(
          3,
        )
    })

  // Only Chrome can be told so while it runs.
  if (isChrome)
    for (const scheme of ['light', 'dark'])
      it(`has lines at 4.5 to 1 and no faint words for readers who ask for more contrast, ${scheme}`, async () => {
        await emulate({ 'prefers-contrast': 'more' })
        try {
          const style = `${paper} color-scheme: ${scheme}`
          const el = await timeline({ data: beijing, width: 1200, style, attributes: { selected } })
          const look = (selector: string) => getComputedStyle(the(el, selector))
          const ground = rgb(look('.stage').backgroundColor)
          for (const line of [look('.lane line').stroke, look('.stage').borderTopColor, look('.chip').borderTopColor])
            expect(contrast(rgb(line), ground)).to.be.at.least(4.5)
          expect(contrast(rgb(look('.grid .minor').stroke), ground)).to.be.at.least(1.5)
          expect(look('.description').color).to.equal(look('[part=title]').color)
          expect(contrast(fillOf(the(el, '.selected .target')), ground)).to.be.at.least(1.3)
          await expect(el).to.be.accessible(rules)
        } finally {
          await emulate()
        }
      })

  it('has no text below 12 px, whatever the page’s size', async () => {
    for (const view of ['timeline', 'list']) {
      const el = await timeline({ data: beijing, attributes: { view, selected }, style: 'font-size: 8px' })
      for (const node of all(el, '*')) {
        const isText = [...node.childNodes].some(
          (child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim(),
        )
        if (isText && node.getClientRects().length > 0)
          expect(parseFloat(getComputedStyle(node).fontSize), `${node.localName} ${words(node)}`).to.be.at.least(12)
      }
    }
  })
})

describe('what assistive technology is told', () => {
  it('is one list box with a name, whose options are the events', async () => {
    const el = await timeline({ data: beijing })
    const boxes = all(el, '[role=listbox]')
    expect(boxes).to.have.length(1)
    expect(boxes[0]!.getAttribute('aria-label')).to.match(/^Timeline with \d+ events\. Arrow keys move/)
    const options = [...boxes[0]!.children]
    expect(options.map((option) => option.getAttribute('role'))).to.deep.equal(options.map(() => 'option'))
    expect(options).to.have.length(beijing.events.length)
  })

  it('is each event as a sentence: kind, title, date no finer than the source, and who', async () => {
    const el = await timeline({ data: beijing })
    const says = (id: string) => markOf(el, id).getAttribute('aria-label')
    expect(says('blinken-brussels')).to.equal(
      "Statement: Blinken: China still supplies Russia's defense industry. Between 1 and 7 April 2024. Antony Blinken, U.S. Secretary of State. United States on China and Russia.",
    )
    expect(says('yellen-china')).to.contain('Until 8 April 2024 (start not given)')
    expect(says('lavrov-beijing-2023-10')).to.contain('October 2023 (day not given)')
    expect(says('lavrov-wang-meeting')).to.match(/^Meeting: Lavrov to meet Wang Yi\. Announced\. /)
  })

  it('is, in that sentence, the title that is seen, so that it can be called by it', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    for (const mark of all(el, '[data-marks] .mark')) {
      const title = [...mark.querySelectorAll('.text-title')].map(words).join(' ')
      const seen = title.split(' · ')[0]!.replace(/\s?…$/, '')
      expect(mark.getAttribute('aria-label')).to.contain(seen)
    }
  })

  it('is which of them is selected', async () => {
    const el = await timeline({ data: beijing })
    click(markOf(el, 'yellen-china'))
    await settled(el)
    expect(all(el, '[role=option][aria-selected=true]').map((option) => option.dataset['id'])).to.deep.equal([
      'yellen-china',
    ])
  })

  it('is the detail under a name of its own, with a heading', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    expect(the(el, '.detail').getAttribute('aria-label')).to.equal('Yellen in China')
    expect(words(the(el, '.detail h3'))).to.equal('Yellen in China')
  })

  it('is a list of headings and lists where the view is the list', async () => {
    const el = await timeline({ data: beijing, attributes: { view: 'list' } })
    expect(all(el, '.list h3').length).to.be.greaterThan(2)
    expect(all(el, '.list ul[role=list] > li')).to.have.length(beijing.events.length)
    expect(words(the(el, '.list [data-select="yellen-china"]'))).to.equal('Visit: Yellen in China')
  })

  it('is a name for every button', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    for (const button of all(el, 'button'))
      expect(button.getAttribute('aria-label') ?? (words(button) || button.title), button.outerHTML).not.to.equal('')
  })

  it('is what is not in English: the language of a quotation', async () => {
    const spoken: TimelineDocument = {
      ...shortDocument(),
      sources: [{ id: 's', title: 'Le Monde' }],
      events: [
        {
          id: 'said',
          type: 'statement',
          title: 'On the talks',
          date: '2024-05-08',
          speaker: 'fr',
          quote: { text: 'Nous continuons.', lang: 'fr', form: 'verbatim' },
          sources: [{ source: 's' }],
        },
      ],
    }
    const el = await timeline({ data: spoken, attributes: { selected: 'said' } })
    expect(the(el, '.detail blockquote [lang=fr]').textContent).to.contain('Nous continuons.')
  })

  it('is a state while a document loads, and an alert when it fails', async () => {
    const el = await loadingWith({}, failing)
    await drawn(el)
    expect(the(el, '[role=alert]').textContent).to.contain('could not be loaded')
    restoreNetwork()
  })
})

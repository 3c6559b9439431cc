import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { TimelineDocument } from '../../src/model.js'
import { exchange } from '../fixtures/exchange.js'
import { journeyDocument } from '../fixtures/journey.js'
import { useFinger } from '../support/page.js'
import {
  all,
  beijing,
  button,
  click,
  has,
  isChrome,
  one,
  settled,
  shortDocument,
  shownView,
  timeline,
  words,
  waitUntil,
} from './timelines.js'

const visits = shortDocument(2, 3, 20)

/** Events with everything in their detail that can be pressed, and a part that is wrong. */
const linked: TimelineDocument = {
  ...visits,
  sources: [
    {
      id: 's',
      title: 'A report with a title that needs more than one line in a narrow column',
      url: 'https://example.org/a',
      archiveUrl: 'https://archive.example.org/a',
    },
    { id: 't', title: 'On', url: 'https://example.org/b' },
  ],
  events: [
    ...visits.events.map((event, i) => ({
      ...event,
      sources: [{ source: 's' }, { source: 't' }],
      relations: visits.events.slice(0, i).map(({ id }) => ({ type: 'follows-up' as const, event: id })),
    })),
    JSON.parse('{}'),
  ],
}

/** More events than there is room for: they are counted. */
const crowded: TimelineDocument = {
  ...visits,
  events: Array.from({ length: 400 }, (_, i) => ({
    ...visits.events[0]!,
    id: `e${i}`,
    date: `20${String(i % 25).padStart(2, '0')}-0${1 + (i % 9)}-1${i % 8}`,
  })),
}

interface Target {
  readonly name: string
  readonly box: DOMRect
}

/** Everything that can be pressed, and how much of the screen it takes. */
function targetsOf(el: DiplomaticTimeline): Target[] {
  const pressed = all<SVGElement>(el, 'button, a[href], input, summary, [role=option]:not(.mark), .mark > .target')
  return pressed
    .filter((node) => node.checkVisibility() && !node.closest('dialog') && !(node as Element).matches(':disabled'))
    .map((node) => ({
      name: `${node.localName}.${node.getAttribute('class') ?? ''} ${words(node).slice(0, 30)}`,
      box: node.getBoundingClientRect(),
    }))
}

const tooSmall = (targets: readonly Target[], least: number): readonly Target[] =>
  targets.filter(({ box }) => Math.min(box.width, box.height) < least - 0.01)

/** WCAG 2.2, 2.5.8: a smaller target will do where no other comes as near as half of 24 px to its middle. */
function isApart({ box }: Target, others: readonly Target[]): boolean {
  const x = box.left + box.width / 2
  const y = box.top + box.height / 2
  return others.every(({ box: other }) => {
    if (other === box) return true
    const small = Math.min(other.width, other.height) < 24
    const [left, right, top, bottom, reach] = small
      ? [
          other.left + other.width / 2,
          other.left + other.width / 2,
          other.top + other.height / 2,
          other.top + other.height / 2,
          24,
        ]
      : [other.left, other.right, other.top, other.bottom, 12]
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) >= reach
  })
}

const say = ({ name, box }: Target): string => `${name}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`

async function opened(data: TimelineDocument, width: number, view: string, selected = ''): Promise<DiplomaticTimeline> {
  const el = await timeline({ data, width, attributes: { view, ...(selected && { selected }) } })
  for (const details of all<HTMLDetailsElement>(el, 'details')) details.open = true
  await settled(el)
  return el
}

const cases = [
  ['a story', beijing, 'lavrov-beijing-2024-04'],
  ['links', linked, 'day-20'],
  ['counts', crowded, ''],
  ['a visit and its parts', journeyDocument, 'trip'],
  ['a part of a visit', journeyDocument, 'talks'],
  ['an exchange', exchange, 'reply'],
] as const

before(() => setViewport({ width: 1280, height: 900 }))
after(() => setViewport({ width: 800, height: 600 }))

describe('targets for a mouse', () => {
  for (const [name, data, selected] of cases)
    for (const view of ['timeline', 'list'])
      for (const width of [340, 800, 1200])
        it(`are 24 px, or stand apart, in the ${view} with ${name}, ${width} px wide`, async () => {
          const targets = targetsOf(await opened(data, width, view, selected))
          expect(targets.length).to.be.greaterThan(5)
          const bad = tooSmall(targets, 24).filter((target) => !isApart(target, targets))
          expect(bad.map(say)).to.deep.equal([])
        })
})

// Only Chrome can be told that its pointer is a finger.
if (isChrome)
  describe('targets for a finger', () => {
    before(async () => {
      await useFinger()
      expect(matchMedia('(pointer: coarse)').matches).to.equal(true)
    })
    after(() => useFinger(false))

    for (const [name, data, selected] of cases)
      for (const view of ['timeline', 'list'])
        for (const width of [340, 800, 1200])
          it(`are 44 px in the ${view} with ${name}, ${width} px wide`, async () => {
            const el = await opened(data, width, view, selected)
            expect(shownView(el)).to.equal(view)
            if (selected) expect(one(el, '.detail') !== null).to.equal(true)
            const targets = targetsOf(el)
            expect(targets.length).to.be.greaterThan(5)
            expect(tooSmall(targets, 44).map(say)).to.deep.equal([])
          })

    for (const [name, data, selected, count] of [
      ['links', linked, 'day-20', 5],
      ['a visit and its parts', journeyDocument, 'trip', 8],
      ['a part of a visit', journeyDocument, 'talks', 2],
      ['an exchange', exchange, 'reply', 2],
      ['several answers', exchange, 'closure', 2],
    ] as const)
      it(`do not lie on one another in the detail with ${name}`, async () => {
        for (const width of [340, 1200]) {
          const el = await opened(data, width, 'list', selected)
          const boxes = all(el, '.detail a, .detail .link').map((node) => node.getBoundingClientRect())
          expect(boxes.length).to.equal(count)
          for (const [i, a] of boxes.entries())
            for (const b of boxes.slice(i + 1)) {
              const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
              const beside = a.right <= b.left || b.right <= a.left
              expect(beside || overlap <= 0.01, `${width}: ${overlap}`).to.equal(true)
            }
        }
      })

    it('leave the sentences about related events in lines as close as any', async () => {
      const el = await opened(beijing, 304, 'timeline', 'lavrov-beijing-2024-04')
      const sentences = all(el, '.detail .related li')
      expect(sentences.length).to.be.greaterThan(0)
      for (const sentence of sentences) {
        const range = document.createRange()
        range.selectNodeContents(sentence)
        const middles = [...range.getClientRects()]
          .filter(({ width, height }) => width > 0 && height < 40)
          .map(({ top, bottom }) => (top + bottom) / 2)
          .toSorted((a, b) => a - b)
        for (const [i, middle] of middles.slice(1).entries())
          expect(middle - middles[i]!, words(sentence)).to.be.at.most(26)
        range.selectNodeContents(sentence.querySelector('.link bdi')!)
        const lastLine = [...range.getClientRects()].at(-1)!
        const end = sentence.querySelector('.link [aria-hidden]')!.getBoundingClientRect()
        expect([end.left - lastLine.right, end.top - lastLine.top], words(sentence)).to.deep.equal([0, 0])
      }
    })

    it('are 44 px where a link is to be copied by hand', async () => {
      const { execCommand } = document
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
      document.execCommand = () => false
      try {
        for (const width of [340, 1200]) {
          const attributes = { view: 'list', selected: 'day-20', 'url-state': '' }
          const el = await timeline({ data: linked, width, attributes })
          click(button(el, 'copy-link'))
          await waitUntil(() => has(el, '[data-link]'), 'the link was not shown')
          expect(tooSmall(targetsOf(el), 44).map(say)).to.deep.equal([])
        }
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard')
        document.execCommand = execCommand
      }
    })
  })

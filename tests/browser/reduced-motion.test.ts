import { expect } from '@open-wc/testing'
import { emulateMedia, setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  beijing,
  button,
  click,
  emptyTimeline,
  isChrome,
  settled,
  the,
  timeline,
  titleOf,
  type TimelineOptions,
} from './timelines.js'

const parts = ['', '::before', '::after']

/** What moves by itself, or would on its next change. */
function moving(el: DiplomaticTimeline): string[] {
  return [el, ...all(el, '*')].flatMap((node) =>
    parts.flatMap((part) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node, part || null)
      const isStill = animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration) && scrollBehavior !== 'smooth'
      return isStill ? [] : [`${node.localName}.${node.getAttribute('class')}${part}`]
    }),
  )
}

/** Notes what the element has the page or a node do slowly. */
function watchMotion(): { readonly seen: string[]; restore(): void } {
  const { animate, scrollBy, scrollTo, scrollIntoView } = Element.prototype
  const seen: string[] = []
  const note = (name: string, options: unknown) => {
    if (JSON.stringify(options ?? '').includes('smooth')) seen.push(name)
  }
  Element.prototype.animate = function (...given) {
    seen.push('animate')
    return animate.apply(this, given)
  }
  Element.prototype.scrollBy = function (...given: unknown[]) {
    note('scrollBy', given)
    return scrollBy.apply(this, given as [number, number])
  }
  Element.prototype.scrollTo = function (...given: unknown[]) {
    note('scrollTo', given)
    return scrollTo.apply(this, given as [number, number])
  }
  Element.prototype.scrollIntoView = function (...given) {
    note('scrollIntoView', given)
    return scrollIntoView.apply(this, given)
  }
  return { seen, restore: () => Object.assign(Element.prototype, { animate, scrollBy, scrollTo, scrollIntoView }) }
}

const states: Readonly<Record<string, TimelineOptions>> = {
  'the list': { data: beijing, width: 360 },
  'the list with a detail': { data: beijing, width: 360, attributes: { selected: 'yellen-china' } },
  'the chart': { data: beijing, width: 1100, attributes: { selected: 'yellen-china' } },
  'the sheet': { data: beijing, width: 360, attributes: { view: 'timeline', selected: 'yellen-china' } },
}

if (isChrome)
  describe('where a reader wants less motion', () => {
    before(() => emulateMedia({ reducedMotion: 'reduce' }))
    after(() => emulateMedia({ reducedMotion: 'no-preference' }))
    afterEach(restoreNetwork)

    for (const [name, options] of Object.entries(states))
      it(`nothing moves by itself: ${name}`, async () => {
        const el = await timeline(options)
        click(button(el, 'filter'))
        await settled(el)
        expect(moving(el)).to.deep.equal([])
        expect(el.shadowRoot!.getAnimations()).to.have.length(0)
      })

    it('nothing moves by itself while a document loads', async () => {
      stubNetwork(() => new Promise(() => {}))
      const el = await emptyTimeline({ attributes: { src: 'a.json' } })
      await settled(el)
      expect(all(el, '.bones i').length).to.be.greaterThan(0)
      expect(moving(el)).to.deep.equal([])
    })

    it('what is chosen is there at once', async () => {
      await setViewport({ width: 400, height: 500 })
      const motion = watchMotion()
      try {
        const list = await timeline({ data: beijing, width: 360 })
        click(titleOf(list, 'mao-dual-use'))
        await settled(list)
        const chart = await timeline({ data: beijing, width: 360, attributes: { view: 'timeline' } })
        click(the(chart, '[data-marks] [data-id="mao-dual-use"]'))
        await settled(chart)
        click(button(chart, 'close'))
        await settled(chart)
        expect(motion.seen).to.deep.equal([])
      } finally {
        motion.restore()
        await setViewport({ width: 800, height: 600 })
      }
    })
  })

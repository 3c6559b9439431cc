import { expect } from '@open-wc/testing'
import { resetMouse, sendMouse } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { emulate } from '../support/page.js'
import { all, beijing, button, centreOf, click, isChrome, markOf, settled, the, timeline } from './timelines.js'

/** Adds styles to the page until the returned function is called. */
function pageStyles(css: string): () => void {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  return () => style.remove()
}

const styleOf = (node: Element): CSSStyleDeclaration => getComputedStyle(node)

describe('the page', () => {
  it('styles every visible piece by its part', async () => {
    const remove = pageStyles(`
      diplomatic-timeline::part(mark) { opacity: 0.5 }
      diplomatic-timeline::part(mark selected) { opacity: 0.9 }
      diplomatic-timeline::part(title) { letter-spacing: 3px }
      diplomatic-timeline::part(detail) { letter-spacing: 4px }
    `)
    try {
      const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
      expect(styleOf(markOf(el, 'blinken-brussels')).opacity).to.equal('0.5')
      expect(styleOf(markOf(el, 'yellen-china')).opacity).to.equal('0.9')
      expect(styleOf(the(el, '[part=title]')).letterSpacing).to.equal('3px')
      expect(styleOf(the(el, '.detail')).letterSpacing).to.equal('4px')
    } finally {
      remove()
    }
  })

  it('sets the colours of the acting states, one by one', async () => {
    const el = await timeline({ data: beijing, attributes: { style: '--timeline-color-1: rgb(1, 2, 3)' } })
    const fill = (id: string) => styleOf(markOf(el, id).querySelector('.outline, .sure')!).fill
    expect(fill('arrival-announced')).to.equal('rgb(1, 2, 3)')
    expect(fill('mao-no-blame')).not.to.equal('rgb(1, 2, 3)')
    expect(styleOf(the(el, '.filter .dot')).backgroundColor).to.equal('rgb(1, 2, 3)')
  })

  it('sets the ground, the text and the fonts', async () => {
    const style = '--timeline-ground: rgb(4, 5, 6); --timeline-text: rgb(7, 8, 9); --timeline-quote-font: monospace'
    const el = await timeline({ data: beijing, attributes: { style, selected: 'blinken-brussels' } })
    expect(styleOf(the(el, '.stage')).backgroundColor).to.equal('rgb(4, 5, 6)')
    expect(styleOf(the(el, '[part=title]')).color).to.equal('rgb(7, 8, 9)')
    expect(styleOf(the(el, '.detail blockquote p')).fontFamily).to.equal('monospace')
  })

  it('hands down its type', async () => {
    const el = await timeline({ data: beijing, style: 'font: 18px monospace' })
    expect(styleOf(the(el, '.description')).fontFamily).to.equal('monospace')
    expect(styleOf(the(el, '.chart text')).fontFamily).to.equal('monospace')
  })

  it('hands down neither how its own texts are wrapped and indented, nor capitals that words do not have', async () => {
    const style = 'white-space: nowrap; text-indent: 40px; text-transform: uppercase'
    const el = await timeline({ data: beijing, style, attributes: { selected: 'blinken-brussels' } })
    for (const node of [the(el, '.base'), the(el, '.description'), the(el, '.detail blockquote p')]) {
      const { whiteSpace, textIndent, textTransform } = styleOf(node)
      expect([whiteSpace, textIndent, textTransform]).to.deep.equal(['normal', '0px', 'none'])
    }
    const narrow = await timeline({ data: beijing, style: `${style}; display: grid`, width: 320 })
    expect(narrow.clientWidth).to.equal(320)
  })

  it('has nothing of its own styled by the element', async () => {
    const paragraph = document.createElement('p')
    document.body.append(paragraph)
    const { margin, color } = styleOf(paragraph)
    const before = [margin, color]
    await timeline({ data: beijing })
    expect([styleOf(paragraph).margin, styleOf(paragraph).color]).to.deep.equal(before)
    paragraph.remove()
  })
})

describe('in a narrow place', () => {
  const selected = 'lavrov-beijing-2024-04'
  for (const [name, attributes] of Object.entries({
    'the list': { view: 'list' },
    'the list with its detail': { view: 'list', selected },
    'the chart': { view: 'timeline' },
    'the chart with its detail': { view: 'timeline', selected },
  }))
    for (const width of [320, 256])
      it(`of ${width} px, ${name} overflows nothing`, async () => {
        const el = await timeline({ data: beijing, width, attributes })
        expect(el.scrollWidth).to.be.at.most(el.clientWidth)
        const { left, right } = el.getBoundingClientRect()
        // A row that scrolls holds more than is in sight, and around it has room for the ring of the focus.
        for (const node of all(el, '.base *:not(svg *, .filter, .filter *)')) {
          if (styleOf(node).position === 'absolute' || !node.checkVisibility()) continue
          const box = node.getBoundingClientRect()
          expect(box.right, `${node.localName}.${node.className}`).to.be.at.most(right + 1)
          expect(box.left, `${node.localName}.${node.className}`).to.be.at.least(left - 1)
        }
      })
})

describe('what can be pointed at', () => {
  const inText = '.facts a'
  const sizes = (el: DiplomaticTimeline): string[] =>
    all(el, `button, summary, [role=option] > :is(.target, rect), a:not(${inText})`)
      .filter((node) => node.getClientRects().length > 0)
      .flatMap((node) => {
        const { width, height } = node.getBoundingClientRect()
        const name = node.getAttribute('aria-label') ?? node.textContent?.trim() ?? node.localName
        return width < 23.9 || height < 23.9 ? [`${name} ${Math.round(width)}×${Math.round(height)}`] : []
      })

  for (const view of ['timeline', 'list'])
    for (const width of [320, 1200])
      it(`is at least 24 by 24 px, in the ${view}, ${width} px wide`, async () => {
        const el = await timeline({
          data: { ...beijing, events: [...beijing.events, JSON.parse('{}')] },
          width,
          attributes: { view, selected: 'lavrov-beijing-2024-04' },
        })
        expect(sizes(el)).to.deep.equal([])
      })
})

// Only Chrome can be told these media features while it runs.
if (isChrome)
  describe('readers who set their system otherwise', () => {
    afterEach(() => emulate())

    it('see nothing move that need not, where they ask for that', async () => {
      await emulate({ 'prefers-reduced-motion': 'reduce' })
      const el = await timeline({ data: beijing })
      el.select('yellen-china')
      await settled(el)
      expect(el.shadowRoot!.getAnimations()).to.deep.equal([])
    })

    it('see text and marks in forced colours', async () => {
      const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
      const mark = () => markOf(el, 'arrival-announced')
      const before = styleOf(mark().querySelector('.outline')!).fill
      await emulate({ 'forced-colors': 'active' })
      const text = styleOf(the(el, '.chart text')).fill
      const ground = styleOf(the(el, '.stage')).backgroundColor
      expect(styleOf(mark().querySelector('.outline')!).fill).not.to.equal(before)
      expect(text).not.to.equal(ground)
      const chosen = markOf(el, 'yellen-china').querySelector('.target')!
      expect(styleOf(chosen).stroke).not.to.equal('none')
    })

    it('see in forced colours what is not known fade, and which buttons are pressed', async () => {
      const el = await timeline({ data: beijing })
      click(the(el, '[data-filter="types:visit"]'))
      await settled(el)
      await emulate({ 'forced-colors': 'active' })
      const bar = markOf(el, 'yellen-china').querySelector('.bar')!
      expect(styleOf(bar.querySelector('rect')!).fill).to.match(/url/)
      const [clear, full] = ['clear', 'full'].map((part) => styleOf(the(el, `defs .${part}`)))
      expect([clear!.stopOpacity, full!.stopOpacity]).to.deep.equal(['0', '1'])
      expect(full!.stopColor).to.equal(styleOf(bar.querySelector('.sure')!).fill)
      for (const [on, off] of [
        ['[data-view="timeline"]', '[data-view="list"]'],
        ['[data-filter="types:visit"]', '[data-filter="types:statement"]'],
      ] as const)
        expect(styleOf(the(el, on)).backgroundColor).not.to.equal(styleOf(the(el, off)).backgroundColor)
    })

    it('print the list without its buttons', async () => {
      const el = await timeline({ data: beijing, width: 500, attributes: { selected: 'yellen-china' } })
      await emulate({}, 'print')
      expect(styleOf(the(el, '.controls')).display).to.equal('none')
      expect(styleOf(the(el, '.detail footer')).display).to.equal('none')
    })
  })

describe('what a pointer is over', () => {
  afterEach(() => resetMouse())

  /** The rules about it that would hold for a finger as well. */
  function* stuckRules(rules: Iterable<CSSRule>): Generator<string> {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.conditionText === '(hover: hover)') continue
      if (rule instanceof CSSGroupingRule) yield* stuckRules(rule.cssRules)
      else if (rule.cssText.includes(':hover')) yield rule.cssText
    }
  }

  it('looks so only where a pointer can be over it', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    const sheets = el.shadowRoot!.adoptedStyleSheets
    expect(sheets.length).to.be.greaterThan(5)
    expect(sheets.flatMap(({ cssRules }) => [...stuckRules(cssRules)])).to.deep.equal([])
  })

  /** The rules for a mouse, which this browser may have none of, hold until the returned function is called. */
  function withMouse(el: DiplomaticTimeline): () => void {
    const rules = el.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
    const media = rules.flatMap((rule) =>
      rule instanceof CSSMediaRule && rule.conditionText === '(hover: hover)' ? rule.media : [],
    )
    for (const list of media) list.mediaText = 'all'
    return () => media.forEach((list) => (list.mediaText = '(hover: hover)'))
  }

  async function groundUnderMouse(el: DiplomaticTimeline, node: Element): Promise<readonly [string, string]> {
    await resetMouse()
    node.scrollIntoView({ block: 'center' })
    await settled(el)
    const before = styleOf(node).backgroundColor
    const { x, y } = centreOf(node)
    await sendMouse({ type: 'move', position: [x, y] })
    expect(node.matches(':hover')).to.equal(true)
    return [before, styleOf(node).backgroundColor]
  }

  it('keeps the look of what is pressed, chosen or at its end', async () => {
    const el = await timeline({ data: beijing, attributes: { view: 'timeline', selected: 'yellen-china' } })
    click(the(el, '[data-filter="states:us"]'))
    await settled(el)
    const restore = withMouse(el)
    try {
      const kept = ['[data-filter="states:us"]', '[data-view=timeline]', '.active .taken', '[data-action=zoom-out]']
      for (const selector of kept) {
        const [before, over] = await groundUnderMouse(el, the(el, selector))
        expect(over, selector).to.equal(before)
      }
      const [before, over] = await groundUnderMouse(el, button(el, 'filter'))
      expect(over).not.to.equal(before)
      el.view = 'list'
      await settled(el)
      const [title, titleOver] = await groundUnderMouse(el, the(el, '.list .selected .title'))
      expect(titleOver).to.equal(title)
    } finally {
      restore()
    }
  })
})

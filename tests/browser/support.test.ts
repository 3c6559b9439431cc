import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { emulate, touch, wheel } from '../support/page.js'

const isWebKit = navigator.userAgent.includes('WebKit') && !navigator.userAgent.includes('Chrome')

/** A square in the page's corner, and what it hears of a type of event. */
async function listen<Heard extends Event>(types: readonly string[]): Promise<Heard[]> {
  const square = await fixture<HTMLElement>(
    html`<div style="position: fixed; inset: 0 auto auto 0; width: 200px; height: 200px; touch-action: none"></div>`,
  )
  const heard: Heard[] = []
  const listener = (event: Event): void => {
    event.preventDefault()
    heard.push(event as Heard)
  }
  for (const type of types) square.addEventListener(type, listener, { passive: false })
  return heard
}

describe('the support of the tests', () => {
  it('turns a real wheel', async () => {
    const heard = await listen<WheelEvent>(['wheel'])
    expect(await wheel({ x: 50, y: 50, deltaY: 120 })).to.equal(true)
    await aTimeout(100)
    expect(heard.map(({ deltaY, isTrusted }) => [deltaY, isTrusted])).to.deep.equal([[120, true]])
  })

  it('turns it with a key held, save in WebKit', async () => {
    const heard = await listen<WheelEvent>(['wheel'])
    expect(await wheel({ x: 50, y: 50, deltaY: 120, held: 'Control' })).to.equal(!isWebKit)
    await aTimeout(100)
    expect(heard.map(({ ctrlKey }) => ctrlKey)).to.deep.equal(isWebKit ? [] : [true])
  })

  it('puts two fingers on the screen, save in WebKit', async () => {
    const heard = await listen<PointerEvent>(['pointerdown', 'pointermove', 'pointerup'])
    const moved = await touch(
      [
        { x: 50, y: 50 },
        { x: 40, y: 50 },
      ],
      [
        { x: 90, y: 50 },
        { x: 120, y: 50 },
      ],
    )
    await aTimeout(100)
    expect(moved).to.equal(!isWebKit)
    const fingers = new Set(
      heard.filter(({ pointerType }) => pointerType === 'touch').map(({ pointerId }) => pointerId),
    )
    expect(fingers.size).to.equal(isWebKit ? 0 : 2)
  })

  it('emulates media features in Chrome, until told to stop', async () => {
    const forced = (): boolean => matchMedia('(forced-colors: active)').matches
    const emulated = await emulate({ 'forced-colors': 'active' })
    expect(forced()).to.equal(emulated)
    await emulate()
    expect(forced()).to.equal(false)
  })

  it('knows what is not accessible', async () => {
    const button = await fixture(html`<div><button></button></div>`)
    const complaint = await expect(button)
      .to.be.accessible()
      .then(() => '', String)
    expect(complaint).to.contain('button-name')
  })
})

import { expect, fixture, html } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { embedTimeline, type EmbedOptions } from '../../src/embed.js'
import type { DiplomaticTimeline } from '../../src/index.js'
import { forgetHistory } from '../support/page.js'
import { click, countSteps, shortDocument, waitUntil } from './timelines.js'

const home = location.href
const path = location.pathname + location.search
const framed = '/tests/support/framed.html'
/** The same server under another name: another origin to a browser. */
const elsewhere = location.origin.replace('localhost', '127.0.0.1')
const envelope = { protocol: 'diplomatic-timeline', version: 1 }

const fragment = (): string => decodeURIComponent(location.hash)
const fragmentIs = (text: string): Promise<void> =>
  waitUntil(() => fragment() === text, '').catch(() => {
    expect(fragment()).to.equal(text)
  })

let ends: (() => void)[] = []

interface Framed {
  readonly frame: HTMLIFrameElement
  /** What the page hears from the frame. */
  readonly heard: Record<string, unknown>[]
}

/** A page in a frame, and the page's side of it unless `options` is null. */
async function frameAt(
  src: string,
  options: EmbedOptions | null = {},
  attributes: Record<string, string> = {},
): Promise<Framed> {
  const container = await fixture<HTMLElement>(html`<div></div>`)
  const frame = document.createElement('iframe')
  Object.assign(frame.style, { width: '700px', height: '120px', border: '0' })
  for (const [name, value] of Object.entries({ src, ...attributes })) frame.setAttribute(name, value)
  const heard: Record<string, unknown>[] = []
  const listen = ({ source, data }: MessageEvent) => source === frame.contentWindow && heard.push(data as never)
  addEventListener('message', listen)
  ends.push(() => removeEventListener('message', listen))
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  container.append(frame)
  if (options) ends.push(embedTimeline(frame, options))
  await loaded
  return { frame, heard }
}

const timelinesIn = ({ frame }: Framed): DiplomaticTimeline[] => [
  ...(frame.contentDocument?.querySelectorAll<DiplomaticTimeline>('diplomatic-timeline') ?? []),
]
const find = (framed: Framed, selector: string): HTMLElement | null | undefined =>
  timelinesIn(framed)[0]?.shadowRoot?.querySelector<HTMLElement>(selector)

/** Waits until there is a timeline in the frame, and the frame is as high as it was told to be, with nothing to scroll. */
async function ready(embedded: Framed): Promise<DiplomaticTimeline> {
  await waitUntil(() => Boolean(find(embedded, '.chart, .list')), 'nothing was drawn in the frame')
  await timelinesIn(embedded)[0]!.updateComplete
  await waitUntil(() => isFilled(embedded), 'the frame has not got the height of its content')
  return timelinesIn(embedded)[0]!
}

const heights = ({ heard }: Framed): unknown[] =>
  heard.filter(({ type }) => type === 'height').map(({ height }) => height)

function isFilled(embedded: Framed): boolean {
  const { clientHeight, contentDocument, contentWindow } = embedded.frame
  const { scrollHeight, clientWidth } = contentDocument!.documentElement
  const isSettled = contentWindow!.innerHeight === clientHeight && contentWindow!.innerWidth === clientWidth
  return clientHeight > 300 && heights(embedded).at(-1) === clientHeight && scrollHeight === clientHeight && isSettled
}

const send = (frame: HTMLIFrameElement, message: object, origin = location.origin): void =>
  frame.contentWindow!.postMessage({ ...envelope, ...message }, origin)

/** Lets messages that are on their way arrive: those after them have. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = resolve
      channel.port2.postMessage('')
    })
    await new Promise(requestAnimationFrame)
  }
}

/** Each test of a suite begins at the page's plain address, at its top, and leaves nothing behind. */
function atHome(suite: Mocha.Suite): void {
  // The first frame of a run loads every module.
  suite.timeout(30_000)
  beforeEach(() => history.replaceState(null, '', path))
  afterEach(() => {
    for (const end of ends) end()
    ends = []
    history.replaceState(null, '', home)
    scrollTo(0, 0)
  })
}

before(() => forgetHistory())

// Before anything is clicked: for some seconds after a click, a page may take steps.
describe('a hostile frame', function () {
  atHome(this)

  /** Has the window in a frame say something to the page. */
  function say({ frame }: Framed, message: object): void {
    const script = frame.contentDocument!.createElement('script')
    script.textContent = `parent.postMessage(${JSON.stringify(message)}, '*')`
    frame.contentDocument!.body.append(script)
  }
  const state = (fields: object, more: object = {}) => ({
    ...envelope,
    type: 'state',
    name: '',
    fields,
    entry: 'push',
    ...more,
  })

  it('changes nothing but what is under its own key, in the form of a link', async () => {
    history.replaceState(null, '', `${path}#token=secret`)
    const embedded = await frameAt(`${framed}?key=`)
    await ready(embedded)
    for (const message of [
      'text',
      null,
      { type: 'height', height: 1 },
      { ...envelope, version: 2, type: 'height', height: 1 },
      { ...envelope, type: 'height', height: '1px' },
      { ...envelope, type: 'height', height: -1 },
      { ...envelope, type: 'navigate', page: 'https://evil.example' },
      state({ event: 'x' }, { name: '.token' }),
      state({ event: 'x' }, { name: 7 }),
      state({ event: 'x' }, { entry: 'go' }),
      state({ event: 'x'.repeat(20_000) }),
      state({ token: 'x', constructor: 'x', view: { toString: 'x' } }),
    ])
      say(embedded, message as object)
    await delivered()
    expect([fragment(), embedded.frame.clientHeight > 300]).to.deep.equal(['#token=secret', true])
    say(embedded, state({ event: '#&token=stolen' }))
    await fragmentIs('#token=secret&timeline=#&token=stolen')
    expect(new URLSearchParams(location.hash.slice(1)).get('token')).to.equal('secret')
  })

  it('puts no steps between the reader and the page before', async () => {
    const embedded = await frameAt(`${framed}?key=`)
    await ready(embedded)
    const steps = countSteps()
    expect(navigator.userActivation?.isActive ?? false, 'a click lets a page take steps').to.equal(false)
    say(embedded, state({ event: 'one' }))
    await fragmentIs('#timeline=one')
    say(embedded, state({ event: 'two' }))
    await fragmentIs('#timeline=two')
    expect(steps()).to.equal(0)
  })

  it('does not scroll the page when no link led to it', async () => {
    const embedded = await frameAt(`${framed}?key=`)
    await ready(embedded)
    const space = document.createElement('div')
    space.style.height = '3000px'
    document.body.prepend(space)
    scrollTo(0, 0)
    say(embedded, state({ event: 'mao-no-blame' }, { entry: 'replace' }))
    await fragmentIs('#timeline=mao-no-blame')
    say(embedded, { ...envelope, type: 'reveal', name: '', top: 500 })
    say(embedded, { ...envelope, type: 'height', height: 7777 })
    await waitUntil(() => embedded.frame.style.height === '7777px', 'the frame was not heard')
    expect(scrollY).to.equal(0)
    space.remove()
  })

  it('is not heard from another origin, nor is another frame in its name', async () => {
    const embedded = await frameAt(`${framed}?key=`)
    await ready(embedded)
    const another = await frameAt(`${framed}`, null)
    say(another, { ...envelope, type: 'height', height: 5000 })
    postMessage({ ...envelope, type: 'height', height: 5000 }, location.origin)
    const says = [
      { ...envelope, type: 'connected' },
      { ...envelope, type: 'height', height: 5000 },
    ]
    embedded.frame.contentWindow!.location.href = `${elsewhere}${framed}?${new URLSearchParams({ says: JSON.stringify(says) })}`
    await waitUntil(() => embedded.heard.some((message) => message['height'] === 5000), 'it did not speak')
    await delivered()
    expect(embedded.frame.clientHeight).to.be.below(5000)
  })

  it('sandboxed into an origin like any other is told nothing', async () => {
    const embedded = await frameAt(`${framed}?key=`, {}, { sandbox: 'allow-scripts' })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(embedded.heard).to.deep.equal([])
  })
})

describe('a frame', function () {
  atHome(this)

  it('gets the height of its content, and follows it', async () => {
    const embedded = await frameAt(`${framed}?key=`)
    const el = await ready(embedded)
    const { clientHeight } = embedded.frame
    el.view = 'list'
    await waitUntil(() => embedded.frame.clientHeight > clientHeight + 300, 'the frame did not grow')
    el.view = 'timeline'
    await waitUntil(
      () => embedded.frame.clientHeight < clientHeight + 100 && isFilled(embedded),
      'the frame did not shrink',
    )
  })

  it('is high enough with a border too, and where it comes from another origin', async () => {
    const embedded = await frameAt(`${elsewhere}${framed}?key=`, {}, {})
    embedded.frame.style.border = '10px solid'
    await waitUntil(() => embedded.heard.some(({ type }) => type === 'height'), 'no height was told')
    const told = () => embedded.heard.filter(({ type }) => type === 'height').at(-1)!['height']
    await waitUntil(
      () => embedded.frame.clientHeight === told() && embedded.frame.clientHeight > 300,
      'it is not that high',
    )
  })

  it('whose page is always higher than it stops growing', async () => {
    const embedded = await frameAt(`${framed}?key=&tall`)
    await waitUntil(() => heights(embedded).length > 3, 'it did not grow')
    const { frame } = embedded
    const told = () => heights(embedded).length
    for (let still = 0, before = told(); still < 20; still = before === told() ? still + 1 : 0) {
      before = told()
      // How often a slow frame is called, and answers, is not what this is about: one that grows for ever passes any number.
      expect(before, 'it grows for ever').to.be.below(40)
      await new Promise((resolve) => frame.contentWindow!.requestAnimationFrame(resolve))
    }
    expect(frame.contentDocument!.documentElement.scrollHeight).to.be.above(frame.clientHeight)
  })

  it('is filled in the end by what grew while it did, for a reason of its own', async () => {
    const embedded = await frameAt(`${framed}?key=`, null)
    await waitUntil(() => Boolean(find(embedded, '.chart, .list')), 'nothing was drawn in the frame')
    const { contentWindow, contentDocument } = embedded.frame
    const growing = contentDocument!.createElement('div')
    contentDocument!.body.append(growing)
    let left = 0
    const grow = () => {
      if (left > 0) growing.style.height = `${growing.clientHeight + 20}px`
      left--
    }
    // Before the frame itself hears of its size.
    contentWindow!.addEventListener('resize', grow)
    ends.push(embedTimeline(embedded.frame))
    await ready(embedded)
    left = 5
    grow()
    await waitUntil(() => left <= 0 && isFilled(embedded), 'the frame is lower than its content')
  })

  it("keeps its state in the page's address, and gets it back with back and forward", async () => {
    const embedded = await frameAt(`${framed}?key=`, { key: 'yalta' })
    const el = await ready(embedded)
    const own = embedded.frame.contentWindow!.location.href
    const steps = countSteps()
    const mark = find(embedded, '[data-marks] [data-id="yellen-china"]')!.getBoundingClientRect()
    scrollTo(0, embedded.frame.offsetTop + mark.top - 200)
    await delivered()
    const box = embedded.frame.getBoundingClientRect()
    const position = [box.left + mark.left + mark.width / 2, box.top + mark.top + mark.height / 2] as const
    await sendMouse({ type: 'click', position: [Math.round(position[0]), Math.round(position[1])] })
    await fragmentIs('#yalta=yellen-china')
    expect(steps(), 'a step').to.equal(1)
    expect(embedded.frame.contentWindow!.location.href, 'its own address is left alone').to.equal(own)
    history.back()
    await waitUntil(() => el.selected === undefined, 'back did not close the event')
    expect(fragment()).to.equal('')
    history.forward()
    await waitUntil(() => el.selected === 'yellen-china', 'forward did not choose the event')
  })

  /** A frame far down the page, which was opened by a link to an event, and how far from the window's top that is. */
  async function farDown(): Promise<Framed & { readonly top: () => number }> {
    history.replaceState(null, '', `${path}#timeline=mao-no-blame&timeline.view=list`)
    const space = document.createElement('div')
    space.style.height = '3000px'
    document.body.prepend(space)
    ends.push(() => space.remove())
    const embedded = await frameAt(`${framed}?key=`)
    const item = () => find(embedded, 'li.selected')?.getBoundingClientRect().top ?? -1e6
    return { ...embedded, top: () => embedded.frame.getBoundingClientRect().top + item() }
  }

  it('opens as the link to the page says, and is brought into view', async () => {
    const embedded = await farDown()
    const el = await ready(embedded)
    await waitUntil(() => el.selected === 'mao-no-blame', 'the event was not chosen')
    await waitUntil(() => embedded.top() >= 0 && embedded.top() < innerHeight, 'the event was not brought into view')
    expect(document.activeElement === document.body).to.equal(true)
  })

  it('keeps what a link led to in view while the frame comes to rest, until the reader moves', async () => {
    const embedded = await farDown()
    await waitUntil(() => embedded.heard.some(({ type }) => type === 'reveal'), 'the event was not brought into view')
    const late = embedded.frame.contentDocument!.createElement('div')
    late.style.height = '300px'
    embedded.frame.contentDocument!.body.prepend(late)
    await waitUntil(() => Math.abs(embedded.top() - 16) < 2, 'the event was lost when something came above it')
    await ready(embedded)
    dispatchEvent(new WheelEvent('wheel'))
    const { scrollY: before } = window
    const { clientHeight } = embedded.frame
    late.style.height = '500px'
    await waitUntil(
      () => embedded.frame.clientHeight > clientHeight + 150 && isFilled(embedded),
      'the frame did not grow',
    )
    await delivered()
    expect(scrollY).to.equal(before)
  })

  it("starts from its own address where the page's says nothing, and comes back to it", async () => {
    const embedded = await frameAt(`${framed}?key=#timeline=mao-no-blame`)
    const el = await ready(embedded)
    expect([el.selected, fragment()]).to.deep.equal(['mao-no-blame', ''])
    click(find(embedded, '[data-action="close"]')!)
    await fragmentIs('#timeline=')
    history.replaceState(null, '', `${path}#timeline=yellen-china`)
    dispatchEvent(new PopStateEvent('popstate'))
    await waitUntil(() => el.selected === 'yellen-china', 'the link was not followed')
    history.replaceState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
    await waitUntil(() => el.selected === 'mao-no-blame', 'its own state did not come back')
  })

  it('keeps what the reader did while the page called once more', async () => {
    const embedded = await frameAt(`${framed}?key=#timeline=mao-no-blame`)
    const el = await ready(embedded)
    await delivered()
    click(find(embedded, '[data-action="close"]')!)
    // Sent when the frame has loaded, before the page hears of the step.
    send(embedded.frame, { type: 'connect', page: location.href, key: 'timeline', opened: false })
    embedded.frame.dispatchEvent(new Event('load'))
    await fragmentIs('#timeline=')
    await delivered()
    expect(el.selected).to.equal(undefined)
    expect(fragment()).to.equal('#timeline=')
  })

  it('may hold several timelines, and a page several frames', async () => {
    const one = await frameAt(`${framed}?key=&key=second`)
    const other = await frameAt(`${framed}?key=`, {}, { 'data-timeline': 'other' })
    await Promise.all([ready(one), ready(other)])
    const [, second] = timelinesIn(one)
    click(second!.shadowRoot!.querySelector('[data-filter="states:us"]')!)
    click(find(one, '[data-filter="types:visit"]')!)
    click(find(other, '[data-filter="states:ru"]')!)
    await waitUntil(() => fragment().includes('other'), 'nothing was written')
    expect(fragment().slice(1).split('&').toSorted()).to.deep.equal([
      'other.states=ru',
      'timeline-second.states=us',
      'timeline.types=visit',
    ])
  })

  it('works by its own address in a page that does not speak to it, and says nothing', async () => {
    const embedded = await frameAt(`${framed}?key=#timeline=yellen-china`, null)
    await waitUntil(() => timelinesIn(embedded)[0]?.selected === 'yellen-china', 'its own link was not followed')
    await waitUntil(() => Boolean(find(embedded, '.chart, .list')), 'nothing was drawn in the frame')
    click(find(embedded, '[data-filter="states:us"]')!)
    const { location: own } = embedded.frame.contentWindow!
    await waitUntil(() => own.hash === '#timeline=yellen-china&timeline.states=us', 'its own address was not written')
    expect([fragment(), embedded.heard, embedded.frame.offsetHeight]).to.deep.equal(['', [], 120])
  })

  it('without an address of its own, in srcdoc, is kept in that of the page', async () => {
    const srcdoc = '<!doctype html><script type="module" src="/src/define.ts"></script>'
    const json = JSON.stringify(shortDocument(1, 9))
    const inside = `<diplomatic-timeline url-state><script type="application/json">${json}</script></diplomatic-timeline>`
    const embedded = await frameAt('about:blank', {}, { srcdoc: srcdoc + inside })
    await waitUntil(() => Boolean(find(embedded, '[data-view="list"]')), 'nothing was drawn in the frame')
    await waitUntil(() => embedded.heard.some(({ type }) => type === 'height'), 'it was not spoken to')
    click(find(embedded, '[data-view="list"]')!)
    await fragmentIs('#timeline.view=list')
  })

  it('is left to itself when the page wants no more of it', async () => {
    const embedded = await frameAt(`${framed}?key=`, null)
    const stop = embedTimeline(embedded.frame)
    await ready(embedded)
    stop()
    click(find(embedded, '[data-filter="states:us"]')!)
    await delivered()
    expect(fragment()).to.equal('')
  })
})

describe('a hostile page around a frame', function () {
  atHome(this)

  it('cannot give the reader a link to elsewhere, nor by a message of another form or version', async () => {
    const embedded = await frameAt(`${framed}?key=`, null)
    await waitUntil(() => Boolean(find(embedded, '.chart, .list')), 'nothing was drawn in the frame')
    for (const message of [
      { type: 'connect', key: 'timeline', page: 'https://evil.example/' },
      { type: 'connect', key: 'timeline', page: 'javascript:alert(1)' },
      { type: 'connect', key: 'timeline', page: 'no address' },
      { type: 'connect', key: '', page: home },
      { type: 'connect', page: home },
      { type: 'connect', key: 'timeline', page: `${home}#${'x'.repeat(20_000)}` },
      { type: 'connect', key: 'timeline', page: home, version: 2 },
      { type: 'connect', key: 'timeline', page: home, protocol: 'pym' },
      { type: 'disconnect', key: 'timeline', page: home },
    ])
      send(embedded.frame, message)
    await delivered()
    expect(embedded.heard).to.deep.equal([])
  })

  it('is answered alone: another window and another origin are not', async () => {
    const embedded = await frameAt(`${framed}?key=`)
    const el = await ready(embedded)
    const another = await frameAt(`${framed}`, null)
    const script = another.frame.contentDocument!.createElement('script')
    const message = { ...envelope, type: 'restore', key: 'timeline', page: `${home}#timeline=yellen-china` }
    script.textContent = `parent.frames[0].postMessage(${JSON.stringify(message)}, '*')`
    another.frame.contentDocument!.body.append(script)
    await delivered()
    expect([el.selected, another.heard]).to.deep.equal([undefined, []])
  })
})

// The last, since the page goes on looking for frames.
describe('a frame that the page only marks', function () {
  atHome(this)
  before(() => import('../../src/embed-page.js'))

  /** What the page's address keeps for a frame, changed before a reader goes to an anchor of the page. */
  const keptFor = async (change: (frame: HTMLIFrameElement) => void): Promise<string | null> => {
    history.replaceState(null, '', `${path}#marked=yellen-china`)
    const { frame } = await frameAt('about:blank', null, { 'data-timeline': 'marked' })
    change(frame)
    await delivered()
    const moved = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
    location.hash = 'heading'
    await moved
    await delivered()
    return new URLSearchParams(location.search).get('marked')
  }

  it('is left to itself once it is taken out of the page', async () => {
    expect(await keptFor((frame) => frame.remove())).to.equal(null)
  })

  it('is followed where it is only moved', async () => {
    expect(await keptFor((frame) => frame.parentElement!.append(frame))).to.equal('yellen-china')
  })
})

import { aTimeout, expect, oneEvent } from '@open-wc/testing'
import { DiplomaticTimeline, type TimelineErrorEvent, type TimelineLoadEvent } from '../../src/index.js'
import { json, promised, restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  beijing,
  beijingAddress,
  button,
  click,
  drawn,
  emptyTimeline,
  heard,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  words,
  has,
  waitUntil,
} from './timelines.js'

const titleOfDocument = (el: DiplomaticTimeline): string => words(one(el, '[part=title]'))
const never = (): Promise<Response> => new Promise(() => {})

describe('what is readable without script', () => {
  afterEach(restoreNetwork)

  const inside = '<p>8 May: a visit</p>'
  const isRead = (el: DiplomaticTimeline): boolean => el.querySelector('p')!.checkVisibility()

  it('stays where there is no document', async () => {
    const el = await emptyTimeline({ inside: `${inside}<script type="application/json">  </script>` })
    await settled(el)
    expect(el.innerText.trim()).to.equal('8 May: a visit')
    expect(isRead(el)).to.equal(true)
  })

  it('stays while a document is loading, and gives way to the timeline', async () => {
    const slow = promised<Response>()
    stubNetwork(() => slow.promise)
    const el = await emptyTimeline({ attributes: { src: 'slow.json' }, inside })
    expect(isRead(el)).to.equal(true)
    await settled(el)
    expect([isRead(el), has(el, '.loading')]).to.deep.equal([true, true])
    slow.keep(json(shortDocument(8)))
    await drawn(el)
    expect(isRead(el)).to.equal(false)
  })

  it('stays below the words of a failure', async () => {
    stubNetwork(() => new Response('', { status: 404 }))
    const el = await timeline({ attributes: { src: 'gone.json' }, inside })
    expect(isRead(el)).to.equal(true)
    const [state, text] = [the(el, '.failed'), el.querySelector('p')!].map((node) => node.getBoundingClientRect())
    expect(text!.top).to.be.at.least(state!.bottom)
  })

  it('stays while the words of the language are on their way', async () => {
    const el = await emptyTimeline({ attributes: { lang: 'ru' }, data: shortDocument(8), inside })
    expect(isRead(el)).to.equal(true)
    await drawn(el)
    expect(isRead(el)).to.equal(false)
  })
})

describe('loading a document from src', () => {
  afterEach(restoreNetwork)

  it('shows what a server gives', async () => {
    const el = await timeline({ attributes: { src: beijingAddress } })
    expect(titleOfDocument(el)).to.equal(beijing.title)
    expect(all(el, '[data-marks] [data-id]')).to.have.length(beijing.events.length)
  })

  it('tells the page what was loaded, and what was wrong with it', async () => {
    stubNetwork(() => json({ ...shortDocument(8), events: [...shortDocument(8).events, { id: 'x', type: 'picnic' }] }))
    const el = await emptyTimeline()
    setTimeout(() => el.setAttribute('src', 'short.json'))
    const load: TimelineLoadEvent = await oneEvent(el, 'timeline-load')
    expect(load.document.events.map(({ id }) => id)).to.deep.equal(['day-8'])
    expect(load.issues.map(({ path, code }) => [path, code])).to.deep.equal([['events[1].type', 'unknown-value']])
    expect(el.issues).to.equal(load.issues)
    expect([load.bubbles, load.composed, load.cancelable]).to.deep.equal([true, true, false])
  })

  it('says that it is loading, and leaves it to the one status to speak', async () => {
    stubNetwork(never)
    const el = await emptyTimeline({ attributes: { src: 'slow.json' } })
    await settled(el)
    const state = the(el, '.state')
    expect(words(state)).to.equal('Loading the timeline…')
    expect(all(el, '[role=status]').map((status) => status.dataset['announcer'])).to.deep.equal([''])
  })

  it('shows the second of two addresses, however late the first answers', async () => {
    const slow = promised<Response>()
    const asked = stubNetwork((address) => (address === 'slow.json' ? slow.promise : json(shortDocument(9))))
    const el = await emptyTimeline({ attributes: { src: 'slow.json' } })
    const loads = heard(el, 'timeline-load')
    await settled(el)
    el.src = 'quick.json'
    await drawn(el)
    slow.keep(json(shortDocument(8)))
    await aTimeout(20)
    await settled(el)
    expect(asked).to.deep.equal(['slow.json', 'quick.json'])
    expect(titleOfDocument(el)).to.equal('Visits on 9 May')
    expect(loads.map(({ document }) => document.title)).to.deep.equal(['Visits on 9 May'])
  })

  it('asks once for an address that is set and set again before it draws', async () => {
    const asked = stubNetwork(() => json(shortDocument(8)))
    const el = await emptyTimeline()
    el.src = 'first.json'
    el.src = 'second.json'
    el.setAttribute('src', 'third.json')
    await drawn(el)
    expect(asked).to.deep.equal(['third.json'])
  })

  it('gives up when it is removed, silently, and starts again when it is put back', async () => {
    const signals: AbortSignal[] = []
    let answer: () => Promise<Response> | Response = never
    stubNetwork((_, signal) => {
      signals.push(signal)
      return answer()
    })
    const el = await emptyTimeline({ attributes: { src: 'slow.json' } })
    const errors = heard(el, 'timeline-error')
    await settled(el)
    const parent = el.parentElement!
    el.remove()
    await aTimeout(0)
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true])
    answer = () => json(shortDocument(8))
    parent.append(el)
    await drawn(el)
    expect(titleOfDocument(el)).to.equal('Visits on 8 May')
    expect(signals).to.have.length(2)
    expect(errors).to.have.length(0)
  })

  it('does not ask again for what it has when it is moved', async () => {
    const asked = stubNetwork(() => json(shortDocument(8)))
    const el = await timeline({ attributes: { src: 'short.json' } })
    el.parentElement!.append(el)
    await drawn(el)
    expect(asked).to.have.length(1)
  })

  it('asks once for an address that is set while it is removed', async () => {
    const asked = stubNetwork((address) => (address === 'slow.json' ? never() : json(shortDocument(8))))
    const el = await emptyTimeline({ attributes: { src: 'slow.json' } })
    await settled(el)
    const parent = el.parentElement!
    el.remove()
    el.src = 'short.json'
    await settled(el)
    parent.append(el)
    await drawn(el)
    expect(asked).to.deep.equal(['slow.json', 'short.json'])
  })

  it('shows nothing, rather than that it is loading, once src is taken away', async () => {
    stubNetwork(never)
    const el = await emptyTimeline({ attributes: { src: 'slow.json' } })
    await settled(el)
    el.removeAttribute('src')
    await settled(el)
    expect(has(el, '.state')).to.equal(false)
    expect(words(one(el, '[part=base]'))).to.equal('')
  })

  it('asks for no document called "null" when src is taken away', async () => {
    const asked = stubNetwork(() => json(shortDocument(8)))
    const el = await timeline({ attributes: { src: 'short.json' } })
    el.removeAttribute('src')
    await settled(el)
    expect(asked).to.deep.equal(['short.json'])
    expect(has(el, '.chart')).to.equal(false)
  })
})

describe('a document that cannot be loaded', () => {
  afterEach(restoreNetwork)

  const failures: readonly (readonly [what: string, answer: () => Response | Promise<Response>, says: RegExp])[] = [
    ['is not there', () => new Response('gone', { status: 404 }), /^The timeline could not be loaded: .*404/],
    ['is behind a broken server', () => new Response('', { status: 500 }), /could not be loaded: .*500/],
    [
      'is out of reach',
      () => Promise.reject(new TypeError('Failed to fetch')),
      /^The timeline could not be loaded: no answer came\./,
    ],
  ]

  for (const [what, answer, says] of failures) {
    it(`that ${what} leaves an alert with the reason and a way to try again`, async () => {
      stubNetwork(answer)
      const el = await timeline({ attributes: { src: 'short.json' } })
      const state = the(el, '.state')
      expect(state.getAttribute('role')).to.equal('alert')
      expect(words(state)).to.match(says)
      expect(words(button(el, 'reload'))).to.equal('Try again')
    })
  }

  it('is told to the page with its address and an error', async () => {
    stubNetwork(() => new Response('', { status: 404 }))
    const el = await emptyTimeline()
    setTimeout(() => el.setAttribute('src', 'short.json'))
    const failure: TimelineErrorEvent = await oneEvent(el, 'timeline-error')
    expect(failure.src).to.equal('short.json')
    expect(failure.error).to.be.instanceOf(Error)
    expect(failure.error.message).to.contain('404')
    expect([failure.bubbles, failure.composed]).to.deep.equal([true, true])
  })

  it('is shown when trying again succeeds', async () => {
    let isDown = true
    const asked = stubNetwork(() => (isDown ? new Response('', { status: 503 }) : json(shortDocument(8))))
    const el = await timeline({ attributes: { src: 'short.json' } })
    isDown = false
    click(button(el, 'reload'))
    await waitUntil(() => one(el, '.chart'), 'the chart never came')
    expect(titleOfDocument(el)).to.equal('Visits on 8 May')
    expect(has(el, '[role=alert]')).to.equal(false)
    expect(asked).to.have.length(2)
  })

  it('fails again, and says so again, when trying again does not help', async () => {
    stubNetwork(() => new Response('', { status: 503 }))
    const el = await timeline({ attributes: { src: 'short.json' } })
    const errors = heard(el, 'timeline-error')
    click(button(el, 'reload'))
    await waitUntil(() => errors.length === 1)
    await drawn(el)
    expect(the(el, '.state').getAttribute('role')).to.equal('alert')
  })

  it('does not hide a document that comes from another address afterwards', async () => {
    stubNetwork((address) => (address === 'bad.json' ? new Response('', { status: 404 }) : json(shortDocument(8))))
    const el = await timeline({ attributes: { src: 'bad.json' } })
    el.src = 'good.json'
    await waitUntil(() => one(el, '.chart'), 'the chart never came')
    expect(has(el, '.state')).to.equal(false)
  })

  const unreadable: readonly (readonly [what: string, text: string, reason: RegExp])[] = [
    ['broken JSON', '{ "title": "Visits", "events": [', /line 1/],
    ['an HTML page in its place', '<!doctype html><title>Sign in</title>', /line 1/],
    ['nothing at all', '', /empty/],
  ]

  for (const [what, text, reason] of unreadable) {
    it(`because it is ${what} is an alert with the reason, never an empty timeline`, async () => {
      stubNetwork(() => new Response(text))
      const el = await emptyTimeline()
      const errors = heard(el, 'timeline-error')
      const loads = heard(el, 'timeline-load')
      el.setAttribute('src', 'short.json')
      await drawn(el)
      expect(the(el, '.state').getAttribute('role')).to.equal('alert')
      expect(words(one(el, '.state'))).to.match(reason)
      expect(has(el, '[data-action=reload]')).to.equal(true)
      expect(has(el, '.empty')).to.equal(false)
      expect(errors.map(({ src }) => src)).to.deep.equal(['short.json'])
      expect(el.issues.map(({ path }) => path)).to.deep.equal([''])
      expect(loads).to.have.length(0)
    })
  }

  it('may be worded by the page, in the slot error', async () => {
    stubNetwork(() => new Response('', { status: 404 }))
    const el = await timeline({ attributes: { src: 'a.json' }, inside: '<p slot="error">Come back tomorrow.</p>' })
    const slot = the<HTMLSlotElement>(el, '.state slot[name=error]')
    expect(slot.assignedElements().map(words)).to.deep.equal(['Come back tomorrow.'])
  })
})

describe('a document that is not all there', () => {
  afterEach(restoreNetwork)

  it('is shown as far as it goes, with a list of what is missing', async () => {
    const { events, ...rest } = shortDocument(8, 9)
    const bad = { ...events[0], id: 'bad', date: '2024-13-45' }
    stubNetwork(() => json({ ...rest, events: [...events, bad] }))
    const el = await timeline({ attributes: { src: 'short.json' } })
    expect(all(el, '[data-marks] [data-id]').map((mark) => mark.dataset['id'])).to.deep.equal(['day-8', 'day-9'])
    expect(words(the(el, '.issues summary'))).to.contain('1 problem was found in the data. The rest is shown.')
    expect(all(el, '.issues li').map(words)[0]).to.match(/^events\[2\]\.date: .*left out\.$/)
    expect(has(el, '[role=alert]')).to.equal(false)
  })

  it('is not said to be shown as far as it goes where nothing of it is, and all its faults are counted', async () => {
    const { events, ...rest } = shortDocument(8)
    const bad = Array.from({ length: 150 }, (_, i) => ({ ...events[0]!, id: `bad-${i}`, date: '2024-13-45' }))
    const el = await timeline({ data: { ...rest, events: bad } })
    expect(words(the(el, '.state.empty'))).to.equal('None of the events in the data can be shown.')
    expect(words(the(el, '.issues summary'))).to.equal('150 problems were found in the data. Details')
    expect(all(el, '.issues li')).to.have.length(101)
  })

  it('is not said to miss anything where all is shown, but something should be looked at', async () => {
    const { events, ...rest } = shortDocument(8)
    const el = await timeline({ data: { ...rest, events: [{ ...events[0]!, colour: 'red' }] } as never })
    expect(words(the(el, '.issues summary'))).to.equal('1 warning about the data; everything is shown. Details')
  })

  it('has no list of what is missing where nothing is', async () => {
    const el = await timeline({ data: beijing })
    expect(has(el, '.issues')).to.equal(false)
  })

  it('says that it is empty where it has no events, under its title', async () => {
    const el = await timeline({ data: { ...shortDocument(), title: 'Nothing yet' } })
    expect(titleOfDocument(el)).to.equal('Nothing yet')
    expect(words(the(el, '.state'))).to.equal('This timeline has no events yet.')
  })

  it('does not say so where it had events, but none that can be shown', async () => {
    const { events, ...rest } = shortDocument(8)
    const bad = { ...events[0], date: '8 April 2024' }
    const el = await timeline({ data: { ...rest, events: [bad] } as never })
    expect(words(the(el, '.state'))).to.equal('None of the events in the data can be shown.')
    expect(all(el, '.issues li')).to.have.length(1)
  })

  it('may be worded by the page where it is empty, in the slot empty', async () => {
    const el = await timeline({ data: shortDocument(), inside: '<p slot="empty">Nobody has travelled.</p>' })
    expect(the<HTMLSlotElement>(el, 'slot[name=empty]').assignedElements().map(words)).to.deep.equal([
      'Nobody has travelled.',
    ])
  })
})

describe('the property data', () => {
  afterEach(restoreNetwork)

  it('wins over src, which is not even asked for', async () => {
    const asked = stubNetwork(() => json(shortDocument(8)))
    const el = await timeline({ data: shortDocument(9), attributes: { src: 'short.json' } })
    expect(titleOfDocument(el)).to.equal('Visits on 9 May')
    expect(asked).to.deep.equal([])
  })

  it('gives way to src again once it is undefined', async () => {
    stubNetwork(() => json(shortDocument(8)))
    const el = await timeline({ data: shortDocument(9), attributes: { src: 'short.json' } })
    Object.assign(el, { data: undefined })
    await waitUntil(() => titleOfDocument(el) === 'Visits on 8 May', 'src never came back')
  })

  it('wins over what arrives after it was set, and no load is told', async () => {
    const slow = promised<Response>()
    stubNetwork(() => slow.promise)
    const el = await emptyTimeline({ attributes: { src: 'slow.json' } })
    const loads = heard(el, 'timeline-load')
    await settled(el)
    el.data = shortDocument(9)
    await drawn(el)
    slow.keep(json(shortDocument(8)))
    await aTimeout(20)
    await settled(el)
    expect(titleOfDocument(el)).to.equal('Visits on 9 May')
    expect(loads).to.have.length(0)
  })

  it('shows a new document in place of the old one', async () => {
    const el = await timeline({ data: shortDocument(8) })
    el.data = shortDocument(9, 10)
    await settled(el)
    expect(titleOfDocument(el)).to.equal('Visits on 9, 10 May')
    expect(all(el, '[data-marks] [data-id]')).to.have.length(2)
  })

  it('takes what is no document for one with nothing in it, and says what is wrong', async () => {
    for (const nonsense of [7, 'text', [], new Date(0), () => 1]) {
      const el = await emptyTimeline()
      Object.assign(el, { data: nonsense })
      await drawn(el)
      expect(el.issues, String(nonsense)).to.have.length.greaterThan(0)
      expect(words(the(el, '.issues summary'))).to.contain('problem')
    }
  })

  it('may be set before the element is defined', async () => {
    const el = document.createElement('late-timeline') as DiplomaticTimeline
    el.data = shortDocument(8)
    const { parentElement } = await emptyTimeline()
    parentElement!.replaceChildren(el)
    customElements.define('late-timeline', class extends DiplomaticTimeline {})
    customElements.upgrade(el)
    await drawn(el)
    expect(titleOfDocument(el)).to.equal('Visits on 8 May')
  })
})

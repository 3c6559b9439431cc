import { aTimeout, expect } from '@open-wc/testing'
import type { DiplomaticTimeline, TimelineDocument } from '../../src/index.js'
import { promised, restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  axisWords,
  drawn,
  emptyTimeline,
  has,
  heard,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  words,
  waitUntil,
} from './timelines.js'

/** Longer than is read at once. */
function longDocument(title: string, count = 4000): TimelineDocument {
  const { events, ...rest } = shortDocument(8)
  return {
    ...rest,
    title,
    events: Array.from({ length: count }, (_, i) => ({
      ...events[0]!,
      id: `visit-${i}`,
      title: `Visit ${i}, which has a title as long as those that people write for visits`,
      date: `20${String(10 + (i % 14))}-05-${String(1 + (i % 28)).padStart(2, '0')}`,
      summary: 'They spoke of trade, of water and of the border between them.',
    })),
  }
}

const titleOf = (el: DiplomaticTimeline): string => words(one(el, '[part=title]'))

/** What is drawn, whichever way the document came. */
const picture = (el: DiplomaticTimeline): string =>
  all(el, '[data-marks] [data-id], [data-marks] [data-count]')
    .map(({ dataset, textContent }) => `${dataset['id'] ?? dataset['count']} ${textContent}`)
    .join('\n')

/** How the axis tells the hours of a day. */
async function hoursOf(el: DiplomaticTimeline): Promise<string> {
  el.zoomTo(new Date('2015-05-08T00:00Z'), new Date('2015-05-09T00:00Z'))
  await settled(el)
  return axisWords(el)
}

/** An answer whose body waits for what the test sends. */
function slowAnswer(headers: Readonly<Record<string, string>> = {}): {
  readonly answer: Response
  readonly send: (text: string) => void
  readonly end: () => void
  readonly isCancelled: () => boolean
} {
  let controller: ReadableStreamDefaultController<Uint8Array>
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    start: (given) => void (controller = given),
    cancel: () => void (isCancelled = true),
  })
  return {
    answer: new Response(body, { headers }),
    send: (text) => controller.enqueue(new TextEncoder().encode(text)),
    end: () => controller.close(),
    isCancelled: () => isCancelled,
  }
}

describe('a long document', () => {
  afterEach(restoreNetwork)

  it('looks the same from src, as a value and as a script', async () => {
    const document = longDocument('Long')
    const text = JSON.stringify(document)
    stubNetwork(() => new Response(text))
    const fromSrc = await timeline({ attributes: { src: 'long.json' } })
    const asValue = await timeline({ data: document })
    const asScript = await timeline({ inside: `<script type="application/json">${text}</script>` })
    const shown = picture(fromSrc)
    expect(shown.length).to.be.greaterThan(0)
    expect(picture(asValue)).to.equal(shown)
    expect(picture(asScript)).to.equal(shown)
    expect([fromSrc, asValue, asScript].map(titleOf)).to.deep.equal(['Long', 'Long', 'Long'])
  })

  it('shows how much of it is there, in words and as a bar, and tells the page', async () => {
    const text = JSON.stringify(longDocument('Long'))
    const { answer, send, end } = slowAnswer({ 'content-length': String(text.length) })
    stubNetwork(() => answer)
    const el = await emptyTimeline({ attributes: { src: 'long.json' } })
    const progress = heard(el, 'timeline-progress')
    const loads = heard(el, 'timeline-load')
    send(text.slice(0, 700_000))
    await waitUntil(() => one(el, 'progress'), 'no bar came')
    await waitUntil(() => the<HTMLProgressElement>(el, 'progress').value > 0.1, 'the bar never moved')
    await settled(el)
    const bar = the<HTMLProgressElement>(el, 'progress')
    expect(bar.getAttribute('aria-label')).to.equal('Loading the timeline…')
    expect(words(the(el, '.loading p'))).to.equal(`Loading the timeline… ${Math.floor(bar.value * 100)}%`)
    send(text.slice(700_000))
    end()
    await drawn(el)
    expect(loads).to.have.length(1)
    expect(has(el, 'progress')).to.equal(false)
    const told = progress.map(({ done }) => done)
    expect(told.length).to.be.greaterThan(3)
    expect(told).to.deep.equal(told.toSorted((a, b) => a - b))
  })

  it('says so at every quarter, however far a step goes beyond it', async () => {
    // Six of some seven stretches of the text, of which reading is three tenths of the way.
    const { answer, send } = slowAnswer({ 'content-length': '660000' })
    stubNetwork(() => answer)
    const el = await emptyTimeline({ attributes: { src: 'long.json' } })
    send(JSON.stringify(longDocument('Long')).slice(0, 600_000))
    await waitUntil(() => words(the(el, '[data-announcer]')) === 'Loading the timeline… 27%', 'nothing was said')
    el.remove()
  })

  it('that nobody says the length of has no words on it before all is there', async () => {
    const text = JSON.stringify(longDocument('Long'))
    const { answer, send } = slowAnswer()
    stubNetwork(() => answer)
    const el = await emptyTimeline({ attributes: { src: 'long.json' } })
    const progress = heard(el, 'timeline-progress')
    send(text.slice(0, 700_000))
    await aTimeout(50)
    await settled(el)
    expect(words(the(el, '.loading p'))).to.equal('Loading the timeline…')
    expect(progress).to.have.length(0)
    el.remove()
  })

  it('that turns out to be broken says where, as a short one does', async () => {
    const text = JSON.stringify(longDocument('Long'))
    stubNetwork(() => new Response(`${text.slice(0, -2)}\n,]}`))
    const el = await emptyTimeline({ attributes: { src: 'long.json' } })
    const errors = heard(el, 'timeline-error')
    await drawn(el)
    expect(words(the(el, '.state'))).to.contain("line 2, column 2: found ']' after a ','")
    expect(errors).to.have.length(1)
  })

  it('that stops coming is a failure', async () => {
    const text = JSON.stringify(longDocument('Long'))
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(text.slice(0, 700_000)))
        controller.error(new TypeError('network error'))
      },
    })
    stubNetwork(() => new Response(body))
    const el = await timeline({ attributes: { src: 'long.json' } })
    expect(words(the(el, '.state'))).to.contain('no answer came')
    expect(has(el, '[data-action=reload]')).to.equal(true)
  })

  it('is given up once another address is set, and its transfer ended', async () => {
    const { answer, send, isCancelled } = slowAnswer()
    stubNetwork((address) => (address === 'long.json' ? answer : new Response(JSON.stringify(shortDocument(9)))))
    const el = await emptyTimeline({ attributes: { src: 'long.json' } })
    const loads = heard(el, 'timeline-load')
    send(JSON.stringify(longDocument('Long')).slice(0, 700_000))
    await aTimeout(20)
    el.src = 'short.json'
    await drawn(el)
    send(' ')
    await waitUntil(isCancelled, 'the transfer goes on', { timeout: 20_000 })
    expect(titleOf(el)).to.equal('Visits on 9 May')
    expect(loads.map(({ document }) => document.title)).to.deep.equal(['Visits on 9 May'])
  })

  it('is given up once it is another value', async () => {
    const el = await emptyTimeline({ data: longDocument('First') })
    await el.updateComplete
    el.data = longDocument('Second', 12_000)
    await drawn(el)
    await aTimeout(50)
    expect(titleOf(el)).to.equal('Second')
  })

  it('stays in view until the next version of it is ready', async () => {
    const el = await timeline({ data: longDocument('First') })
    el.data = longDocument('Second', 12_000)
    await el.updateComplete
    expect(titleOf(el)).to.equal('First')
    await waitUntil(() => titleOf(el) === 'Second', 'the second never came')
    expect(has(el, '.loading')).to.equal(false)
  })

  it('is begun anew where the element was out of the page meanwhile', async () => {
    const el = await emptyTimeline({ data: longDocument('Long') })
    await el.updateComplete
    const parent = el.parentElement!
    el.remove()
    await aTimeout(50)
    expect(titleOf(el)).to.equal('')
    parent.append(el)
    await drawn(el)
    expect(titleOf(el)).to.equal('Long')
  })

  it('is asked for anew where it was still arriving', async () => {
    const text = JSON.stringify(longDocument('Long'))
    const first = slowAnswer()
    const second = promised<Response>()
    const answers = [first.answer, second.promise]
    const asked = stubNetwork(() => answers.shift()!)
    const el = await emptyTimeline({ attributes: { src: 'long.json' } })
    first.send(text.slice(0, 700_000))
    await aTimeout(20)
    const parent = el.parentElement!
    el.remove()
    parent.append(el)
    second.keep(new Response(text))
    await drawn(el)
    expect(titleOf(el)).to.equal('Long')
    expect(asked).to.have.length(2)
  })

  it('stays in view until it is ready in another zone', async () => {
    const el = await timeline({ data: longDocument('Long') })
    const before = picture(el)
    el.timeZone = 'Asia/Tokyo'
    await el.updateComplete
    expect(picture(el)).to.equal(before)
    el.timeZone = 'Asia/Shanghai'
    await settled(el)
    el.select('visit-3')
    await settled(el)
    expect(el.selected).to.equal('visit-3')
  })

  it('that is set together with a zone, or before one, comes in that zone', async () => {
    const el = await timeline({ data: longDocument('First') })
    const inUtc = await hoursOf(el)
    el.data = longDocument('Second', 12_000)
    el.timeZone = 'Asia/Tokyo'
    await waitUntil(() => titleOf(el) === 'Second', 'the second never came')
    expect(await hoursOf(el)).not.to.equal(inUtc)
    el.data = longDocument('Third')
    await el.updateComplete
    el.timeZone = 'UTC'
    await waitUntil(() => titleOf(el) === 'Third', 'the third never came')
    await waitUntil(async () => (await hoursOf(el)) === inUtc, 'the third is in the zone of the second')
  })

  it('stays in its zone where another is set and taken away before it is ready in that', async () => {
    const el = await timeline({ data: longDocument('Long', 12_000) })
    const inUtc = await hoursOf(el)
    el.setAttribute('time-zone', 'Asia/Tokyo')
    await el.updateComplete
    el.removeAttribute('time-zone')
    await hoursOf(el)
    // The axis is fitted to what is shown, whenever that is another.
    await aTimeout(500)
    expect(axisWords(el)).to.equal(inUtc)
  })
})

describe('a long document in the place of another', () => {
  it('tells the page how much of it is read, and leaves the other until it is', async () => {
    const el = await emptyTimeline({ data: longDocument('First') })
    await drawn(el)
    const shown = new Set<string>()
    el.addEventListener('timeline-progress', () =>
      shown.add(`${titleOf(el)}, ${has(el, 'progress') ? 'a bar' : 'no bar'}`),
    )
    el.data = longDocument('Second', 12_000)
    await waitUntil(() => titleOf(el) === 'Second', 'it never came')
    expect([...shown]).to.deep.equal(['First, no bar'])
  })
})

describe('a short document', () => {
  it('is there at once, and tells of no progress', async () => {
    const el = await emptyTimeline({ data: longDocument('Short', 1500) })
    const progress = heard(el, 'timeline-progress')
    await el.updateComplete
    await settled(el)
    expect(titleOf(el)).to.equal('Short')
    expect(progress).to.have.length(0)
  })
})

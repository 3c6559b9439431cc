import { expect, nextFrame } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { type DiplomaticEvent, parseDocument, type TimelineDocumentInput } from '../../src/model.js'
import '../../src/define.js'
import { revisionKit } from '../../src/element/kits.js'
import { all, has, isChrome, settled, the, waitUntil } from './timelines.js'

const states = Array.from({ length: 24 }, (_, i) => ({ id: `s${i}`, kind: 'state', name: `State ${i}` }) as const)
const dayOf = (day: number): string => new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10)

/** Ten years of visits and statements among twelve pairs of states. */
function manyEvents(count: number): TimelineDocumentInput {
  const events = Array.from({ length: count }, (_, i): DiplomaticEvent => {
    const day = (i * 7919) % 3650
    const [one, other] = [`s${i % 12}`, `s${12 + (i % 12)}`] as const
    const title = `Number ${i}: talks on trade and on security at the border`
    return i % 10 < 7
      ? { type: 'statement', id: `e${i}`, title, date: dayOf(day), speaker: one, about: [other] }
      : {
          type: 'visit',
          id: `e${i}`,
          title,
          date: `${dayOf(day)}/${dayOf(day + (i % 4))}`,
          visitors: [one],
          hosts: [other],
        }
  })
  return { title: `${count} events`, actors: states, events }
}

async function timelineOf(data: TimelineDocumentInput, view: 'timeline' | 'list'): Promise<DiplomaticTimeline> {
  const el = document.createElement('diplomatic-timeline')
  el.style.width = '1280px'
  el.view = view
  el.data = data
  document.body.append(el)
  await settled(el)
  // A large document is read in pieces.
  while (!has(el, '.head')) await nextFrame()
  return el
}

async function drawnAgain(el: DiplomaticTimeline): Promise<void> {
  await nextFrame()
  el.requestUpdate()
  await settled(el)
}

describe('a large document', () => {
  for (const count of [500, 10_000, 100_000])
    it(`of ${count} events takes no more than 2,500 elements at any zoom`, async function () {
      this.timeout(60_000)
      const el = await timelineOf(manyEvents(count), 'timeline')
      for (let step = 0; step < 12; step++) {
        expect(all(el, '[data-marks] [data-id]').length, 'marks').to.be.above(0)
        expect(all(el, '*').length, `at step ${step}`).to.be.at.most(2_500)
        the(el, '[data-chart]').dispatchEvent(
          new WheelEvent('wheel', { deltaY: -160, ctrlKey: true, bubbles: true, cancelable: true, clientX: 700 }),
        )
        await settled(el)
      }
      el.remove()
    })

  it('is no higher than the window, and stays as high when only the height of the window changes', async () => {
    await setViewport({ width: 1320, height: 720 })
    const el = await timelineOf(manyEvents(500), 'timeline')
    const heightOf = () => the(el, '[data-chart]').getBoundingClientRect().height
    const before = heightOf()
    expect(before).to.be.within(400, 720)
    await setViewport({ width: 1320, height: 1000 })
    await drawnAgain(el)
    expect(heightOf(), 'the bars of a browser come and go').to.equal(before)
    el.style.width = '1000px'
    await drawnAgain(el)
    await waitUntil(() => heightOf() > before, 'another width is another screen')
    el.remove()
    await setViewport({ width: 800, height: 600 })
  })

  it('shows an event that was changed, added or taken away at once, and draws nothing else anew', async function () {
    this.timeout(60_000)
    const { document } = parseDocument(manyEvents(20_000))
    const el = await timelineOf(document, 'timeline')
    await revisionKit.load()
    const edit = async (events: readonly unknown[]) => {
      const marks = new Set(all(el, '[data-marks] [data-id]'))
      el.data = { ...document, events } as TimelineDocumentInput
      await el.updateComplete
      return all(el, '[data-marks] [data-id]').filter((mark) => !marks.has(mark))
    }
    const id = the(el, '[data-marks] [data-id]').dataset['id']!
    const changed = document.events.map((event) => (event.id === id ? { ...event, title: 'Another' } : event))
    await edit(changed)
    expect(the(el, `[data-id="${id}"]`).getAttribute('aria-label')).to.contain('Another')
    expect(el.issues).to.deep.equal([])

    const added = { ...document.events[0]!, id: 'added', title: 'Added', importance: 3 }
    const anew = await edit([...changed, added])
    expect(anew.map(({ dataset }) => dataset['id'])).to.include('added')
    expect(anew.length, 'other lanes stay').to.be.below(all(el, '[data-marks] [data-id]').length)

    await edit(changed)
    expect(has(el, '[data-id="added"]')).to.equal(false)
    el.select('added')
    expect(el.selected).to.equal(undefined)
    el.select('e19999')
    expect(el.selected).to.equal('e19999')
    el.remove()
  })

  it('takes the whole of a document in which an edit has gone wrong, and goes on', async function () {
    this.timeout(60_000)
    const { document } = parseDocument(manyEvents(3_000))
    const el = await timelineOf(document, 'timeline')
    el.data = { ...document, events: document.events.with(7, { ...document.events[7]!, date: 'soon' }) }
    await waitUntil(() => el.issues.length === 1)
    expect(el.issues[0]!.path).to.equal('events[7].date')
    el.data = { ...document, events: document.events.slice(1) }
    await waitUntil(() => el.issues.length === 0)
    await settled(el)
    expect(all(el, '[data-marks] [data-id]').length).to.be.above(0)
    el.remove()
  })

  it('keeps every title in a list that is long', async () => {
    const el = await timelineOf(manyEvents(1_000), 'list')
    expect(all(el, '.list [data-select]')).to.have.length(1_000)
    expect(the(el, '.list').matches('.long')).to.equal(true)
    if (isChrome) expect(getComputedStyle(the(el, '.list > .block')).contentVisibility).to.equal('auto')
    el.remove()
  })

  it('leaves nothing behind when it is removed', async function () {
    if (!('gc' in globalThis)) this.skip()
    this.timeout(60_000)
    const data = manyEvents(1_000)
    const shownAndRemoved = async () => {
      const el = await timelineOf(data, 'timeline')
      el.remove()
      return new WeakRef(el)
    }
    const removed: WeakRef<DiplomaticTimeline>[] = []
    for (let i = 0; i < 10; i++) removed.push(await shownAndRemoved())
    // Asynchronously, so that nothing on the stack is taken for something in use.
    const { gc } = globalThis as unknown as { gc: (options: { execution: 'async' }) => Promise<void> }
    for (let i = 0; i < 20 && removed.some((ref) => ref.deref()); i++) {
      await gc({ execution: 'async' })
      await new Promise((done) => setTimeout(done, 50))
    }
    expect(removed.filter((ref) => ref.deref()).length).to.equal(0)
  })
})

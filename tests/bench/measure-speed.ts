import type { Adapter, Edit } from './adapter.js'
import { adapters, type AdapterName } from './adapters.js'
import { type BenchBrowser, Stopped, type Tab } from './browser.js'
import type { Figures } from './figures.js'
import type { Options } from './options.js'
import type { Movement } from './page/bench-page.js'
import type { Site } from './serve.js'

const movements: readonly Movement[] = ['pan-all', 'zoom-all', 'pan-30', 'zoom-30']
const edits: readonly Edit['kind'][] = ['change', 'add', 'remove']
const leakTimes = 50
const warmTimes = 25
const leakEvents = 1_000

/** Where the figures come from and go to. */
export interface Bench {
  readonly browser: BenchBrowser
  readonly site: Site
  readonly figures: Figures
  readonly options: Options
}

/** What is measured of one timeline at one size, on fresh pages. */
export async function measureSpeed(bench: Bench, peer: AdapterName, events: number, run: number): Promise<void> {
  const { only } = bench.options
  const step = new Steps(bench, peer, events, run)
  const adapter: Adapter = adapters[peer]
  if (['paint', 'frames', 'edits', 'memory'].some((name) => only.has(name as 'paint')))
    await step.onPage((tab) => chart(tab, step, only))
  if (only.has('text') && adapter.mountText) await step.onPage((tab) => text(tab, step))
  if (only.has('list') && adapter.mountList && events <= 10_000) await step.onPage((tab) => list(tab, step))
  if (only.has('leaks') && events === leakEvents) await step.onPage((tab) => leaks(tab, step))
}

async function chart(tab: Tab, step: Steps, only: ReadonlySet<string>): Promise<void> {
  const { page } = tab
  await page.evaluate((count) => bench.load(count), step.events)
  const before = await tab.counts()
  const paint = await step.take('paint', tab, () => page.evaluate(() => bench.paint()))
  if (!paint) return
  step.note('paint', paint.ms)
  step.note('longest-task', paint.longestTask)
  step.note('elements', await page.evaluate(() => bench.elements()))
  if (only.has('memory')) step.note('bytes', ((await tab.counts()).heap - before.heap) / step.events)
  if (only.has('frames')) {
    await page.evaluate(() => bench.rest())
    for (const movement of movements) {
      const start = await tab.taskMs()
      const frames = await step.take(movement, tab, () => page.evaluate((way) => bench.move(way), movement))
      if (frames) step.note(movement, ((await tab.taskMs()) - start) / frames)
    }
  }
  if (only.has('edits')) {
    await page.evaluate(() => bench.rest())
    for (const edit of edits) {
      const ms = await step.take(edit, tab, () => page.evaluate((kind) => bench.edit(kind), edit))
      if (ms !== undefined) step.note(edit, ms)
    }
  }
}

async function text(tab: Tab, step: Steps): Promise<void> {
  await tab.page.evaluate((count) => bench.load(count, true), step.events)
  await tab.counts()
  const paint = await step.take('text', tab, () => tab.page.evaluate(() => bench.paint('text')))
  if (!paint) return
  step.note('text', paint.ms)
  step.note('longest-task-of-text', paint.longestTask)
}

async function list(tab: Tab, step: Steps): Promise<void> {
  await tab.page.evaluate((count) => bench.load(count), step.events)
  const paint = await step.take('list', tab, () => tab.page.evaluate(() => bench.paint('list')))
  if (!paint) return
  step.note('list', paint.ms)
  step.note('list-elements', await tab.page.evaluate(() => bench.elements()))
  const start = await tab.taskMs()
  const frames = await step.take('scroll', tab, () => tab.page.evaluate(() => bench.scroll()))
  if (frames) step.note('scroll', ((await tab.taskMs()) - start) / frames)
}

async function leaks(tab: Tab, step: Steps): Promise<void> {
  await tab.page.evaluate((count) => bench.load(count), step.events)
  // The first times fill caches that stay by design, and the engine compiles what runs often: that is no leak either.
  const warm = await step.take('leaked-heap', tab, () =>
    tab.page.evaluate(async (times) => (await bench.mountAndRemove(times), 1), warmTimes),
  )
  if (!warm) return
  const before = await tab.counts()
  const done = await step.take(
    'leaked-heap',
    tab,
    () => tab.page.evaluate(async (times) => (await bench.mountAndRemove(times), 1), leakTimes),
    leakTimes,
  )
  if (!done) return
  const after = await tab.counts()
  step.note('leaked-heap', after.heap - before.heap)
  step.note('leaked-nodes', after.nodes - before.nodes)
  step.note('leaked-listeners', after.listeners - before.listeners)
}

/** Keeps what was measured of one timeline at one size, and what had to be stopped. */
class Steps {
  readonly #bench: Bench
  readonly #peer: AdapterName
  readonly events: number
  readonly #run: number

  constructor(bench: Bench, peer: AdapterName, events: number, run: number) {
    this.#bench = bench
    this.#peer = peer
    this.events = events
    this.#run = run
  }

  note(what: string, value: number | 'stopped'): void {
    this.#bench.figures.add({ peer: this.#peer, what, events: this.events, run: this.#run, value })
  }

  /** A step, unless it was stopped before at this size or a smaller one. A page that is stopped is gone. */
  async take<T>(what: string, tab: Tab, step: () => Promise<T>, limits = 1): Promise<T | undefined> {
    if (this.#bench.figures.isStopped(this.#peer, what, this.events)) return undefined
    try {
      return await tab.within(step(), limits)
    } catch (error) {
      this.note(what, 'stopped')
      throw error
    }
  }

  async onPage(measure: (tab: Tab) => Promise<void>): Promise<void> {
    try {
      const tab = await this.#bench.browser.open(`${this.#bench.site.address}/page/${this.#peer}`)
      await measure(tab)
      await tab.close()
    } catch (error) {
      if (!(error instanceof Stopped)) console.error(`${this.#peer} at ${this.events}: ${String(error)}`)
    }
  }
}

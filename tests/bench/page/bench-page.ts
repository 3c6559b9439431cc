import type { Adapter, Edit, Mounted, Story } from '../adapter.js'
import { buildEvents, documentOf, laneNames, type PlainEvent } from '../story.js'

export type Movement = 'pan-all' | 'zoom-all' | 'pan-30' | 'zoom-30'
/** What a first picture cost, in milliseconds; `longestTask` is 0 where no task took 50. */
export interface Paint {
  readonly ms: number
  readonly longestTask: number
}

const frames = 24
const msPerDay = 86_400_000

/** What the benchmark asks of a page; each of its pages holds one adapter and shows one story at a time. */
export class BenchPage {
  readonly #adapter: Adapter
  readonly #host: HTMLElement
  #story: Story | undefined
  /** When the events begin, in order. */
  #starts = new Float64Array(0)
  #data: unknown
  #text = ''
  #mounted: Mounted | undefined

  constructor(adapter: Adapter, host: HTMLElement) {
    this.#adapter = adapter
    this.#host = host
  }

  /** Makes a story and the adapter's shape of it, and keeps what will be asked for. */
  async load(count: number, withText = false): Promise<void> {
    const events = buildEvents(count)
    this.#starts = Float64Array.from(events, ({ start }) => start).sort()
    let document: Story['document'] | undefined
    this.#story = {
      lanes: laneNames,
      events,
      get document() {
        return (document ??= documentOf(events))
      },
    }
    if (withText) {
      const text = JSON.stringify(this.#story.document)
      this.#text = this.#adapter.prepareText?.(text) ?? text
    }
    this.#data = await this.#adapter.prepare(this.#story)
  }

  paint(kind: 'data' | 'text' | 'list' = 'data'): Promise<Paint> {
    const { mount, mountText, mountList } = this.#adapter
    if (kind === 'text') return this.#time(() => mountText!(this.#host, this.#text, this.#data))
    return this.#time(() => (kind === 'list' ? mountList! : mount)(this.#host, this.#data))
  }

  async unmount(): Promise<void> {
    this.#mounted?.unmount?.()
    this.#mounted = undefined
    this.#host.replaceChildren()
    await nextFrame()
  }

  /** Waits until the page has done what it puts off until nothing else is to do: that is no part of a frame. */
  async rest(): Promise<void> {
    for (let time = 0; time < 3; time++) {
      await new Promise((resolve) => requestIdleCallback(resolve))
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  }

  /** Moves the window frame by frame. Resolves to how many frames it was, 0 where it cannot be moved. */
  async move(movement: Movement): Promise<number> {
    const { show } = this.#mounted!
    if (!show) return 0
    const { from, to } = this.#window(movement.endsWith('all'))
    const length = to - from
    const isPan = movement.startsWith('pan')
    // With everything in view the window reaches past neither end, so that none can stand still against it.
    const way = movement.endsWith('all') ? 0.1 : 1
    for (let frame = 0; frame <= frames; frame++) {
      const part = frame / frames
      const by = isPan ? length * way * part : 0
      const inset = isPan ? length * (movement.endsWith('all') ? 0.1 : 0) : length * 0.3 * part
      await nextFrame()
      if (isPan) show.call(this.#mounted, from + by, to - inset + by)
      else show.call(this.#mounted, from + inset / 2, to - inset / 2)
    }
    await nextFrame()
    await nextFrame()
    return frames + 1
  }

  /** Everything, or as much as thirty events begin in. */
  #window(isAll: boolean): { readonly from: number; readonly to: number } {
    const starts = this.#starts
    if (isAll || starts.length <= 60) return { from: starts[0]!, to: starts.at(-1)! }
    const middle = starts.length >> 1
    return { from: starts[middle]!, to: starts[middle + 30]! }
  }

  /** Makes an edit in the middle of the story and takes it as made; milliseconds to the second frame after. */
  async edit(kind: Edit['kind']): Promise<number | undefined> {
    const story = this.#story!
    const index = story.events.length >> 1
    const before = story.events[index]!
    const shift = ({ start, end }: PlainEvent) => ({ start: start + 9 * msPerDay, end: end + 9 * msPerDay })
    const mounted = this.#mounted!
    if (!mounted.edit) return undefined
    const event = { ...before, ...shift(before) }
    const edit: Edit =
      kind === 'change'
        ? { kind, index, before, event }
        : kind === 'add'
          ? { kind, event: { ...event, id: 'added' } }
          : { kind, index, event }
    const { ms } = await this.#time(() => {
      mounted.edit!(edit)
      return mounted
    })
    return ms
  }

  /** Scrolls the page from end to end of some screens, a step each frame. Resolves to how many frames it was. */
  async scroll(): Promise<number> {
    for (let frame = 0; frame < frames; frame++) {
      await nextFrame()
      scrollBy(0, 120)
    }
    await nextFrame()
    scrollTo(0, 0)
    await nextFrame()
    return frames
  }

  async mountAndRemove(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      this.#mounted = await this.#adapter.mount(this.#host, this.#data)
      do await nextFrame()
      while (this.#mounted.isDrawn?.() === false)
      await this.unmount()
    }
  }

  elements(): number {
    return countElements(this.#host)
  }

  /** From the call to the second frame that shows the outcome. */
  async #time(act: () => Mounted | Promise<Mounted>): Promise<Paint> {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    })
    observer.observe({ type: 'longtask' })
    await nextFrame()
    // A task of its own, so that what the browser does for a frame is not counted as the adapter's.
    await new Promise((resolve) => setTimeout(resolve))
    const start = performance.now()
    this.#mounted = await act()
    await nextFrame()
    while (this.#mounted.isDrawn?.() === false) await nextFrame()
    await nextFrame()
    const ms = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 100))
    for (const { duration } of observer.takeRecords()) tasks.push(duration)
    observer.disconnect()
    return { ms, longestTask: Math.max(0, ...tasks) }
  }
}

function countElements(root: Element | ShadowRoot): number {
  let count = 0
  for (const element of root.querySelectorAll('*')) {
    count++
    if (element.shadowRoot) count += countElements(element.shadowRoot)
  }
  return count
}

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame)

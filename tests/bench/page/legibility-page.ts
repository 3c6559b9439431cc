import type { Adapter, Mounted, Story } from '../adapter.js'
import { makeEverythingHittable, TitleReader } from './title-reader.js'

/** What of the titles can be read, as ids of events. */
export interface Readable {
  /** Without scrolling. */
  readonly first: readonly string[]
  /** With one screen of scrolling. */
  readonly second: readonly string[]
  /** With scrolling to the end of the page. */
  readonly all: readonly string[]
  /** How high the timeline is, in pixels. */
  readonly height: number
}

/** Shows documents in one of the adapter's readings and tells which titles can be read. */
export class LegibilityPage {
  readonly #adapter: Adapter
  readonly #host: HTMLElement
  #story: Story | undefined

  constructor(adapter: Adapter, host: HTMLElement) {
    this.#adapter = adapter
    this.#host = host
  }

  async show(reading: number, story: Story): Promise<void> {
    this.#story = story
    const mounted: Mounted = await this.#adapter.readings![reading]!.mount(this.#host, story)
    do await rest()
    while (mounted.isDrawn?.() === false)
    await document.fonts.ready
    // Those that move into place have come to rest by then.
    await new Promise((resolve) => setTimeout(resolve, 1_200))
  }

  /** Of the story's events, or of those named. */
  async read(ids?: readonly string[]): Promise<Readable> {
    const events = this.#story!.events.filter(({ id }) => !ids || ids.includes(id))
    const reader = new TitleReader(events)
    const found = new Set<string>()
    const screens: string[][] = []
    const restore = makeEverythingHittable()
    scrollTo(0, 0)
    // What the edge of one screen cuts is whole on the next, which begins half a screen further down.
    for (let half = 0; ; half++) {
      await rest()
      for (const id of reader.read()) found.add(id)
      screens.push([...found])
      const before = scrollY
      scrollTo(0, ((half + 1) * innerHeight) / 2)
      if (scrollY <= before) break
    }
    restore()
    scrollTo(0, 0)
    const { height } = this.#host.getBoundingClientRect()
    return { first: screens[0]!, second: screens[2] ?? screens.at(-1)!, all: screens.at(-1)!, height }
  }
}

async function rest(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
}

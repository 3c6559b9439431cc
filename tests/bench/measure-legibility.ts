import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AdapterName } from './adapters.js'
import { adapters } from './adapters.js'
import { Stopped } from './browser.js'
import type { Bench } from './measure-speed.js'
import type { Readable } from './page/legibility-page.js'
import { type Told, toldStories } from './told-stories.js'

/** How much of a document is read in one way, at one width. */
export interface Legibility {
  readonly peer: AdapterName
  readonly reading: string
  readonly document: string
  readonly events: number
  readonly width: number
  readonly readable: Readable | 'stopped'
  /** The titles that are nowhere to be read, wherever the page is scrolled to. */
  readonly missing: readonly string[]
}

export const windows: readonly (readonly [width: number, height: number])[] = [
  [360, 740],
  [800, 720],
  [1280, 720],
]

/** Reading a long page takes as long as its screens are many, which is no fault of what stands on it. */
const screensLimits = 20

/** Which titles of the demo's documents can be read as each timeline opens. */
export async function measureLegibility(bench: Bench, peers: readonly AdapterName[]): Promise<readonly Legibility[]> {
  const { pictures, isFull } = bench.options
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true })
  const found: Legibility[] = []
  for (const told of toldStories(isFull)) {
    for (const peer of peers) {
      for (const [reading] of (adapters[peer].readings ?? []).entries()) {
        for (const window of windows) {
          console.log(`${told.name}: ${peer} at ${window[0]} px`)
          found.push(await measure(bench, peer, reading, told, window))
        }
      }
    }
  }
  return found
}

async function measure(
  { browser, site, options: { pictures } }: Bench,
  peer: AdapterName,
  reading: number,
  { name, story }: Told,
  [width, height]: readonly [number, number],
): Promise<Legibility> {
  const about = {
    peer,
    reading: adapters[peer].readings![reading]!.name,
    document: name,
    events: story.events.length,
    width,
  }
  const tab = await browser.open(`${site.address}/page/${peer}`, width, height)
  try {
    const show = tab.page.evaluate((place, shown) => legibility.show(place, shown), reading, story)
    await tab.within(show)
    const readable = await tab.within(
      tab.page.evaluate(() => legibility.read()),
      screensLimits,
    )
    if (pictures !== undefined) {
      const name = [about.document, peer, about.reading, width].join('-').replaceAll(/[ ,]+/g, '-')
      await tab.page.screenshot({ path: join(pictures, `${name}.png`) })
    }
    await tab.close()
    const missing = story.events.filter(({ id }) => !readable.all.includes(id)).map(({ title }) => title)
    return { ...about, readable, missing }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { ...about, readable: 'stopped', missing: [] }
  }
}

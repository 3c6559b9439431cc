import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core'
import { chromeOptions, pinnedChromeOptions } from '../support/browsers.mjs'

/** A step took longer than it may. */
export class Stopped extends Error {}

/** A page in the benchmark's browser, and what the browser knows of it. */
export interface Tab {
  readonly page: Page
  /** Rejects with `Stopped` where it takes longer than the limit, or so many limits; the tab is then gone. */
  within<T>(step: Promise<T>, limits?: number): Promise<T>
  /** Milliseconds that the page's main thread has worked so far. */
  taskMs(): Promise<number>
  /** What is left after the garbage was collected. */
  counts(): Promise<{ readonly heap: number; readonly nodes: number; readonly listeners: number }>
  close(): Promise<void>
}

/** One browser for the whole benchmark; one that had to be stopped is replaced. */
export class BenchBrowser {
  readonly #limitMs: number
  #browser: Browser | undefined

  constructor(limitMs: number) {
    this.#limitMs = limitMs
  }

  async version(): Promise<string> {
    return (await this.#started()).version()
  }

  async open(address: string, width = 1280, height = 720): Promise<Tab> {
    const browser = await this.#started()
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    page.on('pageerror', (error) => console.error(`${address}: ${String(error)}`))
    await page.setViewport({ width, height })
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.goto(address)
    await page.waitForSelector('[data-ready]')
    const session = await page.createCDPSession()
    await session.send('Performance.enable')
    return {
      page,
      within: (step, limits = 1) => this.#within(step, limits * this.#limitMs),
      taskMs: async () => 1000 * (await metrics(session))['TaskDuration']!,
      async counts() {
        await session.send('HeapProfiler.collectGarbage')
        await session.send('HeapProfiler.collectGarbage')
        const { JSHeapUsedSize, Nodes, JSEventListeners } = await metrics(session)
        return { heap: JSHeapUsedSize!, nodes: Nodes!, listeners: JSEventListeners! }
      },
      close: () => context.close(),
    }
  }

  /** At once, for a benchmark that is broken off. */
  kill(): void {
    this.#browser?.process()?.kill('SIGKILL')
    this.#browser = undefined
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    this.#browser = undefined
  }

  async #started(): Promise<Browser> {
    if (this.#browser?.connected) return this.#browser
    const options = (await pinnedChromeOptions()) ?? (await chromeOptions())
    this.#browser = await puppeteer.launch({
      ...options,
      handleSIGTERM: false,
      handleSIGINT: false,
      // A page may think for as long as the limit lets it.
      protocolTimeout: this.#limitMs + 600_000,
      // No peer may ask another host for its fonts: that is not what is measured.
      args: [...(options.args ?? []), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    })
    return this.#browser
  }

  async #within<T>(step: Promise<T>, limitMs: number): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<typeof Stopped>((resolve) => {
      timer = setTimeout(resolve, limitMs, Stopped)
    })
    const outcome = await Promise.race([step, late]).finally(() => clearTimeout(timer))
    if (outcome !== Stopped) return outcome as T
    step.catch(() => {})
    // A page that never rests cannot be closed.
    this.kill()
    throw new Stopped()
  }
}

async function metrics(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics: entries } = await session.send('Performance.getMetrics')
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]))
}

import type { Adapter } from '../adapter.js'
import { BenchPage } from './bench-page.js'
import { LegibilityPage } from './legibility-page.js'

declare global {
  var bench: BenchPage
  var legibility: LegibilityPage
}

/** Gives the page to whoever drives the browser. */
export function start(adapter: Adapter): void {
  const host = document.getElementById('host')!
  globalThis.bench = new BenchPage(adapter, host)
  globalThis.legibility = new LegibilityPage(adapter, host)
}

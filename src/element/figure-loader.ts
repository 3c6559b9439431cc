import type * as kitModule from './figure-kit.js'

type FigureKit = typeof kitModule

let kit: FigureKit | undefined
let arrival: Promise<FigureKit> | undefined
let hasFailed = false

/** What draws figures and paper, once it is here. */
export function figureKit(): FigureKit | undefined {
  return kit
}

/** The same as soon as it is here. Rejects where it cannot be fetched; the next call tries again. */
export async function loadFigureKit(): Promise<FigureKit> {
  arrival ??= import('./figure-kit.js')
  try {
    return (kit = await arrival)
  } catch (error) {
    arrival = undefined
    hasFailed = true
    throw error
  }
}

/** What to wait for until it is here; nothing where it is, or could not be fetched. Never rejects. */
export function figureKitUnderWay(): Promise<unknown> | undefined {
  return kit || hasFailed ? undefined : loadFigureKit().catch(() => undefined)
}

/** Fetches it when the page has nothing else to do: a page that is printed does not wait. */
export function loadFigureKitSoon(): void {
  const load = (): void => void figureKitUnderWay()
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 })
  else setTimeout(load, 200)
}

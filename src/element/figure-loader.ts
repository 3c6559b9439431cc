import type * as kitModule from './figure-kit.js'

type FigureKit = typeof kitModule

let kit: FigureKit | undefined
let arrival: Promise<FigureKit> | undefined

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
    throw error
  }
}

/** Fetches it when the page has nothing else to do: printing does not wait for anything. */
export function loadFigureKitSoon(arrived: () => void): void {
  const load = (): void => void loadFigureKit().then(arrived, () => undefined)
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 })
  else setTimeout(load, 200)
}

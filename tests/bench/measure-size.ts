import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { adapters, type AdapterName } from './adapters.js'
import type { Bench } from './measure-speed.js'

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }

/** Bytes after brotli of the scripts and styles that a page with the timeline asks for, with it drawn. */
export async function measureSize({ browser, site }: Bench, peer: AdapterName): Promise<number> {
  site.takeLoaded()
  const tab = await browser.open(`${site.address}/page/${peer}`)
  await tab.page.evaluate(async () => {
    await bench.load(100)
    await bench.paint()
  })
  await tab.close()
  const isCounted = (file: string) => adapters[peer].isWhole === true || !/[/\\]pages[/\\]/.test(file)
  const files = site.takeLoaded().filter((file) => isCounted(file) && !/[/\\]pages[/\\]page\.js$/.test(file))
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file), best).length, 0)
}

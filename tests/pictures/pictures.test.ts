import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import puppeteer, { type Browser } from 'puppeteer-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pinnedChromeOptions } from '../support/browsers.mjs'
import { type Scene, scenes } from './scenes.js'

/** With RENEW_PICTURES=1 what is drawn becomes what is expected. */
const isRenewing = process.env['RENEW_PICTURES'] === '1'
/** The share of pixels that may differ: less than one glyph of a label. */
const tolerance = 0.0002

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const goldenOf = (name: string): string => path(`./golden/${name}.png`)
const options = await pinnedChromeOptions()

let server: ViteDevServer
let browser: Browser

describe.skipIf(!options)('pictures, in the browser that the lock file pins', () => {
  beforeAll(async () => {
    server = await createServer({
      configFile: false,
      root: path('../..'),
      logLevel: 'error',
      cacheDir: 'node_modules/.vite-pictures',
      server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
      plugins: [
        {
          name: 'never-answers',
          configureServer: ({ middlewares }) => void middlewares.use('/never-answered.json', () => {}),
        },
      ],
    })
    await server.listen()
    browser = await puppeteer.launch(options)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it.each(Object.entries(scenes))('%s', async (name, scene) => {
    const drawn = await take(scene)
    if (isRenewing) writeFileSync(goldenOf(name), PNG.sync.write(drawn, { colorType: 2, deflateLevel: 9 }))
    const golden = PNG.sync.read(readFileSync(goldenOf(name)))
    expect({ width: drawn.width, height: drawn.height }).toEqual({ width: golden.width, height: golden.height })
    const difference = new PNG({ width: golden.width, height: golden.height })
    const changed = pixelmatch(golden.data, drawn.data, difference.data, golden.width, golden.height, {
      threshold: 0.1,
    })
    const share = changed / (golden.width * golden.height)
    if (share > tolerance) leave(name, drawn, difference)
    expect(share, `${changed} pixels differ; see the pictures in tests/pictures/different`).toBeLessThanOrEqual(
      tolerance,
    )
  })

  it('are all of some scene', () => {
    const files = readdirSync(path('./golden')).map((file) => file.replace(/\.png$/, ''))
    expect(files.toSorted()).toEqual(Object.keys(scenes).toSorted())
  })
})

async function take(scene: Scene): Promise<PNG> {
  const page = await browser.newPage()
  try {
    await page.setViewport({ width: scene.width, height: 800 })
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scene.scheme ?? 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ])
    if (scene.medium) await page.emulateMediaType(scene.medium)
    const [address] = server.resolvedUrls!.local
    await page.goto(`${address}tests/pictures/page.html`, { waitUntil: 'load' })
    await page.waitForFunction('"show" in window')
    await page.evaluate(`show(${JSON.stringify(scene)})`)
    const shown = await page.$('diplomatic-timeline')
    // A page never painted before may come out blank once.
    await shown!.screenshot()
    return posterised(PNG.sync.read(Buffer.from(await shown!.screenshot())))
  } finally {
    await page.close()
  }
}

/** With 32 shades a channel, a picture takes half the room; a difference that the eye would see is still one. */
function posterised(picture: PNG): PNG {
  for (let i = 0; i < picture.data.length; i++)
    picture.data[i] = Math.round(Math.round(picture.data[i]! / (255 / 31)) * (255 / 31))
  return picture
}

/** Leaves what was drawn, and where it differs, for somebody to look at. */
function leave(name: string, drawn: PNG, difference: PNG): void {
  const folder = path('./different/')
  if (!existsSync(folder)) mkdirSync(folder)
  writeFileSync(`${folder}${name}.png`, PNG.sync.write(drawn))
  writeFileSync(`${folder}${name}-difference.png`, PNG.sync.write(difference))
}

import { hear } from './tree.mjs'

/**
 * What tests ask of the browser beyond `@web/test-runner-commands`; `page.ts` is the other end.
 * Each command answers `true` or what was asked for, or `false` where the engine has no way to do it.
 */
export const ownCommands = {
  name: 'own-commands',
  async executeCommand({ command, payload, session }) {
    const run = commands[command]
    if (!run) return undefined
    const { browser, id } = session
    return run(browser.getPage(id), payload, browser.name)
  },
}

const commands = {
  async wheel(page, { x, y, deltaX = 0, deltaY = 0, held }, browserName) {
    if (held && browserName === 'WebKit') return false
    await page.mouse.move(x, y)
    if (held) await page.keyboard.down(held)
    await page.mouse.wheel({ x, y, deltaX, deltaY })
    if (held) await page.keyboard.up(held)
    return true
  },

  async touch(page, { fingers, restMs = 0, times = 1 }) {
    if (!page.touchscreen) return false
    for (let time = 0; time < times; time++) await touchOnce(page, fingers, restMs)
    return true
  },

  async finger(page, { isUsed }, browserName) {
    if (!browserName.startsWith('Chrom')) return false
    const session = await sessionOf(page)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: isUsed, ...(isUsed && { maxTouchPoints: 5 }) })
    return true
  },

  async hear(page, { name }, browserName) {
    return browserName.startsWith('Chrom') && hear(await sessionOf(page), name)
  },

  async forget(page, _, browserName) {
    if (!browserName.startsWith('Chrom')) return false
    const session = await sessionOf(page)
    await session.send('Page.resetNavigationHistory')
    return true
  },

  async media(page, { media = '', features = {} }, browserName) {
    if (!browserName.startsWith('Chrom')) return false
    const session = await sessionOf(page)
    await session.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    })
    return true
  },
}

async function touchOnce(page, fingers, restMs) {
  const handles = []
  for (const [start] of fingers) handles.push(await page.touchscreen.touchStart(start.x, start.y))
  const steps = Math.max(...fingers.map((path) => path.length))
  for (let step = 1; step < steps; step++) {
    for (const [i, path] of fingers.entries()) if (path[step]) await handles[i].move(path[step].x, path[step].y)
  }
  if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs))
  for (const handle of handles) await handle.end()
}

const sessions = new WeakMap()

async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession())
  return sessions.get(page)
}

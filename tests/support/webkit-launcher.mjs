import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PNG } from 'pngjs'

const driver = '/usr/bin/WebKitWebDriver'
const xvfb = '/usr/bin/Xvfb'
const miniBrowsers = ['x86_64', 'aarch64'].map((arch) => `/usr/lib/${arch}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)

/** The name under which WebDriver hands over an element (W3C WebDriver, 12.1). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
const buttons = { left: 0, middle: 1, right: 2 }
/** W3C WebDriver, 17.4.2. */
const keys = {
  Cancel: '\uE001',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
}
const keyValue = (name) => keys[name] ?? name

/**
 * A test runner launcher for WebKitGTK as Linux distributions package it, over plain WebDriver.
 *
 * It calls itself a puppeteer launcher and offers the part of puppeteer's page that
 * `@web/test-runner-commands` uses: mouse, keys and viewport, the latter no narrower than about 450 px.
 */
export function webkitLauncher() {
  const binary = miniBrowsers.find(existsSync)
  if (!binary || !existsSync(driver)) throw new Error('none found; apt-get install webkit2gtk-driver xvfb')
  if (!process.env.DISPLAY && !existsSync(xvfb)) throw new Error('no display to open it on; apt-get install xvfb')

  const children = []
  const active = new Set()
  let session
  let page

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    initialize() {},
    getPage: () => page,
    isActive: (id) => active.has(id),
    getBrowserUrl: () => session.send('GET', '/url'),
    async startSession(id, url) {
      session ??= await openSession(binary, children)
      page ??= pageOver(session)
      active.add(id)
      await page.setViewport({ width: 800, height: 600 })
      await session.send('POST', '/url', { url })
    },
    async stopSession(id) {
      active.delete(id)
      await session.send('DELETE', '/actions').catch(() => {})
      await session.send('POST', '/url', { url: 'about:blank' })
      return {}
    },
    async stop() {
      await session?.send('DELETE', '').catch(() => {})
      for (const child of children.toReversed()) child.kill()
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debug session here')),
  }
}

async function openSession(binary, children) {
  const display = process.env.DISPLAY ?? (await openDisplay(children))
  const port = await freePort()
  const env = { ...process.env, GDK_BACKEND: 'x11', DISPLAY: display }
  children.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }))

  let base = `http://127.0.0.1:${port}`
  const send = async (method, path, body) => {
    const json = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(base + path, { method, ...json })
    const { value } = await response.json()
    if (value?.error) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`)
    return value
  }

  await untilAnswered(() => send('GET', '/status'))
  const options = { binary, args: ['--automation'] }
  const { sessionId } = await send('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  })
  base += `/session/${sessionId}`
  return { send, run: (fn, ...args) => send('POST', '/execute/sync', { script: `return (${fn})(...arguments)`, args }) }
}

/** Starts an X server on a free display of its own choice, and returns that display's name. */
async function openDisplay(children) {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  children.push(child)
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.stdio[3].once('data', (data) => resolve(String(data).trim()))
  })
  return `:${number}`
}

async function untilAnswered(ask) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === 100) throw error
      await sleep(50)
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function pageOver({ send, run }) {
  const act = (...sources) => send('POST', '/actions', { actions: sources })
  const pointer = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions })
  const key = (...actions) => act({ type: 'key', id: 'keyboard', actions })

  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) })
  const down = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: buttons[button] })
  const up = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: buttons[button] })
  const keyDown = (name) => ({ type: 'keyDown', value: keyValue(name) })
  const keyUp = (name) => ({ type: 'keyUp', value: keyValue(name) })

  return {
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      down: (options) => pointer(down(options)),
      up: (options) => pointer(up(options)),
      click: (x, y, options) => pointer(move(x, y), down(options), up(options)),
      reset: () => send('DELETE', '/actions'),
      wheel: ({ deltaX = 0, deltaY = 0, x = 0, y = 0 }) =>
        act({ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', duration: 0, x, y, deltaX, deltaY }] }),
    },
    keyboard: {
      type: (text) => key(...[...text].flatMap((char) => [keyDown(char), keyUp(char)])),
      press: (name) => key(keyDown(name), keyUp(name)),
      down: (name) => key(keyDown(name)),
      up: (name) => key(keyUp(name)),
    },
    async setViewport({ width, height }) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const [innerWidth, innerHeight] = await run(() => [window.innerWidth, window.innerHeight])
        if (innerWidth === width && innerHeight === height) return
        const outer = await send('GET', '/window/rect')
        await send('POST', '/window/rect', {
          x: 0,
          y: 0,
          width: outer.width + width - innerWidth,
          height: outer.height + height - innerHeight,
        })
        await sleep(60)
      }
    },
    async evaluateHandle(fn, ...args) {
      const element = await run(fn, ...args)
      return { asElement: () => (element?.[elementKey] ? { screenshot: () => screenshot(element) } : null) }
    },
  }

  /** The page's picture, cropped: WebKitGTK's picture of a single element is blank. */
  async function screenshot(element) {
    const [x, y, width, height] = await run((node) => {
      node.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = node.getBoundingClientRect()
      return [box.x, box.y, box.width, box.height].map(Math.round)
    }, element)
    const source = PNG.sync.read(Buffer.from(await send('GET', '/screenshot'), 'base64'))
    const target = new PNG({ width, height })
    PNG.bitblt(source, target, x, y, Math.min(width, source.width - x), Math.min(height, source.height - y), 0, 0)
    return PNG.sync.write(target)
  }
}

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'
import { chromeLauncher } from '@web/test-runner-chrome'
import puppeteer from 'puppeteer-core'
import { webkitLauncher } from './webkit-launcher.mjs'

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

const chromes = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]
const nss = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so']

/**
 * How to start Chrome: the one CHROME_PATH names, else an installed one, else the one npm installed.
 * `CHROME_PATH=packaged` takes npm's even where another is installed.
 */
export async function chromeOptions() {
  const wanted = process.env.CHROME_PATH
  if (wanted && wanted !== 'packaged' && !existsSync(wanted)) throw new Error(`CHROME_PATH names no file: ${wanted}`)
  const installed = wanted === 'packaged' ? undefined : wanted || chromes.find(existsSync)
  if (installed) {
    return {
      executablePath: installed,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--js-flags=--expose-gc', ...quiet],
    }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('none found; install Chrome, or set CHROME_PATH')
  }
  return packagedChrome()
}

/**
 * How to start the browser that pictures are taken with: always the one npm installed, which the lock file pins, with
 * its own font alone, so that a picture is the same on every machine. Undefined where it does not run.
 */
export async function pinnedChromeOptions() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { executablePath, env, args } = await packagedChrome()
  const folder = executablePath.replace(/chromium$/, '')
  const fonts = `${folder}fonts-alone.conf`
  writeFileSync(fonts, `<fontconfig><dir>${folder}fonts</dir><cachedir>${folder}fonts-cache</cachedir></fontconfig>`)
  return {
    executablePath,
    env: { ...env, FONTCONFIG_FILE: fonts },
    args: [...args, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  }
}

/** The Chromium inside @sparticuz/chromium (Linux on x64), with its own libraries and font where the machine has none. */
async function packagedChrome() {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url))
  if (!existsSync(folder)) await unpackChrome(folder)
  const env = { ...process.env }
  if (!nss.some(existsSync)) env.LD_LIBRARY_PATH = `${folder}/al2023/lib`
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = `${folder}/fonts`
  return { executablePath: `${folder}/chromium`, env, args: ['--no-sandbox', ...quiet] }
}

/** Unpacks beside `folder` and renames at the end, so that an interrupted run leaves no half browser behind. */
async function unpackChrome(folder) {
  const partial = `${folder}-${process.pid}`
  mkdirSync(partial, { recursive: true })
  const { TMPDIR } = process.env
  process.env.TMPDIR = partial // where the package unpacks to
  try {
    await chromium.executablePath()
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    renameSync(partial, folder)
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
    rmSync(partial, { recursive: true, force: true })
  }
}

// One page at a time: a page behind another does not get the wheel and touch events sent to it.
const launchers = {
  async chrome() {
    return chromeLauncher({ concurrency: 1, launchOptions: await chromeOptions() })
  },
  async firefox() {
    const executablePath = process.env.FIREFOX_PATH || firefoxes.find(existsSync)
    if (!executablePath) throw new Error('none found; apt-get install firefox-esr, or set FIREFOX_PATH')
    return chromeLauncher({ concurrency: 1, puppeteer, launchOptions: { browser: 'firefox', executablePath } })
  },
  async webkit() {
    return webkitLauncher()
  },
}

/** Launchers for the browsers named; if one cannot be had, says in a sentence what to install and ends the process. */
export async function browsers(names) {
  const missing = []
  const found = []
  for (const name of names) {
    try {
      if (!Object.hasOwn(launchers, name)) throw new Error(`unknown; choose from ${Object.keys(launchers).join(', ')}`)
      found.push(await launchers[name]())
    } catch (error) {
      missing.push(`${name}: ${error.message}`)
    }
  }
  if (missing.length === 0) return found
  console.error(`No browser to run the tests in. ${missing.join('. ')}.`)
  process.exit(1)
}

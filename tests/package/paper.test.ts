import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import puppeteer, { type Browser, type PaperFormat } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromeOptions } from '../support/browsers.mjs'
import { root } from './installed.js'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const strict = "default-src 'self'; require-trusted-types-for 'script'"
const withPictures = "default-src 'self'; img-src 'self' data: blob:"
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><script type="module" src="cdn/diplomatic-timeline.js"></script><body><diplomatic-timeline src="story.json"></diplomatic-timeline></body></html>`

/** Visits on as many days, each with a source of its own. */
function story(days: number): string {
  const ids = Array.from({ length: days }, (_, i) => i + 1)
  return JSON.stringify({
    title: 'Visits',
    actors: [{ id: 'fr', kind: 'state', name: 'France' }],
    sources: ids.map((id) => ({
      id: `s${id}`,
      title: `Report ${id}`,
      url: `https://example.org/${id}`,
      archiveUrl: `https://archive.example/${id}`,
    })),
    events: ids.map((id) => ({
      type: 'visit',
      id: `v${id}`,
      title: `Visit number ${id}`,
      date: `2024-05-${String(id).padStart(2, '0')}`,
      visitors: ['fr'],
      sources: [{ source: `s${id}` }],
    })),
  })
}

let policy = strict
let server: Server
let browser: Browser
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const [type, content] = url?.startsWith('/cdn/')
      ? ['text/javascript', read(`dist${url}`)]
      : url === '/story.json'
        ? ['application/json', story(24)]
        : ['text/html', page]
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await puppeteer.launch(await chromeOptions())
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

async function open(contentPolicy: string) {
  policy = contentPolicy
  const opened = await browser.newPage()
  await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await opened.waitForFunction(() => document.querySelector('diplomatic-timeline')?.shadowRoot?.querySelector('.chart'))
  return opened
}

/** Presses a button of the menu and tells what came of it: the file that is saved, or the notice. */
async function outcome(contentPolicy: string, action: string): Promise<string> {
  const opened = await open(contentPolicy)
  const result = await opened.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const shadow = document.querySelector('diplomatic-timeline')!.shadowRoot!
        HTMLAnchorElement.prototype.click = function () {
          resolve(this.download)
        }
        const notice = shadow.querySelector('[part=notice]')!
        new MutationObserver(() => notice.textContent && resolve(notice.textContent)).observe(notice, {
          characterData: true,
          childList: true,
          subtree: true,
        })
        shadow.querySelector<HTMLElement>(`[data-action=${name}]`)!.click()
      }),
    action,
  )
  await opened.close()
  return result
}

describe('a page that is printed', () => {
  it.each<PaperFormat>(['a4', 'letter'])('has every event and every source on paper: %s', async (format) => {
    const opened = await open(strict)
    await opened.waitForFunction(() =>
      performance.getEntriesByType('resource').find(({ name }) => name.endsWith('-figure-kit.js')),
    )
    await opened.evaluate(`import('/cdn/diplomatic-timeline-figure-kit.js').then(() => undefined)`)
    const pdf = Buffer.from(await opened.pdf({ format, outline: true, tagged: true })).toString('latin1')
    await opened.close()
    const headings = [...pdf.matchAll(/\/Title \((Visit number \d+)\)/g)].map(([, title]) => title)
    expect(headings).toEqual(Array.from({ length: 24 }, (_, i) => `Visit number ${i + 1}`))
    const addresses = new Set([...pdf.matchAll(/\/URI \(([^)]+)\)/g)].map(([, address]) => address))
    expect(addresses.size).toBe(48)
    expect([...pdf.matchAll(/\/Type \/Page\b/g)].length).toBeLessThan(8)
  })
})

describe('a picture', () => {
  it('is saved where the policy allows pictures from memory', async () => {
    expect(await outcome(withPictures, 'save-png')).toBe('visits.png')
  })

  it('is not where it does not, and the reader is told', async () => {
    expect(await outcome(strict, 'save-png')).toContain('does not allow a PNG')
  })

  it('is saved as SVG whatever the policy', async () => {
    expect(await outcome(strict, 'save-svg')).toBe('visits.svg')
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromeOptions } from '../support/browsers.mjs'
import type { TimelineLoadEvent } from '../../src/index.js'
import { root } from './installed.js'

const policy = "default-src 'self'; require-trusted-types-for 'script'"
const story = readFileSync(join(root, 'demo/documents/beijing-april-2024.json'), 'utf8')
const { events } = JSON.parse(story) as { events: { id: string; title: string; quote?: object }[] }
const quoted = events.find(({ quote }) => quote)

const page = (script: string, timeline: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${script}<body>${timeline}</body></html>`
const inside = `<diplomatic-timeline><script type="application/json">${story.replaceAll('<', '\\u003c')}</script></diplomatic-timeline>`
const cdn = '<script type="module" src="cdn/diplomatic-timeline.js"></script>'
const fetched = '<diplomatic-timeline src="story.json"></diplomatic-timeline>'

const files: Readonly<Record<string, readonly [type: string, content: () => string]>> = {
  '/fetched': ['text/html', () => page(cdn, fetched)],
  '/inside': ['text/html', () => page(cdn, inside)],
  '/late': ['text/html', () => page('', `${inside}${cdn}`)],
  '/versioned': ['text/html', () => page(cdn.replace('.js', '.js?v=2'), fetched)],
  '/french': ['text/html', () => page(cdn, inside.replace('>', ' lang="fr">'))],
  '/german': ['text/html', () => page(cdn, fetched.replace(' ', ' lang="de" '))],
  '/around': [
    'text/html',
    () => page('<script src="embed.js"></script>', '<iframe data-timeline src="linked"></iframe>'),
  ],
  '/broken': ['text/html', () => page(cdn, fetched.replace('story', 'broken'))],
  '/linked': ['text/html', () => page(cdn, fetched.replace(' ', ' url-state view="list" '))],
  '/embed.js': ['text/javascript', () => readFileSync(join(root, 'dist/cdn/embed.js'), 'utf8')],
  '/favicon.ico': ['image/x-icon', () => ''],
  '/broken.json': ['application/json', () => '{ "title": Visits }'],
  '/story.json': ['application/json', () => story],
}

/** Files of ours that the server says it does not have, and those it takes its time over. */
const withheld = new Set<string>()
const delayed = new Set(['/cdn/diplomatic-timeline-fr.js'])

let server: Server
let browser: Browser
beforeAll(async () => {
  server = createServer((request, response) => {
    const [path = ''] = request.url!.split('?')
    const built = /^\/cdn\/(?!.*-de\.js)[\w-]+\.js$/.test(path) ? join(root, 'dist', path) : ''
    const file =
      existsSync(built) && !withheld.has(path)
        ? (['text/javascript', () => readFileSync(built, 'utf8')] as const)
        : files[path]
    const [type, content] = file ?? ['text/plain', () => '']
    response.writeHead(file ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
    })
    setTimeout(() => response.end(content()), delayed.has(path) ? 400 : 0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await puppeteer.launch(await chromeOptions())
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** Opens a page and returns it with everything it complained of or asked others for. */
async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const opened = await browser.newPage()
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const complaints: string[] = []
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  opened.on('pageerror', (error) => complaints.push(String(error)))
  opened.on('request', (request) => request.url().startsWith(origin) || complaints.push(`asked for ${request.url()}`))
  await opened.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`))
    const listen = (): void => {
      const list = document.querySelector('diplomatic-timeline')?.shadowRoot?.querySelector('[data-view=list]')
      const text = list?.textContent.trim()
      if (text) (globalThis as { said?: string }).said ??= text
      else requestAnimationFrame(listen)
    }
    listen()
  })
  await opened.goto(`${origin}${path}`)
  return { page: opened, complaints }
}

/** What the switch to the list says first of all. */
async function firstWords(opened: Page): Promise<string> {
  const said = await opened.waitForFunction(() => (globalThis as { said?: string }).said, { timeout: 10_000 })
  return (await said.jsonValue())!
}

/** The files of scripts that the page has fetched. */
const names = (opened: Page): Promise<string[]> =>
  opened.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)!))

async function askForKeys(opened: Page): Promise<void> {
  await opened.evaluate(async () => {
    const timeline = document.querySelector('diplomatic-timeline')!
    timeline.view = 'timeline'
    await timeline.updateComplete
    timeline.shadowRoot!.querySelector<SVGElement>('.mark')!.focus()
  })
  await opened.keyboard.type('?')
}

describe("the CDN file, under a policy that allows the page's own scripts and no others", () => {
  it.each([
    ['/fetched', 'its document fetched'],
    ['/inside', 'its document inside the tag'],
    ['/late', 'after the tag, its document inside'],
  ])('%s: draws %s', async (path) => {
    const { page: opened, complaints } = await open(path)
    const title = events[0]!.title
    await opened
      .waitForFunction(
        (text) => document.querySelector('diplomatic-timeline')?.shadowRoot?.textContent.includes(text),
        { timeout: 10_000 },
        title,
      )
      .catch(() => complaints.push(`never showed “${title}”`))
    expect(complaints).toEqual([])
    await opened.close()
  })

  it('/french: speaks the language of the tag, fetched from beside the file, and no other before', async () => {
    const { page: opened, complaints } = await open('/french')
    expect(await firstWords(opened)).toBe('Liste')
    expect(await names(opened)).toContain('diplomatic-timeline-fr.js')
    expect(complaints).toEqual([])
    await opened.close()
  })

  it('/german: speaks English where the file of its language cannot be had', async () => {
    const { page: opened, complaints } = await open('/german')
    expect(await firstWords(opened)).toBe('List')
    expect(complaints).toEqual([expect.stringContaining('404')])
    await opened.close()
  })

  it.each(['/fetched', '/versioned'])('%s: draws a figure with what it fetches for that', async (path) => {
    const { page: opened, complaints } = await open(path)
    await firstWords(opened)
    const svg = await opened.evaluate(() => document.querySelector('diplomatic-timeline')!.toSVG())
    expect(svg).toContain(events[0]!.title.split(' ')[0])
    expect(await names(opened)).toContain('diplomatic-timeline-figure-kit.js')
    expect(complaints).toEqual([])
    await opened.close()
  })

  it('/fetched: shows an event with what it fetches from beside the file, once it has been drawn', async () => {
    const { page: opened, complaints } = await open('/fetched')
    await firstWords(opened)
    const title = await opened.evaluate(async (id) => {
      const timeline = document.querySelector('diplomatic-timeline')!
      timeline.select(id)
      await timeline.updateComplete
      return timeline.shadowRoot!.querySelector('.detail-title')?.textContent.trim()
    }, events[0]!.id)
    expect(title).toBe(events[0]!.title)
    expect(await names(opened)).toContain('diplomatic-timeline-detail-kit.js')
    expect(complaints).toEqual([])
    await opened.close()
  })

  it('/fetched: selects an event at once where that takes its time', async () => {
    delayed.add('/cdn/diplomatic-timeline-detail-kit.js')
    const { page: opened, complaints } = await open('/fetched')
    await firstWords(opened)
    const counts = await opened.evaluate(async (id) => {
      const timeline = document.querySelector('diplomatic-timeline')!
      const count = () =>
        ['.mark.selected', '.detail-title'].map((it) => timeline.shadowRoot!.querySelectorAll(it).length)
      timeline.select(id)
      await new Promise(requestAnimationFrame)
      const soon = count()
      await timeline.updateComplete
      return [soon, count()]
    }, events[0]!.id)
    delayed.delete('/cdn/diplomatic-timeline-detail-kit.js')
    expect(counts).toEqual([
      [1, 0],
      [1, 1],
    ])
    expect(complaints).toEqual([])
    await opened.close()
  })

  it('/fetched: says so where that cannot be had, does the rest, and tries again when asked', async () => {
    withheld.add('/cdn/diplomatic-timeline-detail-kit.js')
    const { page: opened, complaints } = await open('/fetched')
    await firstWords(opened)
    const said = await opened.evaluate(async (id) => {
      const timeline = document.querySelector('diplomatic-timeline')!
      timeline.select(id)
      await timeline.updateComplete
      const { textContent } = timeline.shadowRoot!.querySelector('.detail')!
      return [
        textContent.replaceAll(/\s+/g, ' ').trim(),
        timeline.shadowRoot!.querySelectorAll('.mark.selected').length,
      ]
    }, events[0]!.id)
    expect(said).toEqual(['This could not be loaded. Try again', 1])
    withheld.clear()
    const title = await opened.evaluate(async () => {
      const timeline = document.querySelector('diplomatic-timeline')!
      timeline.shadowRoot!.querySelector<HTMLElement>('.detail button')!.click()
      await timeline.updateComplete
      return timeline.shadowRoot!.querySelector('.detail-title')?.textContent.trim()
    })
    expect(title).toBe(events[0]!.title)
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
    await opened.close()
  })

  it.each([
    ['until that is here', delayed],
    ['where that cannot be had', withheld],
  ])('/fetched: keeps what an item of the list says in brief, %s', async (_, paths) => {
    paths.add('/cdn/diplomatic-timeline-detail-kit.js')
    const { page: opened } = await open('/fetched')
    await firstWords(opened)
    const texts = await opened.evaluate(async (id) => {
      const timeline = document.querySelector('diplomatic-timeline')!
      const item = () => timeline.shadowRoot!.querySelector(`.list [data-id="${id}"]`)!
      timeline.view = 'list'
      await timeline.updateComplete
      const brief = item().querySelector('.body > .words')!.textContent.trim()
      timeline.select(id)
      await new Promise(requestAnimationFrame)
      const soon = item().textContent
      await timeline.updateComplete
      const detail = item().querySelector('.detail')!
      return { brief, soon, briefs: item().querySelectorAll('.body > .words').length, later: detail.textContent }
    }, quoted!.id)
    paths.clear()
    expect(texts.soon).toContain(texts.brief)
    expect(texts.briefs).toBe(paths === withheld ? 1 : 0)
    expect(texts.later).toContain(paths === withheld ? 'This could not be loaded.' : texts.brief)
    await opened.close()
  })

  it('/fetched: says so where the list of keys cannot be had, and tries again when asked', async () => {
    withheld.add('/cdn/diplomatic-timeline-detail-kit.js')
    const { page: opened, complaints } = await open('/fetched')
    await firstWords(opened)
    const asked = async () => {
      await askForKeys(opened)
      const dialog = await opened.waitForSelector('diplomatic-timeline >>> dialog[open]')
      return dialog!.evaluate(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
    }
    expect(await asked()).toBe('This could not be loaded. Close')
    withheld.clear()
    await opened.keyboard.press('Escape')
    expect(await asked()).toMatch(/^Keys ←→ previous/)
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
    await opened.close()
  })

  it('/fetched: shows no list of keys on an element that is gone when it comes', async () => {
    delayed.add('/cdn/diplomatic-timeline-detail-kit.js')
    const { page: opened, complaints } = await open('/fetched')
    await firstWords(opened)
    await askForKeys(opened)
    await opened.evaluate(async () => {
      document.querySelector('diplomatic-timeline')!.remove()
      await new Promise((resolve) => setTimeout(resolve, 900))
    })
    delayed.delete('/cdn/diplomatic-timeline-detail-kit.js')
    expect(complaints).toEqual([])
    await opened.close()
  })

  it.each([
    ['with what it fetches for that', []],
    ['even where that cannot be had', ['/cdn/diplomatic-timeline-revision-kit.js']],
  ])('/fetched: shows another version of a document of the page, %s', async (_, missing) => {
    for (const path of missing) withheld.add(path)
    const { page: opened, complaints } = await open('/fetched')
    await firstWords(opened)
    expect(await names(opened)).not.toContain('diplomatic-timeline-revision-kit.js')
    const shown = await opened.evaluate(async () => {
      const timeline = document.querySelector('diplomatic-timeline')!
      const loaded = new Promise<TimelineLoadEvent>((resolve) =>
        timeline.addEventListener('timeline-load', (event) => resolve(event as TimelineLoadEvent), { once: true }),
      )
      timeline.src = 'story.json?again'
      const { document: data } = await loaded
      timeline.data = data
      await timeline.updateComplete
      // The page has to be idle for what is fetched then.
      await new Promise((resolve) => setTimeout(resolve, 2500))
      const [first, ...others] = data.events
      timeline.data = { ...data, events: [{ ...first!, title: 'Another title' }, ...others] }
      await timeline.updateComplete
      return timeline.shadowRoot!.textContent.includes('Another title')
    })
    withheld.clear()
    expect(shown).toBe(true)
    expect(await names(opened)).toContain('diplomatic-timeline-revision-kit.js')
    expect(complaints).toEqual(missing.map(() => expect.stringContaining('404')))
    await opened.close()
  })

  it('/fetched: shows it when asked once it has come for another reason', async () => {
    withheld.add('/cdn/diplomatic-timeline-detail-kit.js')
    const { page: opened } = await open('/fetched')
    await firstWords(opened)
    await opened.evaluate(async (id) => {
      const timeline = document.querySelector('diplomatic-timeline')!
      timeline.select(id)
      await timeline.updateComplete
    }, events[0]!.id)
    withheld.clear()
    const title = await opened.evaluate(async () => {
      const timeline = document.querySelector('diplomatic-timeline')!
      await timeline.toSVG()
      timeline.shadowRoot!.querySelector<HTMLElement>('.detail button')!.click()
      await timeline.updateComplete
      return timeline.shadowRoot!.querySelector('.detail-title')?.textContent.trim()
    })
    expect(title).toBe(events[0]!.title)
    await opened.close()
  })

  it.each([
    ['what it fetches for that', [], 'line 1, column 12: found'],
    [
      'as far as it goes where that cannot be had',
      ['/cdn/diplomatic-timeline-explain-syntax.js'],
      'the document is no JSON',
    ],
  ])('/broken: says why a document is not shown: %s', async (_, missing, reason) => {
    for (const path of missing) withheld.add(path)
    const { page: opened, complaints } = await open('/broken')
    const failure = await opened.waitForFunction(
      () => document.querySelector('diplomatic-timeline')?.shadowRoot?.querySelector('[role=alert]')?.textContent,
      { timeout: 10_000 },
    )
    expect(await failure.jsonValue()).toContain(reason)
    withheld.clear()
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
    await opened.close()
  })

  it('/around: gets the height of its content in a frame, and the event that a link to the page names', async () => {
    const { page: opened, complaints } = await open(`/around#timeline=${events[0]!.id}`)
    await opened
      .waitForFunction(
        () => {
          const frame = document.querySelector('iframe')!
          const timeline = frame.contentDocument?.querySelector('diplomatic-timeline')
          return frame.clientHeight > 600 && timeline?.hasAttribute('selected')
        },
        { timeout: 10_000 },
      )
      .catch(() => complaints.push('the frame was not filled'))
    expect(complaints).toEqual([])
    await opened.close()
  })

  it('would be found out if it broke the policy', async () => {
    const { page: opened, complaints } = await open('/fetched')
    await opened.evaluate(() => {
      try {
        document.body.innerHTML = '<b>forbidden</b>'
      } catch {
        // the policy's answer, reported as a violation too
      }
    })
    expect(complaints.join('\n')).toContain('TrustedHTML')
    await opened.close()
  })
})

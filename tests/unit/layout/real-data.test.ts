import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { frameScene, listOf } from '../../../src/layout/build-scene.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline, type Timeline } from '../../../src/model/resolve.js'
import { optionsFor } from '../../fixtures/timelines.js'
import { troubleIn } from './laws.js'

const folder = new URL('../../../../shared/data/', import.meta.url)
const isThere = existsSync(folder)

interface Row {
  readonly who: string
  readonly where: string
  readonly title: string
  readonly date: string
}

/** A document of visits, in which those who travel and the states they travel to are the actors. */
function visitsTimeline(rows: readonly Row[]): Timeline {
  const names = [...new Set(rows.flatMap(({ who, where }) => [who, where]))]
  const idOf = new Map(names.map((name, i) => [name, `a${i}`]))
  const { document, issues } = parseDocument({
    title: 'Visits',
    actors: names.map((name) => ({ id: idOf.get(name), kind: 'state', name })),
    events: rows.map(({ who, where, title, date }, i) => ({
      type: 'visit',
      id: `v${i}`,
      title,
      date,
      visitors: [idOf.get(who)],
      hosts: [idOf.get(where)],
    })),
  })
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return resolveTimeline(document)
}

function rowsOf(path: string): Row[] {
  const { root } = parseXml(readFileSync(new URL(path, folder), 'utf8'))
  const elements = (root?.children ?? []).filter((node) => node instanceof XmlElement)
  return elements.map((element) => {
    const read = (name: string) => {
      const child = element.children.find((node) => node instanceof XmlElement && node.name === name)
      return child instanceof XmlElement ? child.text.replace(/\s+/g, ' ').trim() : ''
    }
    const who = read('visitor') || read('name') || 'Somebody'
    const where = read('country') || 'United States'
    const from = read('from') || who
    const [start, end] = [read('start-date'), read('end-date')]
    return {
      who: from,
      where,
      title: `${who} in ${read('locale') || where}`,
      date: start === end ? start : `${start}/${end}`,
    }
  })
}

function check(timeline: Timeline, looks: readonly Parameters<typeof optionsFor>[1][]): void {
  for (const look of looks) {
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
    const scene = frameScene(arrangement, 0.4, listOf(arrangement))
    expect(troubleIn(scene, arrangement)).toEqual([])
    if (arrangement.spans.size > 40) expect(arrangement.height).toBeLessThanOrEqual(760)
  }
}

const looks = [
  { width: 320, groupBy: 'none' },
  { width: 768, groupBy: 'pair', target: 44 },
  { width: 1280, groupBy: 'actor', zoom: 12 },
  { width: 2560, groupBy: 'country', scale: 'proportional', zoom: 400 },
] as const

const visits = isThere
  ? readdirSync(new URL('visits/', folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xml'),
    )
  : []

describe.skipIf(!isThere)('real data, which lies beside the repository', () => {
  it.each(visits)('of %s keeps every law', (name) => {
    const rows = rowsOf(`visits/${name}`)
    expect(rows.length).toBeGreaterThan(3)
    check(visitsTimeline(rows), looks)
  })

  it('of nine thousand historic events, before our era and after, keeps every law', () => {
    const events = JSON.parse(readFileSync(new URL('stress/wikidata-historicEvents.json', folder), 'utf8')) as {
      readonly date: string
      readonly label: string
    }[]
    const { document } = parseDocument({
      title: 'Historic events',
      actors: [],
      events: events.map(({ date, label }, i) => ({
        type: 'background',
        id: `e${i}`,
        title: label,
        date: date.replace(/T.*$/, '').replace(/-01-01$/, ''),
      })),
    })
    expect(document.events.length).toBeGreaterThan(9000)
    check(resolveTimeline(document), [
      { width: 1280, groupBy: 'none' },
      { width: 320, groupBy: 'type', zoom: 900 },
    ])
  })
})

import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import {
  all,
  beijing,
  button,
  click,
  emptyTimeline,
  drawn,
  markOf,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  titleOf,
  words,
  has,
  isOff,
} from './timelines.js'

/** Terms of the detail and what stands beside each, remarks apart. */
function facts(el: DiplomaticTimeline): Record<string, { text: string; remarks: string[] }> {
  const rows = all(el, '.detail .facts > div').map((row) => {
    const dd = row.querySelector('dd')!.cloneNode(true) as Element
    const remarks = [...dd.querySelectorAll('.remark')]
    for (const remark of remarks) remark.remove()
    return [words(row.querySelector('dt')), { text: words(dd), remarks: remarks.map(words) }] as const
  })
  return Object.fromEntries(rows)
}

const openTitle = (el: DiplomaticTimeline): string | null => one(el, '.detail')?.getAttribute('aria-label') ?? null

const saysWhatBlinkenSaid = (el: DiplomaticTimeline): void => {
  expect(openTitle(el)).to.equal("Blinken: China still supplies Russia's defense industry")
  expect(words(the(el, '.detail .kind'))).to.equal('Statement · United States')
  expect(words(the(el, '.detail blockquote'))).to.equal(
    "“China continues to provide materials to support Russia's defense industrial base.”",
  )
  const { When, Speaker, To, Where, Source } = facts(el)
  expect(When).to.deep.equal({ text: 'between 1 and 7 April 2024', remarks: ['The source says “last week”'] })
  expect(Speaker!.text).to.equal('Antony Blinken, U.S. Secretary of State')
  expect(To!.text).to.equal('reporters')
  expect(Where!.text).to.equal('Brussels')
  expect(Source!.text).to.equal(
    'The Moscow Times, Top Russia Diplomat in China for Official Visit, 8 April 2024, para. 10',
  )
  expect(Source!.remarks).to.deep.equal([
    '“U.S. Secretary of State Antony Blinken told reporters in Brussels last week that "China continues to provide materials to support Russia\'s defense industrial base."”',
  ])
}

describe('what is selected', () => {
  it('is said in full, and no finer than the source, after a click on its mark', async () => {
    const el = await timeline({ data: beijing })
    click(markOf(el, 'blinken-brussels'))
    await settled(el)
    saysWhatBlinkenSaid(el)
  })

  it('is said in the same words after Enter on its mark', async () => {
    const el = await timeline({ data: beijing })
    markOf(el, 'blinken-brussels').focus()
    await sendKeys({ press: 'Enter' })
    await settled(el)
    saysWhatBlinkenSaid(el)
  })

  it('is said in the same words in the list, below its title', async () => {
    const el = await timeline({ data: beijing, width: 400 })
    const title = titleOf(el, 'blinken-brussels')
    expect(title.getAttribute('aria-expanded')).to.equal('false')
    click(title)
    await settled(el)
    saysWhatBlinkenSaid(el)
    expect(titleOf(el, 'blinken-brussels').getAttribute('aria-expanded')).to.equal('true')
    const item = the(el, '.list [data-id="blinken-brussels"]')
    expect(item.contains(the(el, '.detail'))).to.equal(true)
  })

  it('closes again when its title in the list is pressed again', async () => {
    const el = await timeline({ data: beijing, width: 400 })
    click(titleOf(el, 'blinken-brussels'))
    await settled(el)
    click(titleOf(el, 'blinken-brussels'))
    await settled(el)
    expect(openTitle(el)).to.equal(null)
    expect(el.hasAttribute('selected')).to.equal(false)
  })

  it('has no quotation marks around a paraphrase', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-warning' } })
    const quote = words(the(el, '.detail blockquote'))
    expect(quote).to.contain("she had warned officials of the consequences of supporting Russia's military procurement")
    expect(quote).not.to.match(/[“”]/)
    expect(quote).to.contain('not a quotation')
  })

  it('says what is not known of a date', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    expect(facts(el)['When']!.text).to.equal('until 8 April 2024')
    expect(facts(el)['When']!.remarks[0]).to.equal('start not given')
    el.selected = 'lavrov-beijing-2023-10'
    await settled(el)
    expect(facts(el)['When']).to.deep.equal({
      text: 'October 2023',
      remarks: ['day not given', 'The source says “in October”'],
    })
  })

  it('leads on to what it is related to', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'lavrov-beijing-2024-04' } })
    const link = the(el, '.detail [data-select="lavrov-beijing-2023-10"]')
    expect(words(link)).to.equal('Lavrov in Beijing,')
    expect(words(link.querySelector('[aria-hidden]'))).to.equal(',')
    expect(words(the(el, '.detail .related')))
      .to.contain('Follows the visit')
      .and.contain('October 2023')
    click(link)
    await settled(el)
    expect(el.selected).to.equal('lavrov-beijing-2023-10')
    expect(facts(el)['When']!.text).to.equal('October 2023')
  })

  it('may be chosen before there is a document', async () => {
    const el = await emptyTimeline({ attributes: { selected: 'day-9' } })
    await settled(el)
    el.data = shortDocument(8, 9)
    await drawn(el)
    expect(openTitle(el)).to.equal('Visit on day 9')
    expect(markOf(el, 'day-9').getAttribute('aria-selected')).to.equal('true')
  })

  it('that is not in the document shows nothing, throws nothing, and stays for the next document', async () => {
    const el = await timeline({ data: shortDocument(8), attributes: { selected: 'day-9' } })
    expect(openTitle(el)).to.equal(null)
    expect(all(el, '[aria-selected=true]')).to.have.length(0)
    el.data = shortDocument(8, 9)
    await settled(el)
    expect(openTitle(el)).to.equal('Visit on day 9')
  })

  it('is brought into view', async () => {
    const el = await timeline({ data: beijing })
    el.zoomTo('2024-04-08', '2024-04-09')
    await settled(el)
    expect(has(el, '[data-marks] [data-id="lavrov-beijing-2023-10"]')).to.equal(false)
    el.select('lavrov-beijing-2023-10')
    await settled(el)
    const mark = markOf(el, 'lavrov-beijing-2023-10').getBoundingClientRect()
    const chart = the(el, '.chart').getBoundingClientRect()
    expect(mark.right).to.be.greaterThan(chart.left)
    expect(mark.left).to.be.lessThan(chart.right)
  })

  it('is also marked by a part, for the page to style', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    expect([...markOf(el, 'yellen-china').part]).to.include.members(['mark', 'visit', 'selected'])
    expect([...markOf(el, 'blinken-brussels').part]).not.to.include('selected')
  })
})

describe('select, next and previous', () => {
  const order = async (): Promise<string[]> => {
    const el = await timeline({ data: beijing, attributes: { view: 'list' } })
    return all(el, '.list [data-id]').map((item) => item.dataset['id']!)
  }

  it('walk the document in the order in which the list has it, and stop at its ends', async () => {
    const ids = await order()
    const el = await timeline({ data: beijing })
    const there: (string | undefined)[] = []
    for (let step = 0; step < ids.length; step++) {
      el.next()
      there.push(el.selected)
    }
    expect(there).to.deep.equal(ids)
    el.next()
    expect(el.selected).to.equal(ids.at(-1))
    const back: (string | undefined)[] = [el.selected]
    for (let step = 1; step < ids.length; step++) {
      el.previous()
      back.push(el.selected)
    }
    expect(back).to.deep.equal(ids.toReversed())
    el.previous()
    expect(el.selected).to.equal(ids[0])
  })

  it('start at the end where nothing is selected and the way is back', async () => {
    const el = await timeline({ data: shortDocument(8, 9, 10) })
    el.previous()
    expect(el.selected).to.equal('day-10')
  })

  it('are offered by buttons that say where one is, disabled at the ends', async () => {
    const el = await timeline({ data: shortDocument(8, 9), attributes: { selected: 'day-8' } })
    expect([isOff(el, 'previous'), isOff(el, 'next')]).to.deep.equal([true, false])
    expect(words(the(el, '.position'))).to.equal('1 of 2')
    click(button(el, 'next'))
    await settled(el)
    expect(el.selected).to.equal('day-9')
    expect([isOff(el, 'previous'), isOff(el, 'next')]).to.deep.equal([false, true])
    expect(words(the(el, '.position'))).to.equal('2 of 2')
  })

  it('select nothing where nothing has that id, or there is nothing at all', async () => {
    const el = await timeline({ data: shortDocument(8), attributes: { selected: 'day-8' } })
    el.select('day-31')
    expect(el.selected).to.equal(undefined)
    const empty = await timeline({ data: shortDocument() })
    empty.next()
    empty.previous()
    expect(empty.selected).to.equal(undefined)
  })

  it('know the document that was set just before them', async () => {
    const el = await timeline({ data: shortDocument(8) })
    el.data = shortDocument(9, 10)
    el.select('day-10')
    expect(el.selected).to.equal('day-10')
  })
})

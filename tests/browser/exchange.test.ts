import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { ru } from '../../src/messages/ru.js'
import { DiplomaticTimeline as Timeline } from '../../src/index.js'
import { exchange } from '../fixtures/exchange.js'
import {
  all,
  beijing,
  button,
  click,
  focused,
  has,
  heard,
  markOf,
  openKeys,
  settled,
  the,
  timeline,
  words,
  isOff,
} from './timelines.js'

const quarrel = (selected: string, options: { readonly width?: number; readonly lang?: string } = {}) =>
  timeline({
    data: exchange,
    attributes: { selected, view: 'timeline', ...(options.lang !== undefined && { lang: options.lang }) },
    width: options.width ?? 1200,
  })
const place = (el: DiplomaticTimeline): string => words(the(el, '.exchange .position'))
const sentences = (el: DiplomaticTimeline): string[] => all(el, '.detail .related li').map(words)

describe('an exchange of answers', () => {
  it('is told in sentences', async () => {
    const el = await quarrel('offer')
    expect(sentences(el)).to.deep.equal([
      'Answers: Ruritania closes the strait to ferries, 6 May 2019',
      'Answered by: Sapt thanks Sylvania for its offer, May 2019',
      'Followed up by: Teasdale in Strelsau, 13–15 May 2019',
    ])
    Timeline.addMessages(ru)
    el.lang = 'ru'
    await settled(el)
    expect(sentences(el)[0]).to.equal('Ответ на: Ruritania closes the strait to ferries, 6 мая 2019 г.')
  })

  it('says once what several events are to one, and has them below', async () => {
    const el = await quarrel('closure')
    const [answers] = all(el, '.detail .related > ul > li')
    expect(words(answers)).to.match(/^Answered by:/)
    expect(words(the(el, '.detail .related')).split('Answered by')).to.have.length(2)
    const below = [...answers!.querySelectorAll('li')]
    expect(below.map(words)).to.deep.equal([
      'Trentino offers to mediate, between 6 and 12 May 2019',
      'Teasdale: a breach of the treaty, 7 May 2019',
    ])
    const [first, second] = below.map((item) => item.getBoundingClientRect())
    expect(first!.left).to.be.greaterThan(answers!.getBoundingClientRect().left)
    expect(second!.top).to.be.at.least(first!.bottom)
  })

  it('is walked with its own buttons, the focus staying on them', async () => {
    const el = await quarrel('closure')
    const choices = heard(el, 'timeline-select')
    expect(place(el)).to.equal('1 of 6 in this exchange')
    expect(isOff(el, 'exchange-previous')).to.equal(true)
    for (const id of ['offer', 'thanks', 'protest', 'reply']) {
      button(el, 'exchange-next').focus()
      await sendKeys({ press: 'Enter' })
      await settled(el)
      expect([el.selected, focused(el)]).to.deep.equal([id, 'exchange-next'])
    }
    await sendKeys({ press: 'Enter' })
    await settled(el)
    expect([el.selected, focused(el), place(el)]).to.deep.equal(['log', 'exchange-next', '6 of 6 in this exchange'])
    expect(choices.map(({ event }) => event?.id)).to.deep.equal(['offer', 'thanks', 'protest', 'reply', 'log'])
  })

  it('is walked in the list too', async () => {
    const el = await timeline({ data: exchange, width: 400, attributes: { selected: 'protest' } })
    expect(place(el)).to.equal('4 of 6 in this exchange')
    button(el, 'exchange-next').focus()
    await sendKeys({ press: 'Enter' })
    await settled(el)
    expect([el.selected, focused(el)]).to.deep.equal(['reply', 'exchange-next'])
  })

  it('has no way through it where there is none, or where there are but two', async () => {
    const el = await quarrel('talks')
    expect(has(el, '.exchange')).to.equal(false)
    el.data = { ...exchange, events: exchange.events.filter(({ id }) => id === 'closure' || id === 'protest') }
    el.selected = 'protest'
    await settled(el)
    expect(sentences(el)).to.have.length(1)
    expect(has(el, '.exchange')).to.equal(false)
  })

  it('is seen on the chart: its marks, its own lines, and the others lighter', async () => {
    const el = await quarrel('protest')
    expect(
      all<SVGElement>(el, '.mark.in-thread')
        .map(({ dataset }) => dataset['id'])
        .toSorted(),
    ).to.deep.equal(['closure', 'log', 'offer', 'reply', 'thanks'])
    expect([all(el, '.arc').length, all(el, '.arc.aside').length]).to.deep.equal([5, 3])
    const strokeOf = (selector: string) => getComputedStyle(the(el, selector)).stroke
    expect(strokeOf('.arc.aside .line')).not.to.equal(strokeOf('.arc:not(.aside) .line'))
    expect(all(el, '.arc .head').every((head) => head.getAttribute('d') !== '')).to.equal(true)
  })

  it('is accessible', async () => {
    // A mark's name says its words and more, in another order.
    await expect(await quarrel('protest')).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
  })
})

describe('lines between events', () => {
  it('do not take what is meant for the marks under them', async () => {
    const el = await quarrel('protest')
    click(markOf(el, 'closure'))
    await settled(el)
    expect(el.selected).to.equal('closure')
    expect(getComputedStyle(the(el, '.arcs')).pointerEvents).to.equal('none')
    el.select()
    await settled(el)
    expect(has(el, '.arcs')).to.equal(false)
  })

  it('lie above what is drawn of the marks, so that no ground hides their heads', async () => {
    const el = await quarrel('protest')
    const marks = the(el, '[data-marks]')
    const after = marks.compareDocumentPosition(the(el, '.arcs')) & Node.DOCUMENT_POSITION_FOLLOWING
    expect(after).not.to.equal(0)
  })
})

describe('the keys for related events', () => {
  const press = async (el: DiplomaticTimeline, key: string) => {
    await sendKeys({ press: key as 'Enter' })
    await settled(el)
    return focused(el)
  }

  it('go from answer to answer', async () => {
    const el = await timeline({ data: exchange, attributes: { view: 'timeline' } })
    markOf(el, 'closure').focus()
    await settled(el)
    expect(await press(el, '.')).to.equal('offer')
    expect(await press(el, '.')).to.equal('thanks')
    expect(await press(el, ',')).to.equal('offer')
    expect(await press(el, ',')).to.equal('closure')
    expect(await press(el, ',')).to.equal('closure')
    expect(el.selected).to.equal(undefined)
  })

  it('go from a visit to its parts', async () => {
    const el = await timeline({ data: beijing })
    markOf(el, 'lavrov-beijing-2024-04').focus()
    await settled(el)
    const first = await press(el, '.')
    expect(['readout-exchange', 'readout-cooperation', 'readout-subjects']).to.include(first)
    await press(el, ',')
    expect(focused(el)).to.equal('lavrov-beijing-2024-04')
  })

  it('are listed', async () => {
    const el = await timeline({ data: exchange, attributes: { view: 'timeline' } })
    markOf(el, 'closure').focus()
    await openKeys(el)
    const row = all(el, 'dialog dl > div').find((line) => words(line).includes('related'))
    expect([...row!.querySelectorAll('kbd')].map(words)).to.deep.equal([',', '.'])
  })
})

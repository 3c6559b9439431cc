import { expect, it } from 'vitest'
import { headStyles } from '../../../src/element/styles-head.js'

it('the words for how much is shown are told from a medium that is shown', () => {
  const selectors = [...headStyles.cssText.matchAll(/^ *([^{}@]*\.shown\b[^{}]*)\{/gm)].flatMap(([, list]) =>
    list!.split(',').map((selector) => selector.trim()),
  )
  expect(selectors.filter((selector) => selector.includes('shown'))).toEqual(['.active .shown'])
})

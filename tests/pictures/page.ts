import '@fontsource/noto-sans-arabic/400.css'
import '@fontsource/noto-sans-arabic/700.css'
import '@fontsource/noto-sans-symbols/400.css'
import '@fontsource/open-sans/400-italic.css'
import '@fontsource/open-sans/400.css'
import '@fontsource/open-sans/700.css'
import '../../src/define.js'
import { documents } from './documents.js'
import type { Scene } from './scenes.js'

/** Shows a scene, and resolves once it has drawn and come to rest. */
async function show({ document: name, attributes = {}, lang = 'en', filter }: Scene): Promise<void> {
  document.documentElement.lang = lang
  // Measuring text needs its font, which nothing on the page has asked for yet.
  const samples = ['aя→“', 'عربي']
  await Promise.all(
    samples.flatMap((text) =>
      ['', 'bold ', 'italic '].map((style) =>
        document.fonts.load(`${style}16px 'Open Sans', 'Noto Sans Arabic', 'Noto Sans Symbols'`, text),
      ),
    ),
  )
  const el = document.createElement('diplomatic-timeline')
  for (const [attribute, value] of Object.entries(attributes)) el.setAttribute(attribute, value)
  const shown = documents[name]!()
  if (typeof shown === 'string') el.src = shown
  else el.data = shown
  document.body.append(el)
  await el.updateComplete
  if (filter) el.filter(filter)
  await rest()
}

async function rest(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
  await new Promise((resolve) => setTimeout(resolve, 50))
}

Object.assign(window, { show })

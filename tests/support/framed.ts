import beijing from '../../demo/documents/beijing-april-2024.json'
import '../../src/define.js'

// The page in the frame of a test: a timeline for each `key`, with `tall` a height that follows the frame's, and with
// `says` what it says to the page around it without being asked.
const asked = new URLSearchParams(location.search)
for (const key of asked.getAll('key')) {
  const el = document.createElement('diplomatic-timeline')
  el.urlState = key
  el.data = beijing as NonNullable<typeof el.data>
  document.body.append(el)
}
if (asked.has('tall')) document.body.style.minHeight = '110vh'
for (const message of JSON.parse(asked.get('says') ?? '[]') as unknown[]) parent.postMessage(message, '*')

import type { ListItem, ListSection } from './scene.js'

/** The list with an item selected: the same sections, save the one that it stands in. */
export function withSelected(list: readonly ListSection[], selected: string | undefined): readonly ListSection[] {
  if (selected === undefined) return list
  const at = list.findIndex(({ items }) => items.some((item) => holds(item, selected)))
  const section = list[at]
  return section ? list.with(at, { ...section, items: section.items.map((item) => select(item, selected)) }) : list
}

function holds({ id, parts }: ListItem, selected: string): boolean {
  return id === selected || parts.some((part) => holds(part, selected))
}

function select(item: ListItem, selected: string): ListItem {
  if (!holds(item, selected)) return item
  return { ...item, selected: item.id === selected, parts: item.parts.map((part) => select(part, selected)) }
}

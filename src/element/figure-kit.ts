import { figureStyles } from './styles-figure.js'
import { printStyles } from './styles-print.js'
import { stylesOf, wear } from './worn-styles.js'

// What figures and paper take, and on the screen the menu that they are asked for in: loaded by itself, see `kits.ts`.
export { renderPaper } from '../render/paper.js'
export { ActionsMenu } from './actions-menu.js'
export { drawFigure } from './draw-figure.js'
export { fileName } from './file-name.js'
export { paperOf } from './figures.js'
export { pictureOf, saveFile } from './save-file.js'

const dressed = new WeakSet<Node>()

/** Adds the styles of figures and paper to those that a tree has. */
export function dress(root: ShadowRoot): void {
  if (dressed.has(root)) return
  dressed.add(root)
  wear(root, [...stylesOf(root), printStyles, figureStyles])
}

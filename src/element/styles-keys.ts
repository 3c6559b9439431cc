import { css } from 'lit'

/** The list of keys. */
export const keyStyles = css`
  .keys {
    color: var(--_text);
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 20px 24px;
    max-width: min(90vw, 420px);
  }
  .keys::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .keys h3 {
    font-size: 1.0625em;
    margin-block-end: 10px;
  }
  .keys dl div {
    display: grid;
    grid-template-columns: 96px 1fr;
    gap: 12px;
    padding-block: 4px;
    font-size: max(12px, 0.875em);
  }
  .keys button {
    margin-block-start: 14px;
  }
  kbd {
    font: inherit;
    /* Arrows of another font than the rest would make their rows higher. */
    line-height: 1.4;
    border: 1px solid var(--_line);
    border-radius: 4px;
    padding: 1px 6px;
    margin-inline-end: 4px;
    background: var(--_raised);
  }
`

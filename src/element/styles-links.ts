import { css } from 'lit'

/** The button that copies a link. */
export const linkStyles = css`
  .copy-link {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin-block-start: 16px;
  }
  .copy-link button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
  }
  .copy-link path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .copy-link input {
    font: inherit;
    color: inherit;
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: 6px;
    flex: 1 1 100%;
    min-width: 0;
    min-height: 30px;
    padding: 4px 10px;
  }
  .copy-link input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  @media print {
    .copy-link {
      display: none;
    }
  }
`

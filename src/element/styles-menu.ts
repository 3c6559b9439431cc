import { css } from 'lit'

/** The menu of what can be done with the whole of a timeline. */
export const menuStyles = css`
  .menu-button {
    padding: 4px 7px;
    line-height: 0;
  }
  .menu-button svg {
    fill: currentColor;
  }
  .menu {
    position: fixed;
    inset: auto;
    height: auto;
    width: max-content;
    margin: 0;
    padding: 4px;
    box-sizing: border-box;
    min-width: 168px;
    max-width: calc(100vw - 16px);
    max-height: calc(100vh - 16px);
    overflow: auto;
    color: var(--_text);
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
  }
  .menu:popover-open {
    display: grid;
  }
  .menu button {
    border-color: transparent;
    text-align: start;
    padding: 6px 12px;
    min-height: 32px;
  }
  .menu button:focus-visible {
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .menu button {
      min-height: 44px;
    }
  }
  .menu-notice {
    flex-basis: 100%;
    font-size: max(12px, 0.8125em);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .menu-notice:empty {
    position: absolute;
  }
`

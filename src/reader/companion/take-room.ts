/** Between the bar and what is clear of it, in pixels. */
const SPACE = 8

/**
 * A ref for a bar at the foot of the window: the page learns how much it covers, and scrolls what gets the focus clear of it
 * (WCAG 2.4.11).
 *
 * @param name - Of the custom property that says so.
 */
export function takeRoom(name: `--${string}-room`) {
  const { style } = document.documentElement
  return (bar: HTMLElement | null) => {
    if (!bar || typeof ResizeObserver === 'undefined') return
    const measure = () => style.setProperty(name, `${Math.ceil(window.innerHeight - bar.getBoundingClientRect().top) + SPACE}px`)
    const sizes = new ResizeObserver(measure)
    sizes.observe(bar)
    return () => {
      sizes.disconnect()
      style.removeProperty(name)
    }
  }
}

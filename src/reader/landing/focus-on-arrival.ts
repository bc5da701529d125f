/** A ref for the heading of a page that says why something is not there: it is read out when the page comes up. */
export function focusOnArrival(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
}

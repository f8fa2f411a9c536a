/** Moves the keyboard to the control at a place of the form, or to the nearest one that holds it. */
export function focusAt(form: HTMLElement, path: string): void {
  const parts = path.split('.')
  const places = parts.map((_, n) => parts.slice(0, parts.length - n).join('.'))
  for (const place of places) {
    const control = form
      .querySelector(`[data-path="${CSS.escape(place)}"]`)
      ?.querySelector<HTMLElement>('input, select, textarea, button')
    if (control) return control.focus()
  }
}

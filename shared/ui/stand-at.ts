/**
 * Puts the keyboard at a sentence that stands where the pressed button stood. On Tab, Office.js goes on to the next element of its own list
 * (links, buttons, fields, and whatever has a tabindex other than -1), and from anything else out of the pane: so the sentence is on the
 * list for as long as she stands there.
 */
export function standAt(sentence: HTMLElement | null): void {
  if (!sentence) return
  sentence.tabIndex = 0
  sentence.focus()
  sentence.addEventListener('blur', () => (sentence.tabIndex = -1), { once: true })
}

type Box = { top: number; bottom: number; left: number }
type Size = { width: number; height: number }

const edge = 8
const gap = 4

/**
 * Where a menu stands in the window: below its button, or above when there is more room; pushed in from the right edge, and no taller
 * than there is room for. All in CSS pixels.
 */
export function menuPlace(
  button: Box,
  menu: Size,
  window: Size,
): { left: number; top: number; maxHeight: number } {
  const below = window.height - button.bottom - gap - edge
  const above = button.top - gap - edge
  const left = Math.max(edge, Math.min(button.left, window.width - menu.width - edge))
  if (menu.height <= below || below >= above)
    return { left, top: button.bottom + gap, maxHeight: Math.max(below, 0) }
  return { left, top: Math.max(edge, button.top - gap - menu.height), maxHeight: above }
}

const narrowest = 300
const widest = 450
const step = 10
const within = (width: number) => Math.min(widest, Math.max(narrowest, width))

/** The edge between form and pane: dragged, or moved with the arrow keys. */
export function PaneEdge({ width, change }: { width: number; change: (width: number) => void }) {
  return (
    <input
      type="range"
      className="pane-edge"
      aria-label="Rudens bredde"
      aria-valuetext={`${width} punkter`}
      min={narrowest}
      max={widest}
      step={step}
      value={width}
      onChange={(event) => change(within(Number(event.target.value)))}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        change(within(width - event.movementX))
      }}
    />
  )
}
